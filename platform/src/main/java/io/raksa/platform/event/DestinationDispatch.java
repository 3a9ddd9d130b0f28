package io.raksa.platform.event;

import io.raksa.platform.event.EventSender.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Delivers to one destination. It has its own threads, so a destination that is slow or down delays no other: one thread leases lanes
 * as senders become free, and each lane is sent by one sender, event by event in order.
 */
class DestinationDispatch {

    private static final Logger LOG = Logger.getLogger(DestinationDispatch.class);

    private final String destination;
    private final EventsConfig config;
    private final Outbox outbox;
    private final EventSender sender;
    private final DeliveryMetrics metrics;
    private final Backoff attempts;
    private final Backoff looks;
    private final Outage outage;
    private final Semaphore freeSenders;
    private final Semaphore reasonsToLook = new Semaphore(0);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final ExecutorService senders;
    private final Thread leasing;

    DestinationDispatch(
            String destination, EventsConfig config, Outbox outbox, EventSender sender, DeliveryMetrics metrics) {
        this.destination = destination;
        this.config = config;
        this.outbox = outbox;
        this.sender = sender;
        this.metrics = metrics;
        this.attempts = new Backoff(config.firstBackoff(), config.maxBackoff());
        this.looks = new Backoff(config.firstBackoff(), config.maxOutagePause());
        this.outage = new Outage(looks);
        this.freeSenders = new Semaphore(config.concurrency());
        this.senders = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("outbox-" + destination + "-", 0).factory());
        this.leasing = Thread.ofVirtual().name("outbox-" + destination).unstarted(this::work);
    }

    void start() {
        leasing.start();
    }

    /** There may be something to deliver. */
    void wake() {
        reasonsToLook.release();
    }

    /** Takes nothing more; what is under way goes on. */
    void stop() {
        stop.countDown();
        wake();
    }

    /** Waits, after {@link #stop}, for what is under way to end; what takes longer than the deadline is left to its lease. */
    void awaitEnd() throws InterruptedException {
        leasing.join();
        senders.shutdown();
        if (!senders.awaitTermination(config.deadline().toNanos(), TimeUnit.NANOSECONDS)) {
            senders.shutdownNow();
        }
    }

    private void work() {
        int failures = 0;
        try {
            while (!isStopping()) {
                try {
                    if (!leaseAndSend()) {
                        reasonsToLook.tryAcquire(config.pollInterval().toNanos(), TimeUnit.NANOSECONDS);
                    }
                    failures = 0;
                } catch (RuntimeException databaseDown) {
                    LOG.warnf("Cannot read the outbox for %s: %s", destination, cause(databaseDown));
                    failures++;
                    pause(looks.after(failures, null));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leases a lane for each free sender, as far as there are lanes due. Returns whether there may be more. */
    private boolean leaseAndSend() throws InterruptedException {
        int free = takeFreeSenders();
        int leased = 0;
        try {
            pause(outage.pause());
            // One look is enough to see whether a destination is up again.
            int wanted = outage.isOn() ? 1 : free;
            reasonsToLook.drainPermits();
            long leasedAt = System.nanoTime();
            List<Lane> lanes = isStopping() ? List.of() : outbox.claim(destination, wanted, config.lease());
            leased = lanes.size();
            lanes.forEach(lane -> senders.execute(() -> send(lane, leasedAt)));
            return leased == wanted;
        } finally {
            freeSenders.release(free - leased);
        }
    }

    /** At least one; during an outage all, so that the next look waits for the word of the one before. */
    private int takeFreeSenders() throws InterruptedException {
        if (outage.isOn()) {
            freeSenders.acquire(config.concurrency());
            return config.concurrency();
        }
        freeSenders.acquire();
        return 1 + freeSenders.drainPermits();
    }

    private void send(Lane lane, long leasedAt) {
        try {
            new Run(lane, leasedAt).send();
        } catch (RuntimeException databaseDown) {
            // The lease ends by itself and the events are sent again; the receiver knows which it has already.
            LOG.warnf("Cannot put down what became of events for %s: %s", destination, cause(databaseDown));
        } finally {
            freeSenders.release();
        }
    }

    /** Without Jdbi's copy of the whole statement. */
    private static Throwable cause(RuntimeException failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private void pause(Duration time) throws InterruptedException {
        stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** A few events of one lane, one after the other, until one is not delivered. */
    private final class Run {

        private final Lane lane;
        private final long lastStart;
        private int delivered;
        private long next;

        Run(Lane lane, long leasedAt) {
            this.lane = lane;
            // An attempt that starts later might end after the lease, when another replica may be sending the same.
            this.lastStart = leasedAt + config.lease().minus(config.deadline()).toNanos();
            this.next = lane.next();
        }

        void send() {
            for (OutboxEvent event : outbox.run(lane, config.longestRun())) {
                if (isStopping() || System.nanoTime() - lastStart > 0) {
                    break;
                }
                Outcome outcome = attempt(event);
                metrics.count(destination, outcome);
                switch (outcome) {
                    case Outcome.Delivered() -> delivered(event);
                    case Outcome.Refused(String reason) -> {
                        refused(event, reason);
                        return;
                    }
                    case Outcome.Failed(String reason, Duration retryAfter) -> {
                        failed(event, reason, retryAfter);
                        return;
                    }
                    case Outcome.Unclear(String reason, Duration retryAfter) -> {
                        unclear(event, reason, retryAfter);
                        return;
                    }
                    case Outcome.Unavailable(String reason, Duration retryAfter) -> {
                        unavailable(event, reason, retryAfter);
                        return;
                    }
                }
            }
            if (outbox.release(lane, delivered, next)) {
                wake();
            }
        }

        private Outcome attempt(OutboxEvent event) {
            try {
                return sender.send(destination, event);
            } catch (InterruptedException stopped) {
                return new Outcome.Unavailable("the sender was stopped", null);
            }
        }

        private void delivered(OutboxEvent event) {
            outage.over();
            delivered++;
            next = event.position() + 1;
        }

        private void refused(OutboxEvent event, String reason) {
            outage.over();
            bury(event, reason);
        }

        private void failed(OutboxEvent event, String reason, @Nullable Duration retryAfter) {
            outage.over();
            countFailure(event, reason, retryAfter);
        }

        private void unclear(OutboxEvent event, String reason, @Nullable Duration retryAfter) {
            if (outage.suspected(event.subject())) {
                unavailable(event, reason, retryAfter);
            } else {
                countFailure(event, reason, retryAfter);
            }
        }

        private void countFailure(OutboxEvent event, String reason, @Nullable Duration retryAfter) {
            int failures = failuresBefore() + 1;
            if (failures >= config.maxAttempts()) {
                bury(event, reason);
            } else {
                Duration wait = attempts.after(failures, retryAfter);
                outbox.holdBack(lane, delivered, event.position(), failures, reason, wait);
            }
        }

        private void bury(OutboxEvent event, String reason) {
            LOG.warnf("Event %s of %s is a dead letter at %s: %s", event.id(), event.type(), destination, reason);
            outbox.bury(lane, delivered, event.position(), failuresBefore() + 1, reason);
        }

        private void unavailable(OutboxEvent event, String reason, @Nullable Duration retryAfter) {
            outage.met(retryAfter);
            outbox.holdBack(lane, delivered, event.position(), failuresBefore(), reason, Duration.ZERO);
        }

        /** Failed attempts so far of the event that is up now. */
        private int failuresBefore() {
            return delivered == 0 ? lane.attempts() : 0;
        }
    }
}
