package io.raksa.feedback.clock;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much working time complaints of some kind may take. */
@Schema(name = "ClockPolicy", description = "How much working time complaints of some kind may take.")
record ClockPolicyView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c41", required = true)
        UUID id,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "Its name.", examples = "Grave complaints of staff behaviour", required = true)
        String name,

        @Schema(
                description = "The calendar by which working time counts.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c31",
                required = true)
        UUID calendarId,

        @Schema(description = "Only complaints of this; absent for all.", examples = "STAFF_BEHAVIOUR") @Nullable
        Category category,

        @Schema(description = "Only complaints of this severity; absent for all.", examples = "CRITICAL") @Nullable
        Severity severity,

        @Schema(description = "Only complaints of customers at this stage; absent for all.", examples = "ADVOCATE")
        @Nullable
        Stage stage,

        @Schema(
                description =
                        "Only complaints of customers who paid at least that in the 365 days before; absent for all.")
        @Nullable
        Money leastSpent,

        @Schema(description = "Minutes of working time; absent: says nothing of it.", examples = "60") @Nullable
        Integer acknowledgeMinutes,

        @Schema(description = "Minutes of working time for each answer; absent: says nothing of it.", examples = "240")
        @Nullable
        Integer firstAnswerMinutes,

        @Schema(description = "Minutes of working time; absent: says nothing of it.", examples = "2400") @Nullable
        Integer resolveMinutes,

        @Schema(description = "At which percentages of the time it is told.", examples = "[75, 100]", required = true)
        List<Integer> steps,

        @Schema(description = "To whom a case goes when so much of the time is used up.", required = true)
        List<EscalationStep> escalations,

        @Schema(description = "Whether it applies to complaints from now on.", examples = "true", required = true)
        boolean active,

        @Schema(description = "When it was last changed.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant changedAt) {

    static ClockPolicyView of(ClockPolicy policy) {
        return new ClockPolicyView(
                policy.id(),
                policy.version(),
                policy.name(),
                policy.calendarId(),
                policy.category(),
                policy.severity(),
                policy.stage(),
                policy.leastSpent(),
                policy.acknowledge(),
                policy.firstAnswer(),
                policy.resolve(),
                policy.steps(),
                policy.escalations(),
                policy.active(),
                policy.changedAt());
    }
}
