package io.raksa.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.raksa.platform.event.EventSender.Outcome;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What operators watch: {@code raksa.events.attempts} by destination and outcome, and for each destination
 * {@code raksa.events.pending}, {@code raksa.events.dead} (subjects held back by a dead letter) and {@code raksa.events.oldest.seconds}.
 * Every replica reports the same backlog: take the maximum, not the sum.
 */
@Singleton
class DeliveryMetrics {

    private final MeterRegistry registry;
    private volatile Map<String, Outbox.Backlog> backlog = Map.of();

    DeliveryMetrics(MeterRegistry registry, EventsConfig config) {
        this.registry = registry;
        for (String destination : config.destinations().keySet()) {
            gauge("raksa.events.pending", destination, Outbox.Backlog::events);
            gauge("raksa.events.dead", destination, Outbox.Backlog::dead);
            gauge("raksa.events.oldest.seconds", destination, Outbox.Backlog::oldestSeconds);
        }
    }

    void count(String destination, Outcome outcome) {
        String result =
                switch (outcome) {
                    case Outcome.Delivered delivered -> "delivered";
                    case Outcome.Refused refused -> "refused";
                    case Outcome.Failed failed -> "failed";
                    case Outcome.Unclear unclear -> "unclear";
                    case Outcome.Unavailable unavailable -> "unavailable";
                };
        registry.counter("raksa.events.attempts", "destination", destination, "outcome", result)
                .increment();
    }

    /** What the gauges show from now on. */
    void show(List<Outbox.Backlog> now) {
        backlog = now.stream().collect(Collectors.toMap(Outbox.Backlog::destination, it -> it));
    }

    private void gauge(String name, String destination, ToDoubleFunction<Outbox.Backlog> figure) {
        Gauge.builder(name, () -> {
                    Outbox.Backlog waiting = backlog.get(destination);
                    return waiting == null ? 0 : figure.applyAsDouble(waiting);
                })
                .tag("destination", destination)
                .register(registry);
    }
}
