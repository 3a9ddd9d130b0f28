package io.raksa.customer.lifecycle;

import io.raksa.customer.advocacy.Deed;
import io.raksa.customer.advocacy.Deeds;
import io.raksa.customer.behaviour.Beginning;
import io.raksa.customer.behaviour.PurchaseDay;
import io.raksa.customer.behaviour.PurchaseDays;
import io.raksa.customer.change.Changes;
import io.raksa.customer.lifecycle.LifecycleRepository.Kept;
import io.raksa.customer.lifecycle.core.Behaviour;
import io.raksa.customer.lifecycle.core.Change;
import io.raksa.customer.lifecycle.core.Course;
import io.raksa.customer.lifecycle.core.Rule;
import io.raksa.customer.lifecycle.core.RuleBook;
import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.customer.lifecycle.core.StageMachine;
import io.raksa.customer.lifecycle.core.Standing;
import io.raksa.customer.lifecycle.core.StandingMachine;
import io.raksa.customer.survivor.Survivors;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the stages and standings of some customers further, from the day on which each is open. */
@ApplicationScoped
class FollowingCustomers {

    private final LifecycleRepository repository;
    private final LifecycleRules rules;
    private final PurchaseDays days;
    private final Deeds deeds;
    private final Survivors survivors;
    private final Changes changes;
    private final Events events;
    private final Clock clock;
    private final ZoneId zone;

    FollowingCustomers(
            LifecycleRepository repository,
            LifecycleRules rules,
            PurchaseDays days,
            Deeds deeds,
            Survivors survivors,
            Changes changes,
            Events events,
            Clock clock,
            BusinessTime time) {
        this.repository = repository;
        this.rules = rules;
        this.days = days;
        this.deeds = deeds;
        this.survivors = survivors;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
        this.zone = time.timeZone();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * Decides anew from the days on that changed; holds the customers, in the order of their ids.
     *
     * @param touched the earliest day that changed, of each customer
     */
    void followFrom(Map<UUID, LocalDate> touched) {
        Map<UUID, Relationship> held = repository.hold(touched.keySet());
        Map<UUID, LocalDate> open = new HashMap<>();
        held.forEach((customer, relationship) ->
                open.put(customer, relationship.openFrom(Objects.requireNonNull(touched.get(customer)))));
        follow(held, open);
    }

    /**
     * Decides anew from the open days on, and tells who stands elsewhere than before. A number of statements that does not depend on how
     * many customers there are.
     *
     * @param held the relationships, held against other changes
     * @param open the first day that is not settled, of each
     */
    void follow(Map<UUID, Relationship> held, Map<UUID, LocalDate> open) {
        if (held.isEmpty()) {
            return;
        }
        RuleBook book = rules.book();
        Map<UUID, LocalDate> needed = new HashMap<>();
        open.forEach((customer, from) -> needed.put(customer, book.firstNeeded(from)));
        Map<UUID, List<PurchaseDay>> bought = days.since(needed);
        Map<UUID, List<Deed>> told = deeds.since(needed);
        Map<UUID, Beginning> beginnings = days.beginnings(held.keySet());
        Map<UUID, Settled> settled = settled(open);

        Map<UUID, UUID> leading = survivorsOfEnded(held, beginnings);

        List<Relationship> now = new ArrayList<>();
        List<Kept> decided = new ArrayList<>();
        held.forEach((customer, before) -> {
            Beginning beginning = beginnings.get(customer);
            Behaviour behaviour = beginning == null
                    ? null
                    : new Behaviour(
                            beginning,
                            bought.getOrDefault(customer, List.of()),
                            told.getOrDefault(customer, List.of()));
            now.add(
                    behaviour == null
                            ? end(before, leading.getOrDefault(customer, customer), book)
                            : go(
                                    before,
                                    behaviour,
                                    settled.getOrDefault(customer, Settled.NOTHING),
                                    Objects.requireNonNull(open.get(customer)),
                                    book,
                                    decided));
        });
        repository.add(decided);
        repository.stand(now);
        repository.recheckReferrers(firstDaysChanged(held, beginnings));
        changes.touched(held.keySet());
    }

    private Relationship go(
            Relationship before,
            Behaviour behaviour,
            Settled settled,
            LocalDate from,
            RuleBook book,
            List<Kept> decided) {
        UUID customer = before.customerId();
        Change<Stage> lastStage = settled.stage();
        Course<Stage> stages = new StageMachine(book, zone)
                .follow(lastStage == null ? null : lastStage.to(), behaviour, from, today());
        Course<Standing> standings =
                new StandingMachine(book, zone).follow(settled.standing(), behaviour, from, today());
        Stream.concat(stages.changes().stream(), standings.changes().stream())
                .forEach(change -> decided.add(new Kept(Ids.next(), customer, change)));

        Change<Stage> stage = Objects.requireNonNull(last(stages, lastStage));
        Change<Standing> standing = last(standings, settled.standing());
        if (stage.to() != before.stage()) {
            events.append(customer, StageChanged.of(customer, before.stage(), stage));
        }
        Standing stands = standing == null ? Standing.ACTIVE : standing.to();
        if (before.standing() != null && stands != before.standing()) {
            events.append(
                    customer,
                    standing == null
                            ? StandingChanged.unfounded(customer, before.standing(), book.on(today()), clock.instant())
                            : StandingChanged.of(customer, before.standing(), standing));
        }
        return new Relationship(
                customer,
                behaviour.beginning().firstDay(),
                stage.to(),
                stands,
                earlier(stages.reviewOn(), standings.reviewOn()));
    }

    /** Everything was given back, or counts for the profile that the record was merged into. */
    private Relationship end(Relationship before, UUID profile, RuleBook book) {
        UUID customer = before.customerId();
        Stage told = before.stage();
        if (told != null) {
            Rule rule = book.on(today());
            events.append(
                    customer,
                    profile.equals(customer)
                            ? StageChanged.givenBack(customer, told, rule, clock.instant())
                            : StageChanged.merged(customer, told, profile, rule, clock.instant()));
        }
        return Relationship.none(customer);
    }

    /** Where those lead who had a stage and have bought nothing any more; of nobody else it is asked. */
    private Map<UUID, UUID> survivorsOfEnded(Map<UUID, Relationship> held, Map<UUID, Beginning> beginnings) {
        return survivors.of(held.values().stream()
                .filter(before -> before.stage() != null)
                .map(Relationship::customerId)
                .filter(customer -> !beginnings.containsKey(customer))
                .toList());
    }

    /** Takes back what was decided from an open day on, and gives what stands before it. */
    private Map<UUID, Settled> settled(Map<UUID, LocalDate> open) {
        Map<UUID, Instant> from = new HashMap<>();
        open.forEach(
                (customer, day) -> from.put(customer, day.atStartOfDay(zone).toInstant()));
        repository.undo(from);
        return repository.latest(open.keySet());
    }

    /** Those who first bought on another day than was known, with the earlier of the two: it matters to whoever referred them. */
    private static Map<UUID, LocalDate> firstDaysChanged(
            Map<UUID, Relationship> held, Map<UUID, Beginning> beginnings) {
        Map<UUID, LocalDate> changed = new HashMap<>();
        held.forEach((customer, before) -> {
            Beginning beginning = beginnings.get(customer);
            LocalDate firstDay = beginning == null ? null : beginning.firstDay();
            LocalDate earlier = earlier(before.firstDay(), firstDay);
            if (earlier != null && !Objects.equals(before.firstDay(), firstDay)) {
                changed.put(customer, earlier);
            }
        });
        return changed;
    }

    private static <S extends Enum<S>> @Nullable Change<S> last(Course<S> course, @Nullable Change<S> settled) {
        return course.changes().isEmpty() ? settled : course.changes().getLast();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
