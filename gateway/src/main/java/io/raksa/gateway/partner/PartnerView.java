package io.raksa.gateway.partner;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner. */
@Schema(name = "Partner", description = "A partner system.")
record PartnerView(
        @Schema(description = "Its id, the subject of its tokens.", required = true)
        UUID id,

        @Schema(description = "Its unique name.", examples = "siam-marketplace", required = true)
        String name,

        @Schema(description = "Where its operators are reached.", examples = "ops@siam-marketplace.example") @Nullable
        String contactEmail,

        @Schema(description = "When it was registered.", required = true)
        Instant createdAt) {

    static PartnerView of(Partner partner) {
        return new PartnerView(partner.id, partner.name, partner.contactEmail, partner.createdAt);
    }
}
