package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.ClockKind;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much working time complaints of some kind may take. */
@Schema(
        description =
                "How much working time complaints of some kind may take. Every active policy whose conditions hold applies, and of each"
                        + " clock the one that is due soonest counts: a policy more can shorten a promise, never lengthen it.")
record ClockPolicyRequest(
        @Schema(description = "Its name, which no other policy has.", examples = "Grave complaints of staff behaviour")
        @NotBlank
        @Size(max = 100)
        String name,

        @Schema(
                description = "The calendar by which working time counts.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c31")
        @NotNull
        UUID calendarId,

        @Schema(description = "Only complaints of this; absent for all.", examples = "STAFF_BEHAVIOUR") @Nullable
        Category category,

        @Schema(description = "Only complaints of this severity; absent for all.", examples = "CRITICAL") @Nullable
        Severity severity,

        @Schema(
                description =
                        "Only complaints of customers who stand at this stage when it is opened or assessed; absent for all.",
                examples = "ADVOCATE")
        @Nullable
        Stage stage,

        @Schema(
                description =
                        "Only complaints of customers who, when it is opened or assessed, have paid at least that in the 365 days before, less"
                                + " what they gave back; absent for all.")
        @Nullable
        @Valid
        Money leastSpent,

        @Schema(description = "Minutes of working time, 1 to 100000; absent: says nothing of it.", examples = "60")
        @Nullable
        @Min(1)
        @Max(100_000)
        Integer acknowledgeMinutes,

        @Schema(
                description = "Minutes of working time for each answer, 1 to 100000; absent: says nothing of it.",
                examples = "240")
        @Nullable
        @Min(1)
        @Max(100_000)
        Integer firstAnswerMinutes,

        @Schema(description = "Minutes of working time, 1 to 100000; absent: says nothing of it.", examples = "2400")
        @Nullable
        @Min(1)
        @Max(100_000)
        Integer resolveMinutes,

        @Schema(
                description =
                        "At which percentages of the time it is told (feedback.complaint.deadline.v1): below 100 a warning, 100 when it is"
                                + " due, above an escalation. Up to ten, from 1 to 1000.",
                examples = "[75, 100, 150]")
        @NotNull
        @Size(max = 10)
        List<@NotNull @Min(1) @Max(1000) Integer> steps,

        @Schema(
                description =
                        "To whom a case goes, each once in a round of its clock, while it is open: an escalation in its history by 'system'. Up to"
                                + " ten, each of a clock that the policy promises, with an owner or a team or both; of each clock one at a percentage."
                                + " Each is told as a step too. Absent for none.")
        @Nullable
        @Size(max = 10)
        List<@NotNull @Valid EscalationStep> escalations,

        @Schema(description = "Whether it applies to complaints from now on.", examples = "true") @NotNull
        Boolean active) {

    /** Those asked for; none where nothing is said. */
    List<EscalationStep> escalationsAsked() {
        return escalations == null ? List.of() : escalations;
    }

    boolean promises(ClockKind clock) {
        return switch (clock) {
            case ACKNOWLEDGE -> acknowledgeMinutes != null;
            case FIRST_ANSWER -> firstAnswerMinutes != null;
            case RESOLVE -> resolveMinutes != null;
        };
    }

    boolean promisesNothing() {
        return acknowledgeMinutes == null && firstAnswerMinutes == null && resolveMinutes == null;
    }
}
