package io.raksa.platform.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.DurationConverter;
import io.raksa.platform.id.Ids;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Destinations of a test's own: what is appended for them, and the dispatches (as many as there are replicas) that deliver it. */
@Dependent
class Deliveries {

    private static final String SOURCE = "urn:raksa:walks";

    private final Outbox outbox;
    private final ServiceToken token;
    private final ObjectMapper json;
    private final Clock clock;
    private final DeliveryMetrics metrics;
    private final Jdbi jdbi;
    private final List<DestinationDispatch> running = new ArrayList<>();

    Deliveries(Outbox outbox, ServiceToken token, ObjectMapper json, Clock clock, DeliveryMetrics metrics, Jdbi jdbi) {
        this.outbox = outbox;
        this.token = token;
        this.json = json;
        this.clock = clock;
        this.metrics = metrics;
        this.jdbi = jdbi;
    }

    /** The name of a destination that no other test has. */
    static String destination() {
        return "test-" + Ids.next();
    }

    /** Starts delivering to a destination, impatiently unless the settings say otherwise. */
    DestinationDispatch deliver(String destination, int port, String... settings) {
        EventsConfig config = config(destination, port, settings);
        HttpEventSender sender = new HttpEventSender(config, token, json, clock);
        DestinationDispatch dispatch = new DestinationDispatch(destination, config, outbox, sender, metrics);
        running.add(dispatch);
        dispatch.start();
        return dispatch;
    }

    private static EventsConfig config(String destination, int port, String... settings) {
        Map<String, String> values = new HashMap<>(Map.of(
                "raksa.events.source",
                SOURCE,
                "raksa.events.destinations." + destination + ".url",
                "http://localhost:" + port + "/v1/events",
                "raksa.events.destinations." + destination + ".types",
                "*",
                "raksa.events.poll-interval",
                "20ms",
                "raksa.events.first-backoff",
                "50ms",
                "raksa.events.max-backoff",
                "200ms",
                "raksa.events.max-outage-pause",
                "100ms",
                "raksa.events.deadline",
                "2s",
                "raksa.events.max-attempts",
                "3"));
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            values.put("raksa.events." + parts[0], parts[1]);
        }
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(EventsConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(EventsConfig.class);
    }

    /** Appends steps to one subject, in one transaction. */
    void append(String destination, UUID subject, int from, int to) {
        append(List.of(destination), List.of(subject), from, to);
    }

    void append(List<String> destinations, List<UUID> subjects, int from, int to) {
        List<Outbox.Entry> entries = IntStream.rangeClosed(from, to)
                .boxed()
                .flatMap(step -> subjects.stream().map(subject -> entry(destinations, subject, step)))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(SOURCE, entries));
    }

    private Outbox.Entry entry(List<String> destinations, UUID subject, int step) {
        String data = "{\"walker\":\"%s\",\"step\":%d}".formatted(subject, step);
        return new Outbox.Entry(
                Ids.next(), "io.raksa.sample.step.taken.v1", subject, clock.instant(), data, null, destinations);
    }

    /** How many events the destination has still to get. */
    int waiting(String destination) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(sum(waiting), 0) from outbox_lane where destination = ?")
                        .bind(0, destination)
                        .mapTo(Integer.class)
                        .one());
    }

    @PreDestroy
    void stopAll() throws InterruptedException {
        running.forEach(DestinationDispatch::stop);
        for (DestinationDispatch dispatch : running) {
            dispatch.awaitEnd();
        }
    }
}
