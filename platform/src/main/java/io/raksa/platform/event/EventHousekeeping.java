package io.raksa.platform.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.IntUnaryOperator;

/** Forgets what is past its retention and keeps the figures fresh. Every replica does; they do not get in each other's way. */
@ApplicationScoped
class EventHousekeeping {

    /** Rows forgotten in one statement: short locks, however much there is to forget. */
    private static final int BATCH = 2_000;

    private final EventsConfig config;
    private final Outbox outbox;
    private final Inbox inbox;
    private final DeliveryMetrics metrics;

    EventHousekeeping(EventsConfig config, Outbox outbox, Inbox inbox, DeliveryMetrics metrics) {
        this.config = config;
        this.outbox = outbox;
        this.inbox = inbox;
        this.metrics = metrics;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refreshFigures() {
        metrics.show(outbox.backlog());
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void prune() {
        untilNoneIsLeft(limit -> outbox.prune(config.retention(), limit));
        untilNoneIsLeft(limit -> inbox.prune(config.inboxRetention(), limit));
    }

    private static void untilNoneIsLeft(IntUnaryOperator prune) {
        int gone;
        do {
            gone = prune.applyAsInt(BATCH);
        } while (gone == BATCH);
    }
}
