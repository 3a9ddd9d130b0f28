package io.raksa.gateway.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A system of another company that posts to the platform and is told of what happens there. */
@Entity
class Partner {

    @Id
    UUID id;

    String name;

    @Nullable
    String contactEmail;

    Instant createdAt;

    @Version
    long version;

    Partner(UUID id, String name, @Nullable String contactEmail, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.contactEmail = contactEmail;
        this.createdAt = createdAt;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Partner() {}
}
