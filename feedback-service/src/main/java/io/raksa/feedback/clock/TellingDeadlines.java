package io.raksa.feedback.clock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.feedback.clock.ClockPolicyRepository.Told;
import io.raksa.feedback.clock.core.Happening;
import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.ComplaintAction;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells, once, of each step towards a deadline that was reached, and passes the case on where its policy says so. Reads only the clocks whose time has come. */
@ApplicationScoped
class TellingDeadlines implements RecurringJob {

    private static final int AT_ONCE = 200;

    private final ClockRepository repository;
    private final ClockPolicyRepository policies;
    private final ChoosingTerms choosing;
    private final KeepingClocks keeping;
    private final Complaints complaints;
    private final Events events;
    private final Clock clock;

    TellingDeadlines(
            ClockRepository repository,
            ClockPolicyRepository policies,
            ChoosingTerms choosing,
            KeepingClocks keeping,
            Complaints complaints,
            Events events,
            Clock clock) {
        this.repository = repository;
        this.policies = policies;
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
        Map<UUID, ComplaintCase> cases = complaints.lockFree(repository.alarmed(now, limit)).stream()
                .collect(Collectors.toMap(ComplaintCase::id, Function.identity()));
        List<KeptClock> due = repository.takeAlarms(List.copyOf(cases.keySet()), now);
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
        told.forEach(kept -> tell(kept, Objects.requireNonNull(cases.get(kept.complaintId()))));
        escalate(told, cases, now);
        return told.size();
    }

    /** Passes cases on as their policies say. One that is settled, or that another case goes on with, stays where it is. */
    private void escalate(List<KeptClock> told, Map<UUID, ComplaintCase> cases, Instant now) {
        Map<Told, EscalationStep> steps = policies.escalations(
                told.stream().flatMap(kept -> step(kept).stream()).distinct().toList());
        for (KeptClock kept : told) {
            ComplaintCase complaint = Objects.requireNonNull(cases.get(kept.complaintId()));
            Optional<EscalationStep> step = step(kept).map(steps::get);
            if (step.isPresent() && complaint.allows(ComplaintAction.ESCALATE)) {
                String why =
                        "%s: %d %% of the time is used".formatted(kept.reading().kind(), kept.alarmed());
                ComplaintCase after = complaints.escalateByTime(
                        complaint, step.get().owner(), step.get().team(), why, now);
                cases.put(after.id(), after);
            }
        }
    }

    private static Optional<Told> step(KeptClock kept) {
        return Optional.ofNullable(kept.terms().promise())
                .map(promise -> new Told(
                        promise.policyId(),
                        promise.policyVersion(),
                        kept.reading().kind(),
                        kept.alarmed()));
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
