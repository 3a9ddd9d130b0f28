package io.raksa.customer.lifecycle.core;

import io.raksa.customer.advocacy.Deed;
import io.raksa.customer.behaviour.PurchaseDay;
import io.raksa.customer.lifecycle.core.Reason.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The customer cycle (L1). A stage is decided at the end of each day on which the customer bought or told others, from the facts of that
 * day alone, so a customer climbs and falls back. Between these days time alone can only end growth and advocacy, or bring another rule
 * into force: nobody grows by not coming.
 *
 * @param zone in which days are cut
 */
public record StageMachine(RuleBook rules, ZoneId zone) {

    /**
     * How the relationship went from a day on. It depends on nothing but the facts: in which order, and in what portions, they became
     * known makes no difference.
     *
     * @param standing the stage at the end of the day before {@code from}; null before the first purchase
     * @param behaviour the facts, at least from {@link RuleBook#firstNeeded} on
     * @param from the first day to go through
     * @param today the last day on which time alone is considered
     */
    public Course<Stage> follow(@Nullable Stage standing, Behaviour behaviour, LocalDate from, LocalDate today) {
        List<Change<Stage>> changes = new ArrayList<>();
        Stage stage = standing;
        LocalDate reached = from.minusDays(1);
        for (LocalDate day : eventful(behaviour, from)) {
            stage = pass(stage, behaviour, reached, day.minusDays(1), changes);
            stage = move(stage, behaviour, day, changes);
            reached = day;
        }
        stage = pass(stage, behaviour, reached, today, changes);
        LocalDate seen = reached.isAfter(today) ? reached : today;
        return new Course<>(changes, next(stage, behaviour, seen, LocalDate.MAX).orElse(null));
    }

    /** The days from {@code from} on, none before the first purchase, on which the customer bought or told others. */
    private static TreeSet<LocalDate> eventful(Behaviour behaviour, LocalDate from) {
        TreeSet<LocalDate> days = new TreeSet<>();
        behaviour.days().forEach(day -> days.add(day.day()));
        behaviour.deeds().forEach(deed -> days.add(deed.day()));
        LocalDate beginning = behaviour.beginning().firstDay();
        LocalDate first = from.isAfter(beginning) ? from : beginning;
        return new TreeSet<>(days.tailSet(first, true));
    }

    /** Lets time pass after {@code reached}, until the end of {@code until}. */
    private @Nullable Stage pass(
            @Nullable Stage stage,
            Behaviour behaviour,
            LocalDate reached,
            LocalDate until,
            List<Change<Stage>> changes) {
        Stage now = stage;
        Optional<LocalDate> next = next(now, behaviour, reached, until);
        while (next.isPresent()) {
            now = move(now, behaviour, next.get(), changes);
            next = next(now, behaviour, next.get(), until);
        }
        return now;
    }

    /** The first day after {@code reached}, and not after {@code until}, on which time alone changes the stage. */
    private Optional<LocalDate> next(@Nullable Stage stage, Behaviour behaviour, LocalDate reached, LocalDate until) {
        if (stage == null) {
            return Optional.empty();
        }
        return Stream.concat(rules.changes(), ends(stage, behaviour))
                .filter(day -> day.isAfter(reached) && !day.isAfter(until))
                .sorted()
                .filter(day -> movesByTime(stage, decide(behaviour, day).stage()))
                .findFirst();
    }

    /** Growth begins with a visit, whatever the rule that came into force. */
    private static boolean movesByTime(Stage from, Stage to) {
        return from != to && (to != Stage.GROWING || from == Stage.ADVOCATE);
    }

    /**
     * The days on which a stage may end by itself: growth only when a visit leaves the window or the past, advocacy only when a deed
     * grows old. Their number is bounded by that of the facts.
     */
    private Stream<LocalDate> ends(Stage stage, Behaviour behaviour) {
        return switch (stage) {
            case FIRST_VISIT, REPEAT -> Stream.of();
            case GROWING ->
                rules.rules().flatMap(rule -> behaviour.days().stream()
                        .flatMap(visit -> Stream.of(
                                visit.day().plusDays(rule.windowDays()),
                                visit.day().plusDays(rule.windowDays() + (long) rule.pastDays()))));
            case ADVOCATE ->
                rules.rules().flatMap(rule -> behaviour.deeds().stream()
                        .map(deed -> deed.day().plusDays(rule.advocacyDays())));
        };
    }

    private Stage move(@Nullable Stage from, Behaviour behaviour, LocalDate day, List<Change<Stage>> changes) {
        Decision decision = decide(behaviour, day);
        if (decision.stage() != from) {
            changes.add(new Change<>(
                    from,
                    decision.stage(),
                    at(decision.stage(), behaviour, day),
                    reason(from, decision, behaviour, day),
                    rules.on(day).version()));
        }
        return decision.stage();
    }

    /** When on that day: who told others, by the deed; who bought, by the purchase; otherwise at its beginning. */
    private Instant at(Stage to, Behaviour behaviour, LocalDate day) {
        Stream<Instant> deeds = behaviour.deeds().stream()
                .filter(deed -> to == Stage.ADVOCATE && deed.day().equals(day))
                .map(Deed::at);
        Stream<Instant> purchases = behaviour.days().stream()
                .filter(visit -> visit.day().equals(day))
                .map(PurchaseDay::firstAt);
        return deeds.min(Instant::compareTo).or(() -> purchases.findFirst()).orElseGet(() -> day.atStartOfDay(zone)
                .toInstant());
    }

    private Reason reason(@Nullable Stage from, Decision decision, Behaviour behaviour, LocalDate day) {
        Rule rule = rules.on(day);
        if (from == Stage.ADVOCATE) {
            return Reason.of(Kind.TELLS_NO_MORE, rule.advocacyDays());
        }
        if (from == Stage.GROWING && decision.stage() == Stage.REPEAT) {
            return Reason.of(
                    Kind.GROWTH_ENDED, behaviour.on(day, rule).windowVisits(), rule.windowDays(), rule.growth());
        }
        return decision.reason();
    }

    private record Decision(Stage stage, Reason reason) {}

    private Decision decide(Behaviour behaviour, LocalDate day) {
        Rule rule = rules.on(day);
        Facts facts = behaviour.on(day, rule);
        if (facts.referralsThatBought() > 0) {
            return new Decision(Stage.ADVOCATE, Reason.of(Kind.BROUGHT_OTHERS, facts.referralsThatBought()));
        }
        if (facts.recommendations() > 0) {
            return new Decision(Stage.ADVOCATE, Reason.of(Kind.RECOMMENDED_US, facts.recommendations()));
        }
        return growth(facts, rule)
                .map(reason -> new Decision(Stage.GROWING, reason))
                .orElseGet(() -> facts.boughtOnMoreDays()
                        ? new Decision(
                                Stage.REPEAT,
                                Reason.of(
                                        Kind.CAME_BACK,
                                        Objects.requireNonNull(facts.beginning().secondDay())))
                        : new Decision(
                                Stage.FIRST_VISIT,
                                Reason.of(Kind.BOUGHT_FIRST, facts.beginning().firstDay())));
    }

    private static Optional<Reason> growth(Facts facts, Rule rule) {
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
}
