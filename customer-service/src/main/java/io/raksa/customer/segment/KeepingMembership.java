package io.raksa.customer.segment;

import io.raksa.customer.change.Changes;
import io.raksa.customer.segment.SegmentChangeView.Direction;
import io.raksa.customer.segment.core.Condition;
import io.raksa.customer.segment.core.CustomerFacts;
import io.raksa.customer.segment.core.Fact;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps membership in step with what changed. Looks at some customers at a time, at each in all segments, in a number of statements that
 * depends on neither.
 */
@ApplicationScoped
class KeepingMembership {

    private final Changes changes;
    private final Conditions conditions;
    private final FactsRepository facts;
    private final MemberRepository members;
    private final Events events;
    private final Clock clock;
    private final ZoneId zone;

    KeepingMembership(
            Changes changes,
            Conditions conditions,
            FactsRepository facts,
            MemberRepository members,
            Events events,
            Clock clock,
            BusinessTime time) {
        this.changes = changes;
        this.conditions = conditions;
        this.facts = facts;
        this.members = members;
        this.events = events;
        this.clock = clock;
        this.zone = time.timeZone();
    }

    /** A segment's condition, read, and which of its conditions it is. */
    record Rule(UUID segmentId, long number, Condition condition) {}

    /**
     * Takes changed customers off the list and puts their membership right, in the running transaction.
     *
     * @return how many were looked at
     */
    int follow(int limit) {
        List<UUID> customers = changes.take(limit);
        if (!customers.isEmpty()) {
            List<Turn> turns = turns(customers);
            members.turn(turns);
            turns.forEach(turn -> events.append(turn.customerId(), turn.fact()));
        }
        return customers.size();
    }

    private List<Turn> turns(List<UUID> customers) {
        List<Rule> rules = conditions.inForce();
        Map<UUID, Map<UUID, Membership>> before = memberships(customers);
        if (rules.isEmpty() && before.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Turn> turns = new ArrayList<>();
        for (CustomerFacts customer : facts.of(customers, askedBy(rules), today, zone.getId())) {
            Map<UUID, Membership> had = before.getOrDefault(customer.customerId(), new HashMap<>());
            for (Rule rule : rules) {
                boolean belongs = rule.condition().isMetBy(customer);
                Membership membership = had.remove(rule.segmentId());
                if (belongs != (membership != null)) {
                    turns.add(turn(rule, customer, belongs ? Direction.ENTERED : Direction.LEFT, now));
                }
            }
        }
        before.values().forEach(left -> left.values().forEach(membership -> turns.add(ended(membership, now))));
        return turns;
    }

    private static Set<Fact> askedBy(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.condition().facts().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
    }

    private Map<UUID, Map<UUID, Membership>> memberships(List<UUID> customers) {
        Map<UUID, Map<UUID, Membership>> byCustomer = new HashMap<>();
        for (Membership membership : members.of(customers)) {
            byCustomer
                    .computeIfAbsent(membership.customerId(), customer -> new HashMap<>())
                    .put(membership.segmentId(), membership);
        }
        return byCustomer;
    }

    private static Turn turn(Rule rule, CustomerFacts customer, Direction direction, Instant now) {
        return new Turn(
                Ids.next(),
                rule.segmentId(),
                customer.customerId(),
                now,
                direction,
                rule.number(),
                customer.only(rule.condition().facts()));
    }

    /** Whose segment, or whose profile, is no more. */
    private static Turn ended(Membership membership, Instant now) {
        return new Turn(
                Ids.next(),
                membership.segmentId(),
                membership.customerId(),
                now,
                Direction.LEFT,
                membership.rule(),
                Map.of());
    }
}
