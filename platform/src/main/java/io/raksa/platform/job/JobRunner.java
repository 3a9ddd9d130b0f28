package io.raksa.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Runs the jobs of this service while the process runs. */
@ApplicationScoped
class JobRunner {

    private static final String TABLE = "job";
    private static final int MISSED_SIGNS_OF_LIFE = 4;
    private static final int MOST_DOUBLINGS = 20;

    /** New work is fetched when less than this share of the threads is busy; never more than there are threads, which would wait here. */
    private static final double LOW_WATER = 0.5;

    private final JobsConfig config;
    private final Clock clock;

    JobRunner(JobsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Produces
    @Singleton
    Scheduler scheduler(
            AgroalDataSource dataSource,
            JsonJobData data,
            @All List<OneOffJob<?>> oneOffs,
            @All List<RecurringJob> recurring) {
        List<Task<?>> known = oneOffs.stream().<Task<?>>map(this::task).toList();
        return Scheduler.create(dataSource, known)
                .startTasks(recurring.stream().map(JobRunner::task).toList())
                .tableName(TABLE)
                .serializer(data)
                .clock(clock::instant)
                .threads(config.threads())
                .pollingInterval(config.pollInterval())
                .pollUsingLockAndFetch(LOW_WATER, 1.0)
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(MISSED_SIGNS_OF_LIFE)
                .shutdownMaxWait(config.shutdownWait())
                .build();
    }

    void start(@Observes StartupEvent started, Scheduler scheduler) {
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent stopping, Scheduler scheduler) {
        scheduler.stop();
    }

    private <D extends Record> OneTimeTask<D> task(OneOffJob<D> job) {
        return Tasks.oneTime(job.name(), job.dataType())
                .onFailure((failed, operations) -> operations.reschedule(failed, nextAttempt(failed)))
                .execute((instance, context) ->
                        inRequestScope(() -> job.run(UUID.fromString(instance.getId()), instance.getData())));
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause()))
                .execute((instance, context) -> inRequestScope(job::run));
    }

    /** As a request has it: what a job calls may keep something for as long as the work lasts. */
    private static void inRequestScope(Runnable work) {
        ManagedContext scope = Arc.container().requestContext();
        scope.activate();
        try {
            work.run();
        } finally {
            scope.terminate();
        }
    }

    private Instant nextAttempt(ExecutionComplete failed) {
        int doublings = Math.min(failed.getExecution().consecutiveFailures, MOST_DOUBLINGS);
        Duration wait = config.firstBackoff().multipliedBy(1L << doublings);
        return clock.instant().plus(wait.compareTo(config.maxBackoff()) < 0 ? wait : config.maxBackoff());
    }
}
