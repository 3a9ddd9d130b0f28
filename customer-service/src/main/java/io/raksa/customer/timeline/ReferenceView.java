package io.raksa.customer.timeline;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry of the timeline is about. */
@Schema(name = "TimelineReference", description = "What an entry of the timeline is about.")
public record ReferenceView(
        @Schema(
                description =
                        "The kind of thing: customer, purchase, recommendation, interaction, feedback, complaint, remedy or points-posting.",
                examples = "purchase",
                required = true)
        String type,

        @Schema(
                description = "Its id, at the service that keeps it.",
                examples = "01938c5e-7b00-7a01-8c11-2a2b2c2d2e2f",
                required = true)
        UUID id) {}
