package io.raksa.customer.timeline;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a customer's timeline. */
@Schema(
        name = "CustomerTimeline",
        description = "A page of what happened with a customer, and the last experience first.")
public record TimelineView(
        @Schema(
                description =
                        "What the customer last lived through with us, for whoever meets the customer next; on the first page, for the house only, absent where nothing is"
                                + " known.",
                nullable = true)
        @Nullable
        LastExperienceView lastExperience,

        @Schema(description = "The entries of this page, the newest first.", required = true)
        List<TimelineEntryView> items,

        @Schema(
                description = "Give it as 'after' to get the next page; absent on the last page.",
                examples = "MjAyNi0xMS0yMlQwODozMDowMFo",
                nullable = true)
        @Nullable
        String next) {}
