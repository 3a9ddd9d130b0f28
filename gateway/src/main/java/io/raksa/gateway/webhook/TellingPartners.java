package io.raksa.gateway.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down who is to be told what, in the surrounding transaction; it is sent after that. */
@ApplicationScoped
class TellingPartners {

    private static final String SOURCE = "urn:raksa:gateway";

    private final EndpointTable endpoints;
    private final Deliveries deliveries;
    private final ObjectMapper json;
    private final Clock clock;

    TellingPartners(EndpointTable endpoints, Deliveries deliveries, ObjectMapper json, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    /** What travels. */
    private record Told(String type, Instant timestamp, Object data) {}

    /** Tells a fact to every endpoint that chose its type, in the order in which the facts of a subject come. */
    void tell(WebhookType type, FactEnvelope<?> told) {
        List<UUID> choosers = endpoints.whoChose(type);
        if (!choosers.isEmpty()) {
            deliveries.append(
                    new Message(
                            Ids.next(),
                            told.source(),
                            told.id(),
                            type.code(),
                            told.subject(),
                            body(type.code(), told.time(), told.fact())),
                    choosers);
        }
    }

    /** Has one endpoint called with a message that says nothing; returns the delivery's id. */
    @Transactional
    UUID tryOut(UUID endpoint) {
        UUID id = Ids.next();
        String body = body(WebhookType.TEST, clock.instant(), Map.of("endpointId", endpoint));
        // A subject of its own: what waits for the endpoint does not keep the test waiting.
        return deliveries
                .append(new Message(id, SOURCE, id.toString(), WebhookType.TEST, id, body), List.of(endpoint))
                .getFirst();
    }

    private String body(String type, Instant at, Object data) {
        try {
            return json.writeValueAsString(new Told(type, at, data));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
