package io.raksa.gateway.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Delivers while the process runs: one thread leases lanes as senders become free, and each lane is sent by one sender, message by message
 * in order. Any number of replicas do so at once.
 */
@ApplicationScoped
class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class);

    private final WebhookConfig config;
    private final Deliveries deliveries;
    private final Posting posting;
    private final Semaphore freeSenders;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final ExecutorService senders;
    private final Thread leasing = Thread.ofVirtual().name("webhooks").unstarted(this::work);

    Dispatch(WebhookConfig config, Deliveries deliveries, Posting posting) {
        this.config = config;
        this.deliveries = deliveries;
        this.posting = posting;
        this.freeSenders = new Semaphore(config.concurrency());
        // No virtual threads: looking up a name pins the carrier, and the names are others'.
        this.senders = Executors.newFixedThreadPool(
                config.concurrency(), Thread.ofPlatform().name("webhook-", 0).factory());
    }

    void start(@Observes StartupEvent started) {
        leasing.start();
    }

    /** Takes nothing more; what is under way and takes too long is left to its lease. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stop.countDown();
        leasing.join();
        senders.shutdown();
        if (!senders.awaitTermination(config.answerDeadline().toNanos(), TimeUnit.NANOSECONDS)) {
            senders.shutdownNow();
        }
    }

    private void work() {
        try {
            while (!isStopping()) {
                if (!leaseAndSend()) {
                    stop.await(config.pollInterval().toNanos(), TimeUnit.NANOSECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leases a lane for each free sender, as far as there are lanes due. Returns whether there may be more. */
    private boolean leaseAndSend() throws InterruptedException {
        freeSenders.acquire();
        int free = 1 + freeSenders.drainPermits();
        int leased = 0;
        try {
            long leasedAt = System.nanoTime();
            List<Lane> lanes = deliveries.claim(free, config.concurrencyPerEndpoint(), config.lease());
            leased = lanes.size();
            lanes.forEach(lane -> senders.execute(() -> send(lane, leasedAt)));
            return leased == free;
        } catch (RuntimeException databaseDown) {
            LOG.warnf("Cannot read what partners are to be told: %s", cause(databaseDown));
            return false;
        } finally {
            freeSenders.release(free - leased);
        }
    }

    private void send(Lane lane, long leasedAt) {
        try {
            run(lane, leasedAt);
        } catch (RuntimeException databaseDown) {
            // The lease ends by itself and the message is sent again, under the same id.
            LOG.warnf("Cannot put down what became of a message: %s", cause(databaseDown));
        } finally {
            freeSenders.release();
        }
    }

    /** A few messages of one lane, one after the other, until one is not delivered. */
    private void run(Lane lane, long leasedAt) {
        for (int sent = 0; sent < config.longestRun() && !isStopping() && isLeaseLongEnough(leasedAt); sent++) {
            Optional<Waiting> next = deliveries.next(lane);
            if (next.isEmpty()) {
                break;
            }
            Attempt attempt = posting.post(next.get());
            if (attempt.failure() != null) {
                deliveries.failed(lane, next.get(), attempt);
                return;
            }
            if (!deliveries.delivered(lane, next.get(), attempt)) {
                return;
            }
        }
        deliveries.release(lane);
    }

    /** An attempt that starts later might end after the lease, when another replica may be sending the same. */
    private boolean isLeaseLongEnough(long leasedAt) {
        long lastStart = config.lease()
                .minus(config.connectDeadline())
                .minus(config.answerDeadline())
                .toNanos();
        return System.nanoTime() - leasedAt < lastStart;
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    /** Without Jdbi's copy of the whole statement. */
    private static Throwable cause(RuntimeException failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }
}
