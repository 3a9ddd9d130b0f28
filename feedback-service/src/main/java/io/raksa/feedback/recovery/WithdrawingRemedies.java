package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.CaseNews;
import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.Outcome;
import io.raksa.feedback.recovery.core.RemedyKind;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes remedies back: those that somebody withdraws, those of a complaint that was unfounded, and those of a case that was told twice
 * where the other case has the same. What was proposed and is not decided when its complaint is closed is declined.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WithdrawingRemedies {

    private final Complaints complaints;
    private final RemedyRepository repository;
    private final Budgets budgets;
    private final Audit audit;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    WithdrawingRemedies(
            Complaints complaints,
            RemedyRepository repository,
            Budgets budgets,
            Audit audit,
            Events events,
            Caller caller,
            Clock clock) {
        this.complaints = complaints;
        this.repository = repository;
        this.budgets = budgets;
        this.audit = audit;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    Remedy withdraw(UUID complaintId, UUID remedyId, String reason) {
        ComplaintCase complaint = complaints.lock(complaintId);
        Remedy remedy = Remedies.require(repository.lock(remedyId), complaintId);
        if (!remedy.state().isLive()) {
            throw RecoveryProblem.REMEDY_ENDED.because(remedy.state()).with("state", remedy.state());
        }
        return withdraw(remedy, complaint, reason, clock.instant());
    }

    void follow(@Observes CaseNews news) {
        switch (news.what()) {
            case RESOLVED ->
                news.cases().stream()
                        .filter(complaint -> complaint.outcome() == Outcome.UNFOUNDED)
                        .forEach(complaint -> end(complaint, remedy -> true, "Unfounded.", news.at()));
            case MERGED -> news.cases().forEach(complaint -> endWhatTheOtherHas(complaint, news.at()));
            case CLOSED ->
                news.cases()
                        .forEach(complaint -> end(
                                complaint,
                                remedy -> remedy.state() == RemedyState.PROPOSED,
                                "The complaint was closed.",
                                news.at()));
            default -> {}
        }
    }

    private void endWhatTheOtherHas(ComplaintCase merged, Instant at) {
        @Nullable UUID survivor = merged.handling().mergedInto();
        if (survivor != null) {
            Set<RemedyKind> there = repository.live(survivor).stream()
                    .map(remedy -> remedy.what().kind())
                    .collect(Collectors.toSet());
            end(
                    merged,
                    remedy -> there.contains(remedy.what().kind()),
                    "Told twice: complaint " + survivor + " has the same.",
                    at);
        }
    }

    private void end(ComplaintCase complaint, Predicate<Remedy> which, String reason, Instant at) {
        repository.live(complaint.id()).stream()
                .filter(which)
                .forEach(remedy -> withdraw(remedy, complaint, reason, at));
    }

    private Remedy withdraw(Remedy before, ComplaintCase complaint, String reason, Instant at) {
        boolean given = before.state() != RemedyState.PROPOSED;
        Remedy after = before.ended(
                given ? RemedyState.WITHDRAWN : RemedyState.DECLINED,
                new Remedy.End(caller.id(), at, reason, null, null));
        repository.update(after);
        if (given) {
            budgets.release(after);
            events.append(
                    complaint.subject(),
                    RemedyWithdrawn.of(after, complaint.assessment().category(), at));
        }
        audit.record(
                given ? "remedy.withdrawn" : "remedy.declined",
                "remedy",
                after.id(),
                after.version(),
                RemedyView.of(before),
                RemedyView.of(after),
                reason);
        return after;
    }
}
