package io.raksa.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.event.OwnDelivery;
import io.raksa.platform.id.Ids;
import io.raksa.platform.job.Digging.Hole;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class RunningJobsTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    Jobs jobs;

    @Inject
    Digging digging;

    @Inject
    Watching watching;

    @Inject
    Scheduler scheduler;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final UUID id = Ids.next();

    @Test
    void aJobIsDoneOnceWithItsDataAndIsGone() {
        start(new Hole(3, 0));

        await().atMost(LONG).until(() -> waiting() == 0);
        assertThat(digging.of(id)).containsExactly(new Hole(3, 0));
    }

    @Test
    void aJobOfATransactionThatRollsBackIsNeverDone() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    jobs.start(digging, id, new Hole(1, 0));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        UUID later = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> jobs.start(digging, later, new Hole(2, 0)));
        await().atMost(LONG).until(() -> !digging.of(later).isEmpty());
        assertThat(waiting()).isZero();
        assertThat(digging.of(id)).isEmpty();
    }

    @Test
    void aJobIsStartedInATransactionOnly() {
        assertThatThrownBy(() -> jobs.start(digging, id, new Hole(1, 0))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void aSecondStartWhileTheFirstWaitsDoesNothing() {
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.start(digging, id, new Hole(1, 0));
            jobs.start(digging, id, new Hole(2, 0));
        });

        await().atMost(LONG).until(() -> waiting() == 0);
        assertThat(digging.of(id)).containsExactly(new Hole(1, 0));
    }

    @Test
    void aJobThatStumblesIsTriedAgain() {
        start(new Hole(5, 2));

        await().atMost(LONG).until(() -> waiting() == 0);
        assertThat(digging.of(id)).hasSize(3);
    }

    @Test
    void aJobOfAKilledReplicaIsTakenUpAgain() throws Exception {
        scheduler.pause();
        try {
            start(new Hole(7, 0));
            assertThat(killedInTheMiddle()).isEqualTo(137);
            assertThat(digging.of(id)).isEmpty();
            assertThat(waiting()).isEqualTo(1);
        } finally {
            scheduler.resume();
        }

        await().atMost(LONG).until(() -> waiting() == 0);
        assertThat(digging.of(id)).containsExactly(new Hole(7, 0));
    }

    @Test
    void aJobRecursEvenAfterAFailure() {
        await().atMost(LONG).until(() -> watching.rounds() >= 3);
    }

    private void start(Hole hole) {
        QuarkusTransaction.requiringNew().run(() -> jobs.start(digging, id, hole));
    }

    private int waiting() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from job where task_name = ? and task_instance = ?")
                        .bind(0, Digging.NAME)
                        .bind(1, id.toString())
                        .mapTo(Integer.class)
                        .one());
    }

    private int killedInTheMiddle() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DoomedReplica.class.getName(),
                        url,
                        user,
                        password))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
