package io.raksa.loyalty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What this service has told others, as it lies in the outbox. */
@ApplicationScoped
public class ToldFacts {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ToldFacts(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The data of every points.posted about this customer, in order. */
    public List<Map<String, Object>> pointsPosted(UUID customerId) {
        return told("io.raksa.loyalty.points.posted.v1", "customer", customerId);
    }

    /** The data of every compensation.posted about this customer, in order. */
    public List<Map<String, Object>> compensationsPosted(UUID customerId) {
        return told("io.raksa.loyalty.compensation.posted.v1", "feedback", customerId);
    }

    /** The data of every compensation.reversed about this customer, in order. */
    public List<Map<String, Object>> compensationsReversed(UUID customerId) {
        return told("io.raksa.loyalty.compensation.reversed.v1", "feedback", customerId);
    }

    private List<Map<String, Object>> told(String type, String destination, UUID customerId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT data::text FROM outbox_event
                        WHERE subject = :subject AND type = :type AND CAST(:destination AS text) = ANY (destinations) ORDER BY position""")
                .bind("subject", customerId)
                .bind("type", type)
                .bind("destination", destination)
                .mapTo(String.class)
                .map(this::read)
                .list());
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
