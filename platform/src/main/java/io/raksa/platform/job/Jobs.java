package io.raksa.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Starts durable jobs. */
@ApplicationScoped
public class Jobs {

    private final Scheduler scheduler;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    Jobs(Scheduler scheduler, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Has a job done soon after the surrounding transaction commits, by this process or another; if it rolls back, not at all.
     *
     * @param id of this piece of work; while one with the same id waits or runs, a second start does nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <D extends Record> void start(OneOffJob<D> job, UUID id, D data) {
        scheduler.scheduleIfNotExists(new TaskInstance<>(job.name(), id.toString(), data), clock.instant());
        transaction.registerInterposedSynchronization(new LookingForWork());
    }

    /** Once it is committed, it need not wait for the next regular look. */
    private final class LookingForWork implements Synchronization {

        @Override
        public void beforeCompletion() {
            // nothing is due before the commit
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                scheduler.triggerCheckForDueExecutions();
            }
        }
    }
}
