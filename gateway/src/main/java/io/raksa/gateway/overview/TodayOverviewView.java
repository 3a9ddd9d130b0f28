package io.raksa.gateway.overview;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What there is to do today, in all services. */
@Schema(
        name = "TodayOverview",
        description = "What there is to do today. A part that could not be had is left out and named in 'absent'.")
record TodayOverviewView(
        @Schema(description = "Cases, silent customers, ideas and remedies.") @Nullable
        Work work,

        @Schema(
                description =
                        "Adjustments of points that wait for a second person, those that expire first; for supervisors and above.")
        @Nullable
        ToDo<Adjustment> adjustments,

        @Schema(description = "Which parts are left out, and why; empty where all are there.", required = true)
        List<AbsentPartView> absent) {

    /** What feedback-service has to be done. */
    @Schema(name = "TodayWork", description = "Cases, silent customers, ideas and remedies.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Work(
            @Schema(
                    description = "Cases of which something should have been done by now, the longest first.",
                    required = true)
            ToDo<Case> overdue,

            @Schema(description = "Cases of which something is due later today, the soonest first.", required = true)
            ToDo<Case> dueToday,

            @Schema(description = "Cases that nobody answers for, the oldest first.", required = true)
            ToDo<Case> unassigned,

            @Schema(description = "Cases that were passed to somebody higher, the newest first.", required = true)
            ToDo<Case> escalated,

            @Schema(description = "Open cases that came in since the asked instant, the newest first.", required = true)
            ToDo<Case> arrived,

            @Schema(
                    description = "Customers who fell silent and whom nobody has asked yet; of no team.",
                    required = true)
            ToDo<Silence> silentCustomers,

            @Schema(description = "Ideas that wait to be decided, the oldest first; of no team.", required = true)
            ToDo<Idea> ideas,

            @Schema(description = "Remedies that wait to be approved, the oldest first.", required = true)
            ToDo<Remedy> remedies) {}

    /** Things of one sort. */
    @Schema(description = "Things of one sort that are to be done: how many, and the first of them.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ToDo<T>(
            @Schema(description = "How many, counted to a limit.", examples = "12", required = true)
            int count,

            @Schema(description = "Whether there are more than were counted.", examples = "false", required = true)
            boolean more,

            @Schema(description = "The first of them.", required = true)
            List<T> first) {}

    /** A case. */
    @Schema(name = "TodayCase", description = "A complaint that is not settled.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Case(
            @Schema(description = "Its id.", required = true)
            UUID id,

            @Schema(description = "Who complained; absent where that is unknown.") @Nullable
            UUID customerId,

            @Schema(description = "How far it is.", examples = "ACKNOWLEDGED", required = true)
            String state,

            @Schema(description = "What failed.", examples = "SLOW", required = true)
            String category,

            @Schema(description = "How bad it is.", examples = "HIGH", required = true)
            String severity,

            @Schema(description = "When it came in.", required = true)
            Instant openedAt,

            @Schema(description = "When something of it is due next; absent where nothing is owed.") @Nullable
            Instant dueAt,

            @Schema(description = "Who answers for it; absent while nobody does.", examples = "somchai") @Nullable
            String owner,

            @Schema(description = "The team that has it.", examples = "kitchen") @Nullable
            String team,

            @Schema(description = "How often it was passed to somebody higher.", examples = "0", required = true)
            int escalations) {}

    /** A customer who fell silent. */
    @Schema(name = "TodaySilentCustomer", description = "A customer who fell silent.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Silence(
            @Schema(description = "The case's id.", required = true)
            UUID id,

            @Schema(description = "The customer.", required = true)
            UUID customerId,

            @Schema(
                    description = "The day on which silence became a farewell.",
                    examples = "2026-11-20",
                    required = true)
            LocalDate dueOn,

            @Schema(description = "Who takes care; absent while nobody does.", examples = "malee") @Nullable
            String owner) {}

    /** An idea. */
    @Schema(name = "TodayIdea", description = "An idea that waits to be decided.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Idea(
            @Schema(description = "Its id.", required = true)
            UUID id,

            @Schema(description = "In a few words.", examples = "A second till at noon", required = true)
            String title,

            @Schema(description = "When it was submitted.", required = true)
            Instant submittedAt) {}

    /** A remedy. */
    @Schema(name = "TodayRemedy", description = "A remedy that waits to be approved.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Remedy(
            @Schema(description = "Its id.", required = true)
            UUID id,

            @Schema(description = "The complaint it is for.", required = true)
            UUID complaintId,

            @Schema(description = "What is to be given.", examples = "POINTS", required = true)
            String kind,

            @Schema(description = "Who asked for it.", examples = "somchai", required = true)
            String proposedBy,

            @Schema(description = "When.", required = true) Instant proposedAt) {}

    /** An adjustment. */
    @Schema(name = "TodayAdjustment", description = "An adjustment of points that waits for a second person.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Adjustment(
            @Schema(description = "Its id.", required = true)
            UUID id,

            @Schema(description = "The member.", required = true)
            UUID memberId,

            @Schema(description = "Points to give; to take when negative.", examples = "60000", required = true)
            long points,

            @Schema(description = "Who asked for it.", examples = "somchai", required = true)
            String askedBy,

            @Schema(description = "From when it can be decided no more.", required = true)
            Instant expiresAt) {}
}
