package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.ClockKind;
import io.raksa.feedback.complaint.core.Assessment;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A policy, as it is kept. What is null is not asked, or not promised; times are minutes of working time. */
record ClockPolicy(
        UUID id,
        long version,
        String name,
        UUID calendarId,
        @Nullable Category category,
        @Nullable Severity severity,
        @Nullable Stage stage,
        @Nullable Money leastSpent,
        @Nullable Integer acknowledge,
        @Nullable Integer firstAnswer,
        @Nullable Integer resolve,
        List<Integer> steps,
        List<EscalationStep> escalations,
        boolean active,
        Instant changedAt) {

    private static final Comparator<EscalationStep> ORDER =
            Comparator.comparing(EscalationStep::clock).thenComparing(EscalationStep::percent);

    static ClockPolicy of(UUID id, long version, ClockPolicyRequest request, Instant at) {
        return new ClockPolicy(
                id,
                version,
                request.name(),
                request.calendarId(),
                request.category(),
                request.severity(),
                request.stage(),
                request.leastSpent(),
                request.acknowledgeMinutes(),
                request.firstAnswerMinutes(),
                request.resolveMinutes(),
                request.steps().stream().distinct().sorted().toList(),
                request.escalationsAsked().stream().sorted(ORDER).toList(),
                request.active(),
                at);
    }

    ClockPolicy escalating(List<EscalationStep> to) {
        return new ClockPolicy(
                id,
                version,
                name,
                calendarId,
                category,
                severity,
                stage,
                leastSpent,
                acknowledge,
                firstAnswer,
                resolve,
                steps,
                to,
                active,
                changedAt);
    }

    boolean appliesTo(Assessment assessment, Customer customer) {
        return (category == null || category == assessment.category())
                && (severity == null || severity == assessment.severity())
                && (stage == null || stage == customer.stage())
                && (leastSpent == null || customer.hasSpent(leastSpent));
    }

    /** At which percentages of this clock something is to be done: told, or told and escalated. */
    List<Integer> steps(ClockKind kind) {
        return Stream.concat(
                        steps.stream(),
                        escalations.stream()
                                .filter(step -> step.clock() == kind)
                                .map(EscalationStep::percent))
                .distinct()
                .sorted()
                .toList();
    }

    @Nullable
    Integer minutes(ClockKind kind) {
        return switch (kind) {
            case ACKNOWLEDGE -> acknowledge;
            case FIRST_ANSWER -> firstAnswer;
            case RESOLVE -> resolve;
        };
    }
}
