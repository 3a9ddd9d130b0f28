package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.ComplaintState;
import io.raksa.feedback.recovery.core.Authority;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Grants remedies, within what the granter may. */
@ApplicationScoped
class GrantingRemedies {

    private final Complaints complaints;
    private final RemedyRepository repository;
    private final Authority authority;
    private final Audit audit;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    GrantingRemedies(
            Complaints complaints,
            RemedyRepository repository,
            RecoveryLimits limits,
            Audit audit,
            Events events,
            Caller caller,
            Clock clock) {
        this.complaints = complaints;
        this.repository = repository;
        this.authority = limits.authority();
        this.audit = audit;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** Grants a remedy. The complaint is locked meanwhile, so that two grants at the same time cannot pass the limit together. */
    @Transactional(Transactional.TxType.MANDATORY)
    Remedy grant(UUID complaintId, GrantRemedyRequest request) {
        ComplaintCase complaint = complaints.lock(complaintId);
        if (complaint.customerId() == null) {
            throw RecoveryProblem.REMEDY_NEEDS_CUSTOMER.because();
        }
        if (complaint.state() == ComplaintState.CLOSED) {
            throw RecoveryProblem.REMEDY_AFTER_CLOSE.because();
        }
        requireAuthority(complaintId, request.points());
        Remedy remedy = new Remedy(
                Ids.next(),
                1,
                complaintId,
                complaint.customerId(),
                request.kind(),
                request.points(),
                request.reason(),
                authority.version(),
                caller.id(),
                clock.instant(),
                null);
        repository.insert(remedy);
        audit.record(
                "remedy.granted",
                "remedy",
                remedy.id(),
                remedy.version(),
                null,
                RemedyView.of(remedy),
                remedy.reason());
        events.append(
                remedy.customerId(),
                RemedyGranted.of(remedy, complaint.assessment().category()));
        return remedy;
    }

    private void requireAuthority(UUID complaintId, int points) {
        int limit = authority.limitOf(caller::has).orElseThrow(CommonProblem.FORBIDDEN::because);
        long granted = repository.pointsGranted(complaintId);
        long total = granted + points;
        if (total > limit) {
            List<String> whoMay = authority.whoMay(total);
            throw RecoveryProblem.REMEDY_ABOVE_LIMIT
                    .because(total, limit, whoMay.isEmpty() ? "-" : String.join(", ", whoMay))
                    .at("/points")
                    .with("limit", limit)
                    .with("granted", granted)
                    .with("whoMay", whoMay);
        }
    }
}
