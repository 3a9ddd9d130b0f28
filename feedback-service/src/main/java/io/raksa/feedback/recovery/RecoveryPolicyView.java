package io.raksa.feedback.recovery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may be given what for which failure. */
@Schema(name = "RecoveryPolicy", description = "Who may be given what for which failure.")
record RecoveryPolicyView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c81", required = true)
        UUID id,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "Its name.", examples = "Long waits of regular guests", required = true)
        String name,

        @Schema(description = "For which complaints it is.", examples = "category == \"SLOW\"", required = true)
        String condition,

        @Schema(description = "The highest whose condition holds counts.", examples = "100", required = true)
        int priority,

        @Schema(description = "What may be given.", required = true)
        List<OfferRequest> offers,

        @Schema(description = "Whether it applies.", examples = "true", required = true)
        boolean active,

        @Schema(description = "When it was last changed.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant changedAt) {

    static RecoveryPolicyView of(RecoveryPolicy policy) {
        return new RecoveryPolicyView(
                policy.id(),
                policy.version(),
                policy.name(),
                policy.condition(),
                policy.priority(),
                policy.offers().stream().map(OfferRequest::of).toList(),
                policy.active(),
                policy.changedAt());
    }
}
