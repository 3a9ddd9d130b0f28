package io.raksa.gateway.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Array;
import org.jspecify.annotations.Nullable;

/** An API key of a partner, of which only the hash is kept. */
@Entity
class PartnerKey {

    @Id
    UUID id;

    UUID partnerId;

    @Nullable
    String label;

    byte[] hash;

    @Enumerated(EnumType.STRING)
    @Array(length = 32)
    List<Scope> scopes;

    int callsPerMinute;

    int callsPerDay;

    Instant createdAt;

    @Nullable
    Instant lastUsedAt;

    @Nullable
    Instant revokedAt;

    PartnerKey(UUID partnerId, @Nullable String label, ApiKey key, List<Scope> scopes, Quota quota, Instant createdAt) {
        this.id = key.id();
        this.partnerId = partnerId;
        this.label = label;
        this.hash = key.hash();
        this.scopes = scopes;
        this.callsPerMinute = quota.perMinute();
        this.callsPerDay = quota.perDay();
        this.createdAt = createdAt;
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    PartnerKey() {}

    boolean isRevoked() {
        return revokedAt != null;
    }
}
