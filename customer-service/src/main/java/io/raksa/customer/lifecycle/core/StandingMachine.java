package io.raksa.customer.lifecycle.core;

import io.raksa.customer.behaviour.PurchaseDay;
import io.raksa.customer.lifecycle.core.Behaviour.Visit;
import io.raksa.customer.lifecycle.core.Reason.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the customer still comes. Staying away makes it worse, at dates that follow from the last visit and the customer's own rhythm;
 * a visit makes it better. Who was lost and came back is called won back for a while. Everybody begins active, which is no change.
 *
 * @param zone in which days are cut
 */
public record StandingMachine(RuleBook rules, ZoneId zone) {

    /** A standing, and since which day. */
    private record Held(Standing standing, LocalDate since) {}

    /**
     * How the standing went from a day on. Like the stage, it depends on nothing but the facts.
     *
     * @param settled the last change before {@code from}; null where there was none
     * @param behaviour the facts, at least from {@link RuleBook#firstNeeded} on
     * @param from the first day to go through
     * @param today the last day on which time alone is considered
     */
    public Course<Standing> follow(
            @Nullable Change<Standing> settled, Behaviour behaviour, LocalDate from, LocalDate today) {
        List<Change<Standing>> changes = new ArrayList<>();
        Held held = settled == null
                ? new Held(Standing.ACTIVE, behaviour.beginning().firstDay())
                : new Held(settled.to(), LocalDate.ofInstant(settled.at(), zone));
        LocalDate reached = from.minusDays(1);
        for (PurchaseDay visit : behaviour.days()) {
            if (visit.day().isBefore(from)) {
                continue;
            }
            held = pass(held, behaviour, reached, visit.day().minusDays(1), changes);
            held = arrive(held, visit, changes);
            reached = visit.day();
        }
        held = pass(held, behaviour, reached, today, changes);
        LocalDate seen = reached.isAfter(today) ? reached : today;
        return new Course<>(
                changes, next(held, behaviour, reached, seen, LocalDate.MAX).orElse(null));
    }

    private Held arrive(Held held, PurchaseDay visit, List<Change<Standing>> changes) {
        return switch (held.standing()) {
            case ACTIVE, WON_BACK -> held;
            case AT_RISK ->
                change(held, Standing.ACTIVE, visit.day(), visit.firstAt(), Kind.CAME_IN_TIME, changes, visit.day());
            case LAPSED ->
                change(
                        held,
                        Standing.WON_BACK,
                        visit.day(),
                        visit.firstAt(),
                        Kind.CAME_BACK_AFTER_ALL,
                        changes,
                        visit.day());
        };
    }

    /** Lets time pass after {@code reached}, the day of the last visit or of its review, until the end of {@code until}. */
    private Held pass(
            Held before, Behaviour behaviour, LocalDate reached, LocalDate until, List<Change<Standing>> changes) {
        Held held = before;
        LocalDate seen = reached;
        Optional<LocalDate> next = next(held, behaviour, reached, seen, until);
        while (next.isPresent()) {
            seen = next.get();
            held = turn(held, behaviour, reached, seen, changes);
            next = next(held, behaviour, reached, seen, until);
        }
        return held;
    }

    /** The first day after {@code seen}, and not after {@code until}, on which time alone changes the standing. */
    private Optional<LocalDate> next(
            Held held, Behaviour behaviour, LocalDate lastEvent, LocalDate seen, LocalDate until) {
        return Stream.concat(rules.changes(), rules.rules().flatMap(rule -> turns(held, behaviour, lastEvent, rule)))
                .filter(day -> day.isAfter(seen) && !day.isAfter(until))
                .sorted()
                .filter(day -> standing(held, behaviour, lastEvent, day) != held.standing())
                .findFirst();
    }

    private static Stream<LocalDate> turns(Held held, Behaviour behaviour, LocalDate lastEvent, Rule rule) {
        Stream<LocalDate> absences = behaviour.lastVisit(lastEvent, rule).stream()
                .flatMap(last -> Stream.of(
                        last.day().plusDays(rule.atRisk().days(last.meanGap())),
                        last.day().plusDays(rule.lapsed().days(last.meanGap()))));
        return held.standing() == Standing.WON_BACK
                ? Stream.concat(absences, Stream.of(held.since().plusDays(rule.wonBackDays())))
                : absences;
    }

    /** How the customer stands on a day without a visit. Where no visit is known, it lies so far back that nothing changes. */
    private Standing standing(Held held, Behaviour behaviour, LocalDate lastEvent, LocalDate day) {
        Rule rule = rules.on(day);
        Visit last = behaviour.lastVisit(lastEvent, rule).orElse(null);
        if (last == null) {
            return held.standing();
        }
        long away = ChronoUnit.DAYS.between(last.day(), day);
        if (away >= rule.lapsed().days(last.meanGap())) {
            return Standing.LAPSED;
        }
        if (away >= rule.atRisk().days(last.meanGap())) {
            return Standing.AT_RISK;
        }
        boolean stillWonBack = held.standing() == Standing.WON_BACK
                && day.isBefore(held.since().plusDays(rule.wonBackDays()));
        return stillWonBack ? Standing.WON_BACK : Standing.ACTIVE;
    }

    private Held turn(
            Held held, Behaviour behaviour, LocalDate lastEvent, LocalDate day, List<Change<Standing>> changes) {
        Rule rule = rules.on(day);
        Visit last = behaviour.lastVisit(lastEvent, rule).orElseThrow();
        long away = ChronoUnit.DAYS.between(last.day(), day);
        Instant at = day.atStartOfDay(zone).toInstant();
        return switch (standing(held, behaviour, lastEvent, day)) {
            case AT_RISK ->
                change(
                        held,
                        Standing.AT_RISK,
                        day,
                        at,
                        Kind.STAYS_AWAY,
                        changes,
                        away,
                        rule.atRisk().days(last.meanGap()));
            case LAPSED ->
                change(
                        held,
                        Standing.LAPSED,
                        day,
                        at,
                        Kind.STAYED_AWAY,
                        changes,
                        away,
                        rule.lapsed().days(last.meanGap()));
            case ACTIVE, WON_BACK ->
                held.standing() == Standing.WON_BACK
                        ? change(held, Standing.ACTIVE, day, at, Kind.STAYED, changes, rule.wonBackDays())
                        : change(held, Standing.ACTIVE, day, at, Kind.NO_CONCERN, changes, away);
        };
    }

    private Held change(
            Held from,
            Standing to,
            LocalDate day,
            Instant at,
            Kind reason,
            List<Change<Standing>> changes,
            Object... figures) {
        changes.add(new Change<>(
                from.standing(),
                to,
                at,
                Reason.of(reason, figures),
                rules.on(day).version()));
        return new Held(to, day);
    }
}
