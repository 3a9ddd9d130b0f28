package io.raksa.feedback.tracking;

import io.raksa.feedback.comment.Comment;
import io.raksa.feedback.complaint.Transition;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.ComplaintState;
import io.raksa.feedback.complaint.core.Outcome;
import io.raksa.feedback.survey.SurveyInvitation;
import io.raksa.feedback.wording.Wording;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What whoever holds the tracking code sees. */
@Schema(
        name = "TrackedComplaint",
        description =
                "How far a complaint is, for whoever holds its tracking code: nothing that says who complained, of what, or who works on it.")
record TrackedComplaintView(
        @Schema(description = "How far it is.", examples = "RESOLVED", required = true)
        ComplaintState state,

        @Schema(description = "When it came in.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant openedAt,

        @Schema(description = "When it was acknowledged.", examples = "2026-11-22T03:20:00Z") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "When it was resolved; only while RESOLVED or CLOSED.", examples = "2026-11-22T05:00:00Z")
        @Nullable
        Instant resolvedAt,

        @Schema(description = "Every step that concerns the customer, the oldest first.", required = true)
        List<StepView> whatHappened,

        @Schema(description = "What came of it; only while RESOLVED or CLOSED.", examples = "FULL") @Nullable
        Outcome outcome,

        @Schema(description = "The same in words.") @Nullable
        Wording outcomeText,

        @Schema(
                description =
                        "Opens /v1/answers/{token}, three questions on how we put it right; absent once answered or expired.",
                examples = "pX3vRkq0T1m8aZ5yWc7dEfGh")
        @Nullable
        String surveyToken,

        @Schema(description = "Until when the questions can be answered.", examples = "2026-12-22T05:00:00Z") @Nullable
        Instant surveyExpiresAt,

        @Schema(
                description =
                        "Second problems of it that became complaints of their own and go on by themselves, the oldest first; 20 at most.",
                required = true)
        List<ContinuationView> continuations) {

    /** A second problem that goes on by itself. */
    @Schema(name = "TrackedContinuation", description = "A second problem that goes on by itself.")
    record ContinuationView(
            @Schema(description = "How far it is.", examples = "ACKNOWLEDGED", required = true)
            ComplaintState state,

            @Schema(
                    description = "When it was resolved; only while RESOLVED or CLOSED.",
                    examples = "2026-11-22T05:00:00Z")
            @Nullable
            Instant resolvedAt,

            @Schema(description = "What came of it; only while RESOLVED or CLOSED.", examples = "FULL") @Nullable
            Outcome outcome,

            @Schema(description = "The same in words.") @Nullable
            Wording outcomeText) {

        static ContinuationView of(ComplaintCase complaint) {
            return new ContinuationView(
                    complaint.state(),
                    complaint.milestones().resolvedAt(),
                    complaint.outcome(),
                    complaint.outcome() == null ? null : PublicWords.of(complaint.outcome()));
        }
    }

    /** A step. */
    @Schema(name = "TrackedStep", description = "A step.")
    record StepView(
            @Schema(description = "When.", examples = "2026-11-22T03:20:00Z", required = true)
            Instant at,

            @Schema(description = "What happened.", required = true)
            Wording text,

            @Schema(description = "What we wrote with it.", examples = "We are sorry, and are looking into it.")
            @Nullable
            String message) {

        static StepView of(Transition step) {
            Wording text = step.from() == step.to() ? PublicWords.WROTE : PublicWords.of(step.to());
            return new StepView(step.at(), text, step.message());
        }

        static StepView of(Comment toCustomer) {
            return new StepView(toCustomer.at(), PublicWords.WROTE, toCustomer.text());
        }

        /** What customers need not know of: who has it, how it is judged again, that it waits. */
        static boolean isShown(Transition step) {
            return step.from() != step.to() || step.message() != null;
        }
    }

    static TrackedComplaintView of(
            ComplaintCase complaint,
            List<Transition> steps,
            List<Comment> toCustomer,
            @Nullable SurveyInvitation invitation,
            List<ComplaintCase> continuations) {
        return new TrackedComplaintView(
                complaint.state(),
                complaint.milestones().openedAt(),
                complaint.milestones().acknowledgedAt(),
                complaint.milestones().resolvedAt(),
                Stream.concat(
                                steps.stream().filter(StepView::isShown).map(StepView::of),
                                toCustomer.stream().map(StepView::of))
                        .sorted(Comparator.comparing(StepView::at))
                        .toList(),
                complaint.outcome(),
                complaint.outcome() == null ? null : PublicWords.of(complaint.outcome()),
                invitation == null ? null : invitation.token(),
                invitation == null ? null : invitation.expiresAt(),
                continuations.stream().map(ContinuationView::of).toList());
    }
}
