package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.ComplaintState;
import io.raksa.feedback.recovery.core.Offer;
import io.raksa.feedback.recovery.core.RemedyKind;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Grants remedies: what the policy offers, each kind once a complaint, within what the granter may and the budgets hold. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class GrantingRemedies {

    private static final String RESOURCE = "remedy";

    private final Complaints complaints;
    private final RemedyRepository repository;
    private final Playbooks playbooks;
    private final Budgets budgets;
    private final Audit audit;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    GrantingRemedies(
            Complaints complaints,
            RemedyRepository repository,
            Playbooks playbooks,
            Budgets budgets,
            Audit audit,
            Events events,
            Caller caller,
            Clock clock) {
        this.complaints = complaints;
        this.repository = repository;
        this.playbooks = playbooks;
        this.budgets = budgets;
        this.audit = audit;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Grants a remedy, or proposes it where it is more than the caller may grant. The complaint is locked meanwhile, so that of many who
     * grant the same at once one does.
     */
    Remedy grant(UUID complaintId, GrantRemedyRequest request) {
        ComplaintCase complaint = complaints.lock(complaintId);
        requireOpenFor(complaint, request.kind());
        requireOnce(complaintId, request.kind());
        Playbooks.Found found = playbooks.of(complaint);
        Offer offer = offer(found, request.kind());
        if (!request.isWhole()
                || (request.amount() != null && !request.amount().currency().equals(offer.currency()))) {
            throw RecoveryProblem.REMEDY_UNFIT
                    .because()
                    .at(request.kind() == RemedyKind.POINTS ? "/points" : "/amount");
        }
        Remedy.Gift what = Remedy.Gift.of(request, offer);
        requireSomebodyMay(what, offer);
        boolean may = what.isWithin(limit(offer));
        Remedy remedy = new Remedy(
                Ids.next(),
                1,
                complaintId,
                complaint.customerId(),
                what,
                request.reason(),
                may ? RemedyState.GRANTED : RemedyState.PROPOSED,
                found.playbook().policy(),
                caller.id(),
                may ? caller.id() : null,
                clock.instant(),
                null,
                null);
        repository.insert(remedy);
        if (may) {
            give(remedy, complaint);
        }
        record(may ? "remedy.granted" : "remedy.proposed", null, remedy, remedy.reason());
        return remedy;
    }

    /** Somebody else, who may grant so much, grants what was proposed. */
    Remedy approve(UUID complaintId, UUID remedyId) {
        ComplaintCase complaint = complaints.lock(complaintId);
        Remedy before = proposed(complaintId, remedyId);
        requireOpenFor(complaint, before.what().kind());
        if (before.proposedBy().equals(caller.id())) {
            throw RecoveryProblem.REMEDY_OWN_PROPOSAL.because();
        }
        Offer offer = offer(playbooks.of(complaint), before.what().kind());
        requireSomebodyMay(before.what(), offer);
        if (!before.what().isWithin(limit(offer))) {
            throw aboveLimit(before.what(), Objects.requireNonNullElse(limit(offer), BigDecimal.ZERO));
        }
        Remedy after = before.granted(caller.id(), clock.instant());
        repository.update(after);
        give(after, complaint);
        record("remedy.approved", before, after, null);
        return after;
    }

    Remedy decline(UUID complaintId, UUID remedyId, String reason) {
        complaints.lock(complaintId);
        Remedy before = proposed(complaintId, remedyId);
        Remedy after =
                before.ended(RemedyState.DECLINED, new Remedy.End(caller.id(), clock.instant(), reason, null, null));
        repository.update(after);
        record("remedy.declined", before, after, reason);
        return after;
    }

    private void give(Remedy remedy, ComplaintCase complaint) {
        budgets.take(remedy, complaint.assessment().category());
        events.append(
                complaint.subject(),
                RemedyGranted.of(remedy, complaint.assessment().category()));
    }

    private Remedy proposed(UUID complaintId, UUID remedyId) {
        Remedy remedy = Remedies.require(repository.lock(remedyId), complaintId);
        if (remedy.state() != RemedyState.PROPOSED) {
            throw RecoveryProblem.REMEDY_ENDED.because(remedy.state()).with("state", remedy.state());
        }
        return remedy;
    }

    private static void requireOpenFor(ComplaintCase complaint, RemedyKind kind) {
        @Nullable UUID survivor = complaint.handling().mergedInto();
        if (survivor != null) {
            throw RecoveryProblem.REMEDY_ON_MERGED.because(survivor).with("complaintId", survivor);
        }
        if (complaint.state() == ComplaintState.CLOSED) {
            throw RecoveryProblem.REMEDY_AFTER_CLOSE.because();
        }
        if (kind.needsCustomer() && complaint.customerId() == null) {
            throw RecoveryProblem.REMEDY_NEEDS_CUSTOMER.because(kind);
        }
    }

    private void requireOnce(UUID complaintId, RemedyKind kind) {
        repository.live(complaintId).stream()
                .filter(remedy -> remedy.what().kind() == kind)
                .findFirst()
                .ifPresent(there -> {
                    throw RecoveryProblem.REMEDY_TWICE.because(there.id()).with("remedyId", there.id());
                });
    }

    private static Offer offer(Playbooks.Found found, RemedyKind kind) {
        return found.playbook().offer(kind).orElseThrow(() -> notOffered(found, kind));
    }

    private static Problem notOffered(Playbooks.Found found, RemedyKind kind) {
        List<RemedyKind> offered =
                found.playbook().offers().stream().map(Offer::kind).toList();
        String names = offered.stream().map(RemedyKind::name).collect(Collectors.joining(", "));
        Problem problem = found.first() != null && found.playbook().spent().contains(kind)
                ? RecoveryProblem.REMEDY_SPENT.because(kind, found.first().complaintId(), names)
                : RecoveryProblem.REMEDY_NOT_OFFERED.because(found.playbook().policy(), names);
        return problem.at("/kind").with("offered", offered);
    }

    private @Nullable BigDecimal limit(Offer offer) {
        return offer.limitOf(caller::has).orElse(null);
    }

    private static void requireSomebodyMay(Remedy.Gift what, Offer offer) {
        if (offer.whoMay(what.value()).isEmpty()) {
            throw aboveLimit(what, offer.limitOf(role -> true).orElse(BigDecimal.ZERO));
        }
    }

    private static Problem aboveLimit(Remedy.Gift what, BigDecimal limit) {
        return RecoveryProblem.REMEDY_ABOVE_LIMIT
                .because(what.kind(), limit.toPlainString())
                .at(what.kind() == RemedyKind.REFUND ? "/amount" : "/points")
                .with("limit", limit);
    }

    private void record(String what, @Nullable Remedy before, Remedy after, @Nullable String reason) {
        audit.record(
                what,
                RESOURCE,
                after.id(),
                after.version(),
                before == null ? null : RemedyView.of(before),
                RemedyView.of(after),
                reason);
    }
}
