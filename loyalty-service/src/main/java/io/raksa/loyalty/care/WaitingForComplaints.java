package io.raksa.loyalty.care;

import io.raksa.loyalty.care.KnownComplaints.Change;
import io.raksa.loyalty.care.KnownComplaints.Open;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody loses anything while we owe them an answer: from the first complaint that is opened to some days after the last one is closed,
 * the member's points do not end and the tier does not fall. The member's account is locked before anything is decided.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WaitingForComplaints {

    private final KnownComplaints complaints;
    private final Members members;
    private final Ledger ledger;
    private final CareConfig config;
    private final Audit audit;
    private final Event<CustomerComplained> observers;
    private final Clock clock;

    WaitingForComplaints(
            KnownComplaints complaints,
            Members members,
            Ledger ledger,
            CareConfig config,
            Audit audit,
            Event<CustomerComplained> observers,
            Clock clock) {
        this.complaints = complaints;
        this.members = members;
        this.ledger = ledger;
        this.config = config;
        this.audit = audit;
        this.observers = observers;
        this.clock = clock;
    }

    /**
     * A complaint is open.
     *
     * @param severity null where it was told before
     */
    void opened(UUID complaintId, @Nullable UUID customerId, @Nullable Severity severity, Instant at) {
        take(complaintId, customerId, severity, true, at);
    }

    /** A complaint is open no more. */
    void closed(UUID complaintId, @Nullable UUID customerId, Instant at) {
        take(complaintId, customerId, null, false, at);
    }

    void assessed(UUID complaintId, Severity severity, Instant at) {
        complaints.assess(complaintId, severity, at);
    }

    private void take(UUID id, @Nullable UUID told, @Nullable Severity severity, boolean open, Instant at) {
        Optional<UUID> customer = complaints.customerOf(id).or(() -> Optional.ofNullable(told));
        Optional<Member> member = customer.flatMap(one -> members.find(one, Programmes.DEFAULT));
        Optional<Instant> waitsUntil = member.flatMap(ledger::lockWait);
        Change change = complaints.keep(id, told, severity, open, at);
        if (change.opens()) {
            customer.ifPresent(one -> observers.fire(new CustomerComplained(id, one, change.since())));
        }
        member.ifPresent(whose -> next(whose, change, waitsUntil)
                .filter(until -> !until.equals(waitsUntil.orElse(null)))
                .ifPresent(until -> {
                    wait(whose, id, waitsUntil, until);
                    if (change.opens()) {
                        giveBack(whose, change.since());
                    }
                }));
    }

    private Optional<Instant> next(Member member, Change change, Optional<Instant> waitsUntil) {
        Instant now = clock.instant();
        if (change.opens()) {
            return config.patience().opened(change.since(), waitsUntil.orElse(null), now);
        }
        if (change.closes() && waitsUntil.isPresent()) {
            List<Open> others = complaints.open(member.customerId(), now.minus(config.longestWait()));
            return Optional.of(
                    config.patience().closed(others.stream().map(Open::since).toList(), now));
        }
        return Optional.empty();
    }

    private void wait(Member member, UUID complaintId, Optional<Instant> before, Instant until) {
        ledger.waitUntil(member, until);
        audit.record(
                "points.end-waits",
                "member",
                member.id(),
                member.version(),
                new Wait(before.orElse(null), null),
                new Wait(until, complaintId),
                null);
    }

    /** What ended since a complaint was opened, before it was told here, waits like all the rest: it ends again with the wait. */
    private void giveBack(Member member, Instant openedAt) {
        Instant inTheWait = clock.instant().plusMillis(1);
        ledger.expiredSince(member, openedAt)
                .forEach(expired -> ledger.reinstate(member, expired, inTheWait, new Basis.Kept()));
    }

    /** As it is audited. */
    private record Wait(
            @Nullable Instant waitsUntil, @Nullable UUID complaintId) {}
}
