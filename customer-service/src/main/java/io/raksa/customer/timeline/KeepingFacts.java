package io.raksa.customer.timeline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what other services tell of a customer. A fact of nobody in particular, or of somebody who is not known here, is passed over: it
 * belongs on no timeline.
 */
@ApplicationScoped
class KeepingFacts {

    private final TimelineRepository repository;
    private final ObjectMapper json;

    KeepingFacts(TimelineRepository repository, ObjectMapper json) {
        this.repository = repository;
        this.json = json;
    }

    /** Keeps a fact under its own figures; whose it is and when it was, the entry says itself. */
    void keep(@Nullable UUID customerId, Instant at, TimelineKind kind, ReferenceView reference, Record fact) {
        if (customerId != null) {
            Map<String, Object> data = json.convertValue(fact, new TypeReference<>() {});
            data.remove("customerId");
            repository.keep(customerId, new TimelineEntry(Ids.next(), at, kind, reference, data));
        }
    }
}
