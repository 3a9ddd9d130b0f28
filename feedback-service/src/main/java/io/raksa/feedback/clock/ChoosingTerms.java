package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.ClockKind;
import io.raksa.feedback.clock.core.Target;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.deed.Spending;
import io.raksa.platform.money.Money;
import io.raksa.platform.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
 * customer can shorten a promise and never lengthen one. At most four statements, however many complaints there are.
 */
@ApplicationScoped
class ChoosingTerms {

    private final ClockPolicyRepository policies;
    private final CalendarRepository calendars;
    private final StageRepository stages;
    private final Spending spending;
    private final Clock clock;

    ChoosingTerms(
            ClockPolicyRepository policies,
            CalendarRepository calendars,
            StageRepository stages,
            Spending spending,
            Clock clock) {
        this.policies = policies;
        this.calendars = calendars;
        this.stages = stages;
        this.spending = spending;
        this.clock = clock;
    }

    Map<UUID, Map<ClockKind, Terms>> of(List<ComplaintCase> complaints) {
        List<ClockPolicy> active = policies.active();
        Map<UUID, BusinessCalendar> rules =
                rules(active.stream().map(ClockPolicy::calendarId).collect(Collectors.toSet()));
        Map<UUID, Customer> known = known(active, customers(complaints));
        return complaints.stream()
                .collect(Collectors.toMap(ComplaintCase::id, complaint -> terms(complaint, active, rules, known)));
    }

    /** The working time of calendars, by their ids. */
    Map<UUID, BusinessCalendar> rules(Set<UUID> ids) {
        return calendars.byIds(ids).stream().collect(Collectors.toMap(Calendar::id, Calendar::rules));
    }

    /** Of each customer what the policies ask of customers. */
    private Map<UUID, Customer> known(List<ClockPolicy> active, List<UUID> customers) {
        boolean byStage = active.stream().anyMatch(policy -> policy.stage() != null);
        boolean byValue = active.stream().anyMatch(policy -> policy.leastSpent() != null);
        Map<UUID, Stage> stage = byStage ? stages.of(customers) : Map.of();
        Map<UUID, List<Money>> spent = byValue ? spending.of(customers, clock.instant()) : Map.of();
        return customers.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        customer -> new Customer(stage.get(customer), spent.getOrDefault(customer, List.of()))));
    }

    private static Map<ClockKind, Terms> terms(
            ComplaintCase complaint,
            List<ClockPolicy> active,
            Map<UUID, BusinessCalendar> rules,
            Map<UUID, Customer> known) {
        Customer customer = complaint.customerId() == null
                ? Customer.UNKNOWN
                : known.getOrDefault(complaint.customerId(), Customer.UNKNOWN);
        List<ClockPolicy> applying = active.stream()
                .filter(policy -> policy.appliesTo(complaint.assessment(), customer))
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
