package io.raksa.gateway.partner;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new API key, shown this once. */
@Schema(name = "IssuedKey", description = "A new API key. The key itself is shown this once and kept nowhere.")
record IssuedKeyView(
        @Schema(description = "By which the key is named from now on.", required = true)
        UUID keyId,

        @Schema(
                description = "The key, for the header X-Api-Key.",
                examples = "rk_019a8c5e-0000-7000-8000-000000000000_(43 characters)",
                required = true)
        String key,

        @Schema(description = "When it was made.", required = true)
        Instant createdAt) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "IssuedKeyView[" + keyId + "]";
    }
}
