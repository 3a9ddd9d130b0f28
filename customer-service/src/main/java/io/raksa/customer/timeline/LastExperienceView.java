package io.raksa.customer.timeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The last thing a customer lived through with us. */
@Schema(
        name = "CustomerLastExperience",
        description = "The last thing the customer lived through with us; the next service must do better, or as well.")
public record LastExperienceView(
        @Schema(
                description =
                        "How it was: BAD after a complaint, a failure, dissatisfaction or marks of 1 and 2; GOOD after praise or marks of 4 and 5.",
                examples = "BAD",
                required = true)
        Experience experience,

        @Schema(description = "What it was.", required = true)
        TimelineEntryView entry) {}
