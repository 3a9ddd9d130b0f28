package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.ClockKind;
import io.raksa.feedback.clock.core.Target;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.platform.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what complaints are promised. Of all policies whose conditions hold the one that is due soonest counts, so that the value of a
 * customer can shorten a promise and never lengthen one. Three statements, however many complaints there are.
 */
@ApplicationScoped
class ChoosingTerms {

    private final ClockPolicyRepository policies;
    private final CalendarRepository calendars;
    private final StageRepository stages;

    ChoosingTerms(ClockPolicyRepository policies, CalendarRepository calendars, StageRepository stages) {
        this.policies = policies;
        this.calendars = calendars;
        this.stages = stages;
    }

    Map<UUID, Map<ClockKind, Terms>> of(List<ComplaintCase> complaints) {
        List<ClockPolicy> active = policies.active();
        Map<UUID, BusinessCalendar> rules =
                rules(active.stream().map(ClockPolicy::calendarId).collect(Collectors.toSet()));
        boolean byStage = active.stream().anyMatch(policy -> policy.stage() != null);
        Map<UUID, Stage> known = byStage ? stages.of(customers(complaints)) : Map.of();
        return complaints.stream()
                .collect(Collectors.toMap(ComplaintCase::id, complaint -> terms(complaint, active, rules, known)));
    }

    /** The working time of calendars, by their ids. */
    Map<UUID, BusinessCalendar> rules(Set<UUID> ids) {
        return calendars.byIds(ids).stream().collect(Collectors.toMap(Calendar::id, Calendar::rules));
    }

    private static Map<ClockKind, Terms> terms(
            ComplaintCase complaint,
            List<ClockPolicy> active,
            Map<UUID, BusinessCalendar> rules,
            Map<UUID, Stage> known) {
        @Nullable Stage stage = complaint.customerId() == null ? null : known.get(complaint.customerId());
        List<ClockPolicy> applying = active.stream()
                .filter(policy -> policy.appliesTo(complaint.assessment(), stage))
                .toList();
        Instant start = complaint.milestones().openedAt();
        Map<ClockKind, Terms> terms = new EnumMap<>(ClockKind.class);
        for (ClockKind kind : ClockKind.values()) {
            terms.put(kind, soonest(applying, kind, start, rules).orElse(Terms.PUBLIC_MINIMUM));
        }
        return terms;
    }

    private static Optional<Terms> soonest(
            List<ClockPolicy> applying, ClockKind kind, Instant start, Map<UUID, BusinessCalendar> rules) {
        @Nullable Terms soonest = null;
        Instant first = Instant.MAX;
        for (ClockPolicy policy : applying) {
            @Nullable Integer minutes = policy.minutes(kind);
            if (minutes == null) {
                continue;
            }
            Duration time = Duration.ofMinutes(minutes);
            Instant due = new Target(time, Objects.requireNonNull(rules.get(policy.calendarId()))).after(start);
            if (due.isBefore(first)) {
                first = due;
                soonest = new Terms(
                        new Terms.Promise(policy.id(), policy.version(), policy.calendarId(), time),
                        policy.steps(kind));
            }
        }
        return Optional.ofNullable(soonest);
    }

    private static List<UUID> customers(List<ComplaintCase> complaints) {
        return complaints.stream()
                .map(ComplaintCase::customerId)
                .filter(Objects::nonNull)
                .<UUID>map(Function.identity())
                .distinct()
                .toList();
    }
}
