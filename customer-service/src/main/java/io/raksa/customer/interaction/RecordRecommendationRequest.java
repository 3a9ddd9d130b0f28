package io.raksa.customer.interaction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a customer recommended us. */
@Schema(description = "That a customer recommended us to others.")
public record RecordRecommendationRequest(
        @Schema(
                description = "The system that knows of it; with externalId the business key.",
                examples = "social-listening")
        @NotBlank
        @Size(max = 100)
        String source,

        @Schema(description = "Its id there.", examples = "post-58213") @NotBlank @Size(max = 200)
        String externalId,

        @Schema(
                description = "PUBLIC: for everybody to read, such as a review. PRIVATE: told to somebody.",
                examples = "PUBLIC")
        @NotNull
        RecommendationKind kind,

        @Schema(description = "When; at most five minutes from now.", examples = "2026-11-22T08:30:00Z") @NotNull
        Instant recommendedAt,

        @Schema(description = "Where.", examples = "pantip", nullable = true) @Nullable @Size(min = 1, max = 50)
        String channel,

        @Schema(description = "In words.", examples = "รีวิวห้าดาว", nullable = true)
        @Nullable
        @Size(min = 1, max = 1000)
        String note) {}
