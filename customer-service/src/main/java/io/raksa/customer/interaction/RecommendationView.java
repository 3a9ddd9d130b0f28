package io.raksa.customer.interaction;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recommendation. */
@Schema(name = "CustomerRecommendation", description = "That a customer recommended us to others.")
public record RecommendationView(
        @Schema(description = "Its id.", examples = "01938c5e-8c00-7a01-8c11-2a2b2c2d2e2f", required = true)
        UUID id,

        @Schema(description = "The system that knows of it.", examples = "social-listening", required = true)
        String source,

        @Schema(description = "Its id there.", examples = "post-58213", required = true)
        String externalId,

        @Schema(description = "How.", examples = "PUBLIC", required = true)
        RecommendationKind kind,

        @Schema(description = "When.", examples = "2026-11-22T08:30:00Z", required = true)
        Instant recommendedAt,

        @Schema(description = "Where.", examples = "pantip", nullable = true) @Nullable
        String channel,

        @Schema(description = "In words.", examples = "รีวิวห้าดาว", nullable = true) @Nullable
        String note) {

    static RecommendationView of(UUID id, RecordRecommendationRequest request, Instant at) {
        return new RecommendationView(
                id, request.source(), request.externalId(), request.kind(), at, request.channel(), request.note());
    }

    /** Whether this says the same, under whatever id. */
    boolean saysTheSameAs(RecommendationView other) {
        return equals(new RecommendationView(
                id, other.source, other.externalId, other.kind, other.recommendedAt, other.channel, other.note));
    }
}
