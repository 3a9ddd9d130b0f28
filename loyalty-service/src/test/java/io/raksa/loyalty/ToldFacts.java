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
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT data::text FROM outbox_event
                        WHERE subject = :subject AND type = 'io.raksa.loyalty.points.posted.v1'
                          AND destinations = ARRAY['customer', 'feedback'] ORDER BY position""")
                .bind("subject", customerId)
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
