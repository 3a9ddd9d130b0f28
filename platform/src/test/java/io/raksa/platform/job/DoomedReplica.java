package io.raksa.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** Another process on the same database, which takes up a job and is killed in the middle of it: no shutdown, no word to anybody. */
final class DoomedReplica {

    private DoomedReplica() {}

    /**
     * @param where address, user and password of the database
     */
    public static void main(String[] where) throws InterruptedException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(where[0]);
        database.setUser(where[1]);
        database.setPassword(where[2]);
        Scheduler.create(database, Tasks.oneTime(Digging.NAME).execute((job, context) -> Runtime.getRuntime()
                        .halt(137)))
                .tableName("job")
                .pollingInterval(Duration.ofMillis(50))
                .threads(1)
                .build()
                .start();
        Thread.sleep(Duration.ofMinutes(1));
    }
}
