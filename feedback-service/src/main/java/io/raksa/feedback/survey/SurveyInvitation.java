package io.raksa.feedback.survey;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What opens a survey that can still be answered. */
@Schema(name = "SurveyInvitation", description = "What opens a survey that can still be answered.")
public record SurveyInvitation(
        @Schema(
                description = "Opens /v1/answers/{token}, once.",
                examples = "q3Jt0mB2rW7fK1x9YzVdLw8a",
                required = true)
        String token,

        @Schema(description = "After what it asks.", examples = "PURCHASE", required = true)
        Occasion occasion,

        @Schema(description = "Until when it can be answered.", examples = "2026-12-22T05:00:00Z", required = true)
        Instant expiresAt) {}
