package io.raksa.customer.lifecycle.core;

import io.raksa.customer.behaviour.PurchaseDay;
import io.raksa.customer.lifecycle.core.Reason.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The customer cycle (L1). A stage is decided at the end of each purchase day, from the facts of that day alone, so a customer climbs
 * and falls back. Time alone can only end growth: nobody grows by not coming.
 *
 * @param zone in which days are cut
 */
public record StageMachine(Rule rule, ZoneId zone) {

    /**
     * How the relationship went from a day on. It depends on nothing but the purchase days: in which order, and in what portions, they
     * became known makes no difference.
     *
     * @param standing the stage at the end of the day before {@code from}; null before the first purchase
     * @param from the first day to go through
     * @param today the last day on which time alone is considered
     */
    public Course follow(@Nullable Stage standing, Behaviour behaviour, LocalDate from, LocalDate today) {
        List<StageChange> changes = new ArrayList<>();
        Stage stage = standing;
        LocalDate reached = from.minusDays(1);
        for (PurchaseDay day : behaviour.days()) {
            if (day.day().isBefore(from)) {
                continue;
            }
            stage = fallBack(stage, behaviour, reached, day.day().minusDays(1), changes);
            stage = move(stage, behaviour.on(day.day(), rule), day.firstAt(), changes);
            reached = day.day();
        }
        stage = fallBack(stage, behaviour, reached, today, changes);
        LocalDate seen = reached.isAfter(today) ? reached : today;
        return new Course(
                changes,
                stage == Stage.GROWING
                        ? endOfGrowth(behaviour, seen, LocalDate.MAX).orElse(null)
                        : null);
    }

    /** Lets time pass after {@code reached}, until the end of {@code until}. */
    private @Nullable Stage fallBack(
            @Nullable Stage stage, Behaviour behaviour, LocalDate reached, LocalDate until, List<StageChange> changes) {
        if (stage != Stage.GROWING) {
            return stage;
        }
        return endOfGrowth(behaviour, reached, until)
                .map(end -> move(
                        stage, behaviour.on(end, rule), end.atStartOfDay(zone).toInstant(), changes))
                .orElse(stage);
    }

    /**
     * The first day after {@code reached}, and not after {@code until}, on which somebody who buys no more grows no more. Only a visit
     * that leaves the window, or the past, can bring it about; the number of days to try is therefore bounded by the number of visits.
     */
    private Optional<LocalDate> endOfGrowth(Behaviour behaviour, LocalDate reached, LocalDate until) {
        List<PurchaseDay> known = behaviour.days().stream()
                .filter(day -> !day.day().isAfter(reached))
                .toList();
        Behaviour soFar = new Behaviour(behaviour.firstDay(), known, behaviour.referralsThatBought());
        return known.stream()
                .map(PurchaseDay::day)
                .flatMap(day -> Stream.of(
                        day.plusDays(rule.windowDays()), day.plusDays(rule.windowDays() + (long) rule.pastDays())))
                .filter(day -> day.isAfter(reached) && !day.isAfter(until))
                .sorted()
                .filter(day -> decide(soFar.on(day, rule)).stage() != Stage.GROWING)
                .findFirst();
    }

    private Stage move(@Nullable Stage from, Facts facts, Instant at, List<StageChange> changes) {
        Decision decision = decide(facts);
        if (decision.stage() != from) {
            Reason reason =
                    from == Stage.GROWING && decision.stage() == Stage.REPEAT ? growthEnded(facts) : decision.reason();
            changes.add(new StageChange(from, decision.stage(), at, reason, rule.version()));
        }
        return decision.stage();
    }

    private record Decision(Stage stage, Reason reason) {}

    private Decision decide(Facts facts) {
        if (facts.referralsThatBought() > 0) {
            return new Decision(Stage.ADVOCATE, Reason.of(Kind.BROUGHT_OTHERS, facts.referralsThatBought()));
        }
        return growth(facts)
                .map(reason -> new Decision(Stage.GROWING, reason))
                .orElseGet(() -> facts.boughtOnMoreDays()
                        ? new Decision(Stage.REPEAT, Reason.of(Kind.CAME_BACK, facts.on()))
                        : new Decision(Stage.FIRST_VISIT, Reason.of(Kind.BOUGHT_FIRST, facts.firstDay())));
    }

    private Optional<Reason> growth(Facts facts) {
        Growth.Frequency often = facts.frequency().orElse(null);
        Growth.Basket more = facts.basket().orElse(null);
        if (often != null && more != null) {
            return Optional.of(Reason.of(
                    Kind.MORE_OFTEN_AND_PER_VISIT,
                    often.visits(),
                    rule.windowDays(),
                    often.expected(),
                    more.now(),
                    more.before(),
                    more.currency()));
        }
        if (often != null) {
            return Optional.of(Reason.of(Kind.MORE_OFTEN, often.visits(), rule.windowDays(), often.expected()));
        }
        return Optional.ofNullable(more)
                .map(basket -> Reason.of(Kind.MORE_PER_VISIT, basket.now(), basket.before(), basket.currency()));
    }

    private Reason growthEnded(Facts facts) {
        return Reason.of(Kind.GROWTH_ENDED, facts.windowVisits(), rule.windowDays(), rule.growth());
    }
}
