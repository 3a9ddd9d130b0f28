package io.raksa.gateway.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key as it is listed: without the secret, which nobody has but the partner. */
@Schema(name = "PartnerKey", description = "An API key, without its secret.")
record PartnerKeyView(
        @Schema(description = "The key's id.", required = true)
        UUID keyId,

        @Schema(description = "What the key is for.", examples = "webshop, 2026") @Nullable
        String label,

        @Schema(description = "What it may be used for.", required = true)
        List<Scope> scopes,

        @Schema(description = "Calls that it may make in a minute of the clock.", examples = "6000", required = true)
        int callsPerMinute,

        @Schema(description = "Calls that it may make in a day of UTC.", examples = "1000000", required = true)
        int callsPerDay,

        @Schema(description = "When it was made.", required = true)
        Instant createdAt,

        @Schema(description = "When it was last used, to within five minutes; absent where it never was.") @Nullable
        Instant lastUsedAt,

        @Schema(description = "When it was revoked; absent while it is valid.") @Nullable
        Instant revokedAt) {

    static PartnerKeyView of(PartnerKey key) {
        return new PartnerKeyView(
                key.id,
                key.label,
                key.scopes,
                key.callsPerMinute,
                key.callsPerDay,
                key.createdAt,
                key.lastUsedAt,
                key.revokedAt);
    }
}
