package io.raksa.customer.lifecycle;

import io.raksa.customer.behaviour.PurchaseDay;
import io.raksa.customer.behaviour.PurchaseDays;
import io.raksa.customer.behaviour.PurchaseDaysChanged;
import io.raksa.customer.change.Changes;
import io.raksa.customer.lifecycle.LifecycleRepository.Kept;
import io.raksa.customer.lifecycle.core.Behaviour;
import io.raksa.customer.lifecycle.core.Course;
import io.raksa.customer.lifecycle.core.Rule;
import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.customer.lifecycle.core.StageChange;
import io.raksa.customer.lifecycle.core.StageMachine;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.time.BusinessTime;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stages of all customers, kept in step with their purchase days. */
@ApplicationScoped
public class Lifecycles {

    private final LifecycleRepository repository;
    private final PurchaseDays days;
    private final Changes changed;
    private final Events events;
    private final Clock clock;
    private final StageMachine machine;

    Lifecycles(
            LifecycleRepository repository,
            PurchaseDays days,
            Changes changed,
            Events events,
            Clock clock,
            BusinessTime time) {
        this.repository = repository;
        this.days = days;
        this.changed = changed;
        this.events = events;
        this.clock = clock;
        this.machine = new StageMachine(Rule.L1_2026_11, time.timeZone());
    }

    /** New customers, who have bought nothing yet. One statement. */
    public void begin(Collection<UUID> customers) {
        repository.begin(customers);
    }

    /** Where a customer stands; null before the first purchase and for an unknown customer. */
    public @Nullable Stage stageOf(UUID customerId) {
        return repository.find(customerId).map(Standing::stage).orElse(null);
    }

    /**
     * Takes the stages further after purchase days came or changed. What was decided from that day on is decided anew, so that a late
     * purchase ends in the same stage and the same history as one in time. At most seven statements, however many customers.
     */
    void follow(@Observes @Priority(PurchaseDaysChanged.LIFECYCLE) PurchaseDaysChanged changed) {
        Map<UUID, LocalDate> touched = changed.earliestTouched();
        Map<UUID, Standing> standings = repository.hold(touched.keySet());
        Map<UUID, LocalDate> open = new HashMap<>();
        standings.forEach((customer, standing) ->
                open.put(customer, standing.openFrom(Objects.requireNonNull(touched.get(customer)))));
        go(standings, open);
    }

    /**
     * Takes further the stages that time alone may have changed by today, a bounded number of them.
     *
     * @return how many were looked at
     */
    int review(int limit) {
        Map<UUID, Standing> standings = new HashMap<>();
        Map<UUID, LocalDate> open = new HashMap<>();
        LocalDate today = today();
        for (Standing standing : repository.due(today, limit)) {
            standings.put(standing.customerId(), standing);
            open.put(standing.customerId(), standing.openFrom(today));
        }
        if (!standings.isEmpty()) {
            go(standings, open);
        }
        return standings.size();
    }

    private void go(Map<UUID, Standing> standings, Map<UUID, LocalDate> open) {
        Map<UUID, LocalDate> needed = new HashMap<>();
        open.forEach((customer, from) -> needed.put(customer, machine.rule().firstOfPast(from)));
        Map<UUID, List<PurchaseDay>> bought = days.since(needed);
        Map<UUID, LocalDate> firstDays = days.first(standings.keySet());
        Map<UUID, StageChange> settled = settled(open);

        List<Standing> now = new ArrayList<>();
        List<Kept> changes = new ArrayList<>();
        standings.forEach((customer, before) -> {
            LocalDate from = Objects.requireNonNull(open.get(customer));
            LocalDate firstDay = firstDays.get(customer);
            if (firstDay == null) { // everything was given back
                now.add(new Standing(customer, null, null, null));
                if (before.stage() != null) {
                    events.append(
                            customer, StageChanged.ended(customer, before.stage(), machine.rule(), clock.instant()));
                }
                return;
            }
            List<PurchaseDay> known = bought.getOrDefault(customer, List.of());
            StageChange last = settled.get(customer);
            Course course =
                    machine.follow(last == null ? null : last.to(), new Behaviour(firstDay, known, 0), from, today());
            course.changes().forEach(change -> changes.add(new Kept(Ids.next(), customer, change)));
            StageChange current = Objects.requireNonNull(
                    course.changes().isEmpty() ? last : course.changes().getLast());
            now.add(new Standing(customer, firstDay, current.to(), course.reviewOn()));
            if (current.to() != before.stage()) {
                events.append(customer, StageChanged.of(customer, before.stage(), current));
            }
        });
        repository.add(changes);
        repository.stand(now);
        changed.touched(standings.keySet());
    }

    /** Takes back what was decided from an open day on, and gives what stands before it. */
    private Map<UUID, StageChange> settled(Map<UUID, LocalDate> open) {
        Map<UUID, Instant> from = new HashMap<>();
        open.forEach((customer, day) ->
                from.put(customer, day.atStartOfDay(machine.zone()).toInstant()));
        repository.undo(from);
        return repository.latest(open.keySet());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), machine.zone());
    }
}
