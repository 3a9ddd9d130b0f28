package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.Assessment;
import io.raksa.feedback.complaint.core.Attribution;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.ComplaintAction;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.ComplaintState;
import io.raksa.feedback.complaint.core.Component;
import io.raksa.feedback.complaint.core.Expression;
import io.raksa.feedback.complaint.core.Handling;
import io.raksa.feedback.complaint.core.Milestones;
import io.raksa.feedback.complaint.core.Outcome;
import io.raksa.feedback.complaint.core.Severity;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint, as staff and the customer who complained see it. */
@Schema(name = "Complaint", description = "A complaint and how far it is. Times are when a point was last reached.")
record ComplaintView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01", required = true)
        UUID id,

        @Schema(description = "Counts its steps; also the ETag.", examples = "2", required = true)
        long version,

        @Schema(description = "How far it is.", examples = "ACKNOWLEDGED", required = true)
        ComplaintState state,

        @Schema(description = "What may be done with it now.", examples = "[\"ASSESS\", \"RESOLVE\"]", required = true)
        Set<ComplaintAction> allowed,

        @Schema(
                description = "The feedback that opened it.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c00",
                required = true)
        UUID feedbackId,

        @Schema(
                description = "Who complained; absent where that is unknown.",
                examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID customerId,

        @Schema(
                description = "What failed: as reported until it is assessed, OTHER where nothing was reported.",
                examples = "SLOW",
                required = true)
        Category category,

        @Schema(
                description = "How bad it is: as staff reported until it is assessed, MEDIUM where they did not.",
                examples = "HIGH",
                required = true)
        Severity severity,

        @Schema(description = "Which part of the service failed; absent until judged.", examples = "PEOPLE") @Nullable
        Component component,

        @Schema(description = "Whose doing it was; absent until judged.", examples = "US") @Nullable
        Attribution attribution,

        @Schema(description = "Whether the customer expects it again; absent until judged.", examples = "false")
        @Nullable
        Boolean likelyAgain,

        @Schema(
                description = "Whether the customer thinks that we could have prevented it; absent until judged.",
                examples = "true")
        @Nullable
        Boolean controllable,

        @Schema(
                description =
                        "Whether the customer wants something changed (true) or only to say it (false); absent until judged.",
                examples = "true")
        @Nullable
        Boolean instrumental,

        @Schema(description = "How the customer shows the dissatisfaction; absent until judged.", examples = "VOICE")
        @Nullable
        Expression expression,

        @Schema(description = "What the customer got; only while RESOLVED or CLOSED.", examples = "FULL") @Nullable
        Outcome outcome,

        @Schema(description = "When it came in.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant openedAt,

        @Schema(
                description = "When the customer was told that it is being looked at.",
                examples = "2026-11-22T03:20:00Z")
        @Nullable
        Instant acknowledgedAt,

        @Schema(description = "When it was assessed.", examples = "2026-11-22T03:25:00Z") @Nullable
        Instant assessedAt,

        @Schema(description = "When it was found out what happened.", examples = "2026-11-22T04:00:00Z") @Nullable
        Instant investigatedAt,

        @Schema(description = "When it was resolved; only while RESOLVED or CLOSED.", examples = "2026-11-22T05:00:00Z")
        @Nullable
        Instant resolvedAt,

        @Schema(description = "When it was closed; only while CLOSED.", examples = "2026-11-25T05:00:00Z") @Nullable
        Instant closedAt,

        @Schema(
                description = "When something of it is due next; see its clocks. Absent where nothing is owed.",
                examples = "2026-11-23T02:30:00Z")
        @Nullable
        Instant dueAt,

        @Schema(description = "Whether staff wait for the customer.", examples = "false", required = true)
        boolean waiting,

        @Schema(
                description =
                        "Who answers for it: the subject of their token. Shown to staff only; absent while nobody does.",
                examples = "somchai")
        @Nullable
        String owner,

        @Schema(description = "The team that has it. Shown to staff only.", examples = "kitchen") @Nullable
        String team,

        @Schema(description = "How often it was passed to somebody higher. Shown to staff only.", examples = "0")
        @Nullable
        Integer escalations,

        @Schema(
                description = "The complaint that goes on with it, where it was merged.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c09")
        @Nullable
        UUID mergedInto,

        @Schema(
                description = "The complaint of whose second problem this one is, where it was split.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c09")
        @Nullable
        UUID splitFrom,

        @Schema(
                description = "What was answered to what the service catalogue asks; absent where there is nothing.",
                examples = "{\"table\": 12, \"area\": \"terrace\"}")
        @Nullable
        Map<String, Object> details) {

    /** As it stands in the audit: what was answered is in one place only. */
    static ComplaintView of(ComplaintCase complaint) {
        return of(new Listed(complaint, null, Map.of()));
    }

    /** For staff. */
    static ComplaintView of(Listed listed) {
        return of(listed, listed.complaint().handling());
    }

    /** For the customer who complained: nothing of who works on it. */
    static ComplaintView forCustomer(Listed listed) {
        return of(listed, null);
    }

    private static ComplaintView of(Listed listed, @Nullable Handling shown) {
        ComplaintCase complaint = listed.complaint();
        Assessment assessment = complaint.assessment();
        Milestones milestones = complaint.milestones();
        return new ComplaintView(
                complaint.id(),
                complaint.version(),
                complaint.state(),
                complaint.allowed(),
                complaint.feedbackId(),
                complaint.customerId(),
                assessment.category(),
                assessment.severity(),
                assessment.component(),
                assessment.attribution(),
                assessment.likelyAgain(),
                assessment.controllable(),
                assessment.instrumental(),
                assessment.expression(),
                complaint.outcome(),
                milestones.openedAt(),
                milestones.acknowledgedAt(),
                milestones.assessedAt(),
                milestones.investigatedAt(),
                milestones.resolvedAt(),
                milestones.closedAt(),
                listed.dueAt(),
                complaint.handling().waiting(),
                shown == null ? null : shown.owner(),
                shown == null ? null : shown.team(),
                shown == null ? null : shown.escalations(),
                complaint.handling().mergedInto(),
                complaint.handling().splitFrom(),
                listed.details().isEmpty() ? null : listed.details());
    }
}
