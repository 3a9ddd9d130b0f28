package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.ClockKind;
import io.raksa.feedback.clock.core.ClockState;
import io.raksa.feedback.clock.core.Clocks;
import io.raksa.feedback.clock.core.Happening;
import io.raksa.feedback.clock.core.Reading;
import io.raksa.feedback.clock.core.Target;
import io.raksa.feedback.complaint.CaseNews;
import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.Due;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.platform.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the clocks of complaints, in the transaction of what happens to them. What is kept is derived from what happened: keeping it again
 * gives the same.
 */
@ApplicationScoped
class KeepingClocks {

    private final ClockRepository repository;
    private final ChoosingTerms choosing;
    private final Complaints complaints;

    KeepingClocks(ClockRepository repository, ChoosingTerms choosing, Complaints complaints) {
        this.repository = repository;
        this.choosing = choosing;
        this.complaints = complaints;
    }

    /** Follows what happens to cases; each is locked by whoever tells of it. */
    void follow(@Observes CaseNews news) {
        List<UUID> ids = news.cases().stream().map(ComplaintCase::id).toList();
        Optional<Happening.Kind> moved = moved(news.what());
        moved.ifPresent(kind -> repository.add(
                ids,
                kind,
                news.cases().stream().map(complaint -> at(news, complaint)).toList(),
                news.actor()));
        switch (news.what()) {
            case OPENED -> keep(choosing.of(news.cases()), started(news.cases()), List.of());
            case ASSESSED, CLAIMED, CUSTOMER_WROTE, REOPENED ->
                keep(choosing.of(news.cases()), repository.happenings(ids), repository.lock(ids));
            default -> moved.ifPresent(kind -> recompute(ids));
        }
    }

    /** Computes the clocks of complaints anew from what happened to them and what they were promised. */
    void recompute(Collection<UUID> ids) {
        List<KeptClock> before = repository.lock(ids);
        Map<UUID, Map<ClockKind, Terms>> promised = before.stream()
                .collect(Collectors.groupingBy(
                        KeptClock::complaintId,
                        Collectors.toMap(clock -> clock.reading().kind(), KeptClock::terms)));
        keep(promised, repository.happenings(ids), before);
    }

    /** A clock whose next step was told. */
    KeptClock told(KeptClock clock, List<Happening> happened, Map<UUID, BusinessCalendar> rules) {
        return kept(
                clock.complaintId(),
                Clocks.of(happened),
                clock.reading().kind(),
                clock.terms(),
                next(clock.terms(), clock.alarmed()).orElse(clock.alarmed()),
                rules);
    }

    private void keep(
            Map<UUID, Map<ClockKind, Terms>> promised, Map<UUID, List<Happening>> happened, List<KeptClock> before) {
        Map<UUID, BusinessCalendar> rules = choosing.rules(calendars(promised.values()));
        Map<UUID, List<KeptClock>> known = before.stream().collect(Collectors.groupingBy(KeptClock::complaintId));
        List<KeptClock> after = new ArrayList<>();
        promised.forEach((id, terms) -> {
            Clocks clocks = Clocks.of(happened.getOrDefault(id, List.of()));
            terms.forEach((kind, promise) -> {
                Reading reading = clocks.read(kind, target(promise, rules));
                Optional<KeptClock> was = known.getOrDefault(id, List.of()).stream()
                        .filter(clock -> clock.reading().kind() == kind)
                        .findFirst();
                boolean owed = reading.dueAt() != null || was.isPresent();
                if (owed
                        && was.filter(clock -> isDone(clock.reading(), reading)).isEmpty()) {
                    after.add(kept(id, clocks, kind, promise, alarmed(was, reading), rules));
                }
            });
        });
        if (!after.isEmpty()) {
            repository.keep(after);
            complaints.keepDue(dues(after));
        }
    }

    private static KeptClock kept(
            UUID id, Clocks clocks, ClockKind kind, Terms terms, int alarmed, Map<UUID, BusinessCalendar> rules) {
        @Nullable Target target = target(terms, rules);
        @Nullable
        Instant alarmAt = next(terms, alarmed)
                .flatMap(step -> clocks.alarm(kind, target, step))
                .orElse(null);
        return new KeptClock(id, terms, clocks.read(kind, target), alarmed, alarmAt);
    }

    /** Whether it was met before and still is: what was promised then, and whether it was kept, is not judged anew. */
    private static boolean isDone(Reading before, Reading now) {
        return before.state() == ClockState.MET && now.state() == ClockState.MET && before.round() == now.round();
    }

    private static int alarmed(Optional<KeptClock> before, Reading now) {
        return before.filter(clock -> clock.reading().round() == now.round())
                .map(KeptClock::alarmed)
                .orElse(0);
    }

    private static Optional<Integer> next(Terms terms, int alarmed) {
        return terms.steps().stream().filter(step -> step > alarmed).findFirst();
    }

    private static @Nullable Target target(Terms terms, Map<UUID, BusinessCalendar> rules) {
        Terms.@Nullable Promise promise = terms.promise();
        return promise == null
                ? null
                : new Target(promise.time(), Objects.requireNonNull(rules.get(promise.calendarId())));
    }

    private static Set<UUID> calendars(Collection<Map<ClockKind, Terms>> promised) {
        return promised.stream()
                .flatMap(terms -> terms.values().stream())
                .flatMap(terms -> Stream.ofNullable(terms.promise()))
                .map(Terms.Promise::calendarId)
                .collect(Collectors.toSet());
    }

    /** The earliest date of each complaint's open clocks. */
    private static List<Due> dues(List<KeptClock> clocks) {
        return clocks.stream().collect(Collectors.groupingBy(KeptClock::complaintId)).entrySet().stream()
                .map(of -> new Due(
                        of.getKey(),
                        of.getValue().stream()
                                .filter(clock -> clock.reading().state().isOpen())
                                .flatMap(clock ->
                                        Stream.ofNullable(clock.reading().dueAt()))
                                .min(Instant::compareTo)
                                .orElse(null)))
                .toList();
    }

    private static Map<UUID, List<Happening>> started(List<ComplaintCase> opened) {
        return opened.stream()
                .collect(Collectors.toMap(
                        ComplaintCase::id,
                        complaint -> List.of(new Happening(
                                Happening.Kind.STARTED, complaint.milestones().openedAt()))));
    }

    private static Instant at(CaseNews news, ComplaintCase complaint) {
        return news.what() == CaseNews.What.OPENED ? complaint.milestones().openedAt() : news.at();
    }

    private static Optional<Happening.Kind> moved(CaseNews.What what) {
        return Optional.ofNullable(
                switch (what) {
                    case OPENED -> Happening.Kind.STARTED;
                    case ACKNOWLEDGED -> Happening.Kind.ACKNOWLEDGED;
                    case STAFF_WROTE -> Happening.Kind.ANSWERED;
                    case CUSTOMER_WROTE -> Happening.Kind.CUSTOMER_WROTE;
                    case PAUSED -> Happening.Kind.PAUSED;
                    case RESUMED -> Happening.Kind.RESUMED;
                    case RESOLVED -> Happening.Kind.RESOLVED;
                    case REOPENED -> Happening.Kind.REOPENED;
                    case MERGED -> Happening.Kind.WITHDRAWN;
                    case UNMERGED -> Happening.Kind.RESTORED;
                    case ASSESSED, CLAIMED, INVESTIGATED, ASSIGNED, ESCALATED, CLOSED -> null;
                });
    }
}
