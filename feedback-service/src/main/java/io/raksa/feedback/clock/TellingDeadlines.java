package io.raksa.feedback.clock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.feedback.clock.core.Happening;
import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.platform.event.Events;
import io.raksa.platform.job.RecurringJob;
import io.raksa.platform.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells, once, of each step towards a deadline that was reached. Reads only the clocks whose time has come. */
@ApplicationScoped
class TellingDeadlines implements RecurringJob {

    private static final int AT_ONCE = 200;

    private final ClockRepository repository;
    private final ChoosingTerms choosing;
    private final KeepingClocks keeping;
    private final Complaints complaints;
    private final Events events;
    private final Clock clock;

    TellingDeadlines(
            ClockRepository repository,
            ChoosingTerms choosing,
            KeepingClocks keeping,
            Complaints complaints,
            Events events,
            Clock clock) {
        this.repository = repository;
        this.choosing = choosing;
        this.keeping = keeping;
        this.complaints = complaints;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clock.deadlines";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(() -> tell(AT_ONCE));
        } while (told > 0);
    }

    /** Tells of some, of each clock one step; how many they were. */
    int tell(int limit) {
        Instant now = clock.instant();
        List<KeptClock> due = repository.takeAlarms(now, limit);
        if (due.isEmpty()) {
            return 0;
        }
        List<UUID> ids = due.stream().map(KeptClock::complaintId).distinct().toList();
        Map<UUID, List<Happening>> happened = repository.happenings(ids);
        Map<UUID, BusinessCalendar> rules = choosing.rules(due.stream()
                .flatMap(kept -> Stream.ofNullable(kept.terms().promise()))
                .map(Terms.Promise::calendarId)
                .collect(Collectors.toSet()));
        List<KeptClock> told = due.stream()
                .map(kept -> keeping.told(kept, Objects.requireNonNull(happened.get(kept.complaintId())), rules))
                .toList();
        repository.told(told, now);
        repository.keep(told);
        Map<UUID, ComplaintCase> cases =
                complaints.findAll(ids).stream().collect(Collectors.toMap(ComplaintCase::id, Function.identity()));
        told.forEach(kept -> tell(kept, Objects.requireNonNull(cases.get(kept.complaintId()))));
        return told.size();
    }

    private void tell(KeptClock kept, ComplaintCase complaint) {
        events.append(
                complaint.subject(),
                new ComplaintDeadline(
                        complaint.id(),
                        complaint.customerId(),
                        kept.reading().kind(),
                        kept.reading().round(),
                        kept.alarmed(),
                        kept.reading().dueAt()));
    }
}
