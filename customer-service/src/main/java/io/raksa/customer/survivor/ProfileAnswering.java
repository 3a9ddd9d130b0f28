package io.raksa.customer.survivor;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which profile answers the running request in place of the record it asked for. */
@RequestScoped
class ProfileAnswering {

    private @Nullable String asked;
    private @Nullable String answering;

    void insteadOf(UUID record, UUID survivor) {
        asked = record.toString();
        answering = survivor.toString();
    }

    /** The address of the answer; empty where what was asked for is what answers. */
    Optional<String> location(String requested) {
        return asked == null || answering == null || !requested.contains(asked)
                ? Optional.empty()
                : Optional.of(requested.replace(asked, answering));
    }
}
