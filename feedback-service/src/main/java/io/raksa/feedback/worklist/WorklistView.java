package io.raksa.feedback.worklist;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What there is to do. */
@Schema(name = "Worklist", description = "What there is to do. Complaints stand in each list that they belong to.")
record WorklistView(
        @Schema(description = "At which instant.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant at,

        @Schema(
                description = "Complaints of which something should have been done by now, the longest first.",
                required = true)
        ToDoView<CaseToDoView> overdue,

        @Schema(
                description =
                        "Complaints of which something is due later today, in the business's time zone, the soonest first.",
                required = true)
        ToDoView<CaseToDoView> dueToday,

        @Schema(description = "Complaints that nobody answers for, the oldest first.", required = true)
        ToDoView<CaseToDoView> unassigned,

        @Schema(description = "Complaints that were passed to somebody higher, the newest first.", required = true)
        ToDoView<CaseToDoView> escalated,

        @Schema(
                description = "Open complaints that came in since the asked instant, the newest first.",
                required = true)
        ToDoView<CaseToDoView> arrived,

        @Schema(
                description = "Customers who fell silent and whom nobody has asked yet, the longest first; of no team.",
                required = true)
        ToDoView<SilentCustomerView> silentCustomers,

        @Schema(description = "Ideas that wait to be decided, the oldest first; of no team.", required = true)
        ToDoView<IdeaToDoView> ideas,

        @Schema(description = "Remedies that wait to be approved, the oldest first.", required = true)
        ToDoView<RemedyToDoView> remedies) {}
