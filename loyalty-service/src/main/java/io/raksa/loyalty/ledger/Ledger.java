package io.raksa.loyalty.ledger;

import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.Lot;
import io.raksa.loyalty.ledger.core.LotSelection;
import io.raksa.loyalty.ledger.core.LotSelection.Enough;
import io.raksa.loyalty.ledger.core.LotSelection.NotEnough;
import io.raksa.loyalty.ledger.core.LotSelection.Take;
import io.raksa.loyalty.ledger.core.Posting;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Member;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The points ledger: everything that gives or takes points goes through here, in the caller's transaction. A posting is written once for
 * its kind and cause, whole, and balanced; all of a member's postings stand in one order, each with the balance after it.
 *
 * <p>Locks are taken in one order by everybody: a member's account first, then only rows of that member; several members at once only
 * where none is waited for ({@link #expireDue}). So nobody waits in a circle.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Ledger {

    private final LedgerRows rows;
    private final PostingListener listener;
    private final Clock clock;
    private final BusinessTime time;

    Ledger(LedgerRows rows, PostingListener listener, Clock clock, BusinessTime time) {
        this.rows = rows;
        this.listener = listener;
        this.clock = clock;
        this.time = time;
    }

    /** Gives points to a member, in a lot of their own. Empty when this kind was posted for this cause before: then nothing is done. */
    public Optional<Posted> credit(Credit credit) {
        LockedAccount account = settled(credit.member());
        Instant at = clock.instant();
        Lot lot = new Lot(Ids.next(), credit.points(), credit.validity().endOf(at, time.timeZone()));
        Optional<Posted> posted = written(
                credit.member(),
                account,
                Posting.credit(
                        credit.kind(), credit.cause(), credit.basis(), credit.ruleVersion(), lot, credit.counter()),
                at);
        if (account.owed() > 0 && credit.kind() != PostingKind.COMPENSATION) {
            posted.ifPresent(given -> settle(credit.member(), given));
        }
        return posted;
    }

    /** What is owed is paid by what comes, but never by what puts a failure right. */
    private void settle(Member member, Posted given) {
        LockedAccount account = rows.lock(member, given.at());
        long points = Math.min(account.owed(), account.available());
        Cause cause = Cause.posting(given.id());
        written(
                member,
                account,
                Posting.settlement(cause, new Basis.Settled(), takes(member, points, given.at())),
                given.at());
    }

    /**
     * Takes points from a member. Empty when this kind was posted for this cause before: then nothing is done.
     *
     * @throws Problem 409 POINTS_NOT_ENOUGH, with the figure {@code available}; then nothing is done either
     */
    public Optional<Posted> debit(Debit debit) {
        LockedAccount account = settled(debit.member());
        if (rows.isPosted(debit.kind(), debit.cause())) {
            return Optional.empty();
        }
        Instant at = clock.instant();
        List<Take> takes = takes(debit.member(), debit.points(), at);
        return written(
                debit.member(),
                account,
                Posting.debit(debit.kind(), debit.cause(), debit.basis(), takes, debit.counter()),
                at);
    }

    /**
     * Sets points of a member aside, from the lots that end soonest. Empty when it was done for this cause before.
     *
     * @throws Problem 409 POINTS_NOT_ENOUGH, with the figure {@code available}; then nothing is done
     */
    public Optional<Posted> hold(Member member, Cause cause, long points, Basis basis) {
        LockedAccount account = settled(member);
        if (rows.isPosted(PostingKind.HOLD, cause)) {
            return Optional.empty();
        }
        Instant at = clock.instant();
        return written(member, account, Posting.hold(cause, basis, takes(member, points, at)), at);
    }

    /** Spends of what was set aside for a cause; what is left of it comes back. Empty where it was spent or given back before. */
    public Optional<Posted> spend(Member member, Cause cause, long points, Basis basis) {
        Counter counter = Counter.of(Account.SPENT);
        return ended(member, cause, held -> Posting.spend(cause, basis, held, points, counter));
    }

    /** Gives back what was set aside for a cause. Empty where it was spent or given back before. */
    public Optional<Posted> release(Member member, Cause cause, Basis basis) {
        return ended(member, cause, held -> Posting.release(cause, basis, held));
    }

    /** What comes back to a lot that has ended meanwhile ends at once. */
    private Optional<Posted> ended(Member member, Cause cause, Function<List<Take>, Posting> posting) {
        LockedAccount account = settled(member);
        List<Take> held = rows.held(member.id(), cause);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Optional<Posted> posted = written(member, account, posting.apply(held), clock.instant());
        settled(member);
        return posted;
    }

    /** Locks the member's account, as every posting does first: for who must look at something of the member before posting. */
    public void lock(Member member) {
        settled(member);
    }

    /**
     * Puts the end of lots off that have not ended.
     *
     * @param lots null for all that end sooner
     * @return those that ended sooner and have something left, the soonest ending first
     */
    public List<ExtendedLot> extend(Member member, @Nullable Collection<UUID> lots, Instant to) {
        settled(member);
        return rows.extend(member.id(), lots, to);
    }

    /**
     * Points that expired.
     *
     * @param posting the id of the posting
     */
    public record Expired(UUID posting, long points, Instant at) {}

    /** What expired with a posting of a member; nothing where it is no expiry of theirs. */
    public Optional<Expired> expired(UUID memberId, UUID posting) {
        return rows.expired(memberId, posting);
    }

    /** What of a member ended and expired since an instant, the first 100 expiries. */
    public List<Expired> expiredSince(Member member, Instant since) {
        return rows.expiredSince(member.id(), since);
    }

    /** Gives back what expired, in a lot of its own. Empty when it was done for this expiry before. */
    public Optional<Posted> reinstate(Member member, Expired expired, Instant endsAt, Basis basis) {
        LockedAccount account = settled(member);
        Lot lot = new Lot(Ids.next(), expired.points(), endsAt);
        Posting posting = Posting.credit(
                PostingKind.REINSTATEMENT,
                Cause.posting(expired.posting()),
                basis,
                null,
                lot,
                Counter.of(Account.EXPIRED));
        Optional<Posted> posted = written(member, account, posting, clock.instant());
        if (account.owed() > 0) {
            posted.ifPresent(given -> settle(member, given));
        }
        return posted;
    }

    /**
     * Locks the member's account, and tells before when nothing of the member ends; nothing where no wait goes on.
     */
    public Optional<Instant> lockWait(Member member) {
        return waiting(settled(member).waitsUntil());
    }

    /** Nothing of the member ends before an instant. What has ended by now stays so. */
    public void waitUntil(Member member, Instant until) {
        settled(member);
        rows.wait(member.id(), clock.instant(), until);
    }

    /** Before when nothing of a member ends and no tier falls; nothing where no wait goes on. Locks nothing. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Instant> waitsUntil(UUID memberId) {
        return rows.waitsUntil(memberId).flatMap(this::waiting);
    }

    /** What a member owes. */
    public long owed(UUID memberId) {
        return rows.owed(memberId);
    }

    private Optional<Instant> waiting(@Nullable Instant until) {
        return Optional.ofNullable(until).filter(end -> end.isAfter(clock.instant()));
    }

    /** The open lots of a locked member, with the instants at which they end for now. */
    public List<Lot> openLots(Member locked) {
        return rows.openLots(locked.id());
    }

    /** Locks the accounts of several members, as {@link #lock} does, in the one order that lets nobody wait in a circle. */
    public void lockAll(Collection<Member> members) {
        members.stream().sorted(Comparator.comparing(Member::id)).forEach(this::settled);
    }

    /**
     * Gives points of one member to another, both of whom are locked: those that end soonest, and they keep their ends. What is owed is not
     * given away, nor what has not ended only since it waits for a complaint.
     *
     * @param id of the transfer, a new one
     * @return what was posted for the giver
     * @throws Problem 409 POINTS_NOT_ENOUGH, with the figure {@code available}; then nothing is done
     */
    public Posted transfer(Member from, Member to, UUID id, long points) {
        LockedAccount giver = settled(from);
        Instant at = clock.instant();
        List<Lot> lots = rows.openLotsWithOwnEnds(from.id());
        List<Take> takes = enough(LotSelection.of(lots, Math.addExact(points, giver.owed()), at), points, giver.owed());
        Map<UUID, Instant> ends = lots.stream().collect(Collectors.toMap(Lot::id, Lot::expiresAt));
        List<Take> given = upTo(points, takes);
        Cause cause = Cause.transfer(id);
        Counter counter = Counter.of(Account.TRANSFER);
        Posted out = written(
                        from,
                        giver,
                        Posting.debit(PostingKind.TRANSFER_OUT, cause, new Basis.GivenAway(), given, counter),
                        at)
                .orElseThrow();
        List<Lot> received = given.stream()
                .map(take -> new Lot(Ids.next(), take.points(), Objects.requireNonNull(ends.get(take.lot()))))
                .toList();
        LockedAccount receiver = settled(to);
        Posted in = written(to, receiver, Posting.received(cause, new Basis.Received(), received), at)
                .orElseThrow();
        if (receiver.owed() > 0) {
            settle(to, in);
        }
        return out;
    }

    private static List<Take> upTo(long points, List<Take> takes) {
        List<Take> some = new ArrayList<>();
        long left = points;
        for (Take take : takes) {
            long taken = Math.min(left, take.points());
            if (taken > 0) {
                some.add(new Take(take.lot(), taken));
            }
            left -= taken;
        }
        return some;
    }

    /**
     * Takes back points of a purchase that was given back, from the lots that end soonest; what is not there is owed, and paid by the next
     * points that come. Empty when it was done for this cause before.
     */
    public Optional<Posted> takeBackOwing(Member member, Cause cause, long points, Basis basis) {
        LockedAccount account = settled(member);
        Instant at = clock.instant();
        long there = Math.min(points, account.available());
        List<Take> takes = there == 0 ? List.of() : takes(member, there, at);
        Counter counter = Counter.of(Account.ISSUED);
        return written(member, account, Posting.takenBack(cause, basis, takes, points - there, counter), at);
    }

    /**
     * Takes back of a member as many of some points as are there, from the lots that end soonest. Empty when this kind was posted for
     * this cause before, and when nothing is there: then nothing is done.
     */
    public Optional<Posted> takeBack(Debit debit) {
        LockedAccount account = settled(debit.member());
        long points = Math.min(debit.points(), account.available());
        return points == 0
                ? Optional.empty()
                : debit(new Debit(debit.member(), debit.kind(), debit.cause(), points, debit.counter(), debit.basis()));
    }

    /**
     * Takes an opening balance back, as long as nothing was taken of it. Empty where something was, where it has ended, or where there is
     * none.
     */
    public Optional<Posted> takeOpeningBack(Member member, Cause cause) {
        LockedAccount account = settled(member);
        return rows.untouched(member.id(), PostingKind.OPENING, cause)
                .flatMap(lot -> written(
                        member,
                        account,
                        Posting.debit(
                                PostingKind.OPENING_REVERSAL,
                                cause,
                                new Basis.OpeningReversed(),
                                List.of(new Take(lot.id(), lot.remaining())),
                                Counter.of(Account.OPENING)),
                        clock.instant()));
    }

    /** Whether this kind was posted for this cause. */
    public boolean isPosted(PostingKind kind, Cause cause) {
        return rows.isPosted(kind, cause);
    }

    /**
     * Expires lots that have ended, of members whom nobody else is posting for at this moment; those are left for the next time.
     *
     * @param lots how many to look for; all ended lots of a member are expired together
     * @return one posting for each member
     */
    public List<Posted> expireDue(int lots) {
        Instant now = clock.instant();
        return expired(rows.lockOverdue(now, lots), now);
    }

    private List<Take> takes(Member member, long points, Instant at) {
        return enough(LotSelection.of(rows.openLots(member.id()), points, at), points, 0);
    }

    private static List<Take> enough(LotSelection selection, long points, long owed) {
        return switch (selection) {
            case Enough enough -> enough.takes();
            case NotEnough few -> {
                long available = Math.max(0, few.available() - owed);
                throw LedgerProblem.POINTS_NOT_ENOUGH
                        .because(points, available)
                        .at("/points")
                        .with("available", available);
            }
        };
    }

    /** The member's account, locked, rid of points that have ended: so that every balance is right for its instant. */
    private LockedAccount settled(Member member) {
        LockedAccount account = rows.lock(member, clock.instant());
        if (!account.overdue()) {
            return account;
        }
        expired(List.of(member.id()), clock.instant());
        return rows.lock(member, clock.instant());
    }

    private List<Posted> expired(List<UUID> lockedMembers, Instant at) {
        if (lockedMembers.isEmpty()) {
            return List.of();
        }
        List<Posted> postings = rows.expire(lockedMembers, at);
        postings.forEach(listener::posted);
        return postings;
    }

    private Optional<Posted> written(Member member, LockedAccount account, Posting posting, Instant at) {
        Posted posted = new Posted(
                Ids.next(),
                member.id(),
                member.customerId(),
                posting.kind(),
                posting.cause(),
                posting.points(),
                Math.addExact(account.available(), posting.points()),
                at);
        if (!rows.write(member, account.postings() + 1, posting, posted)) {
            return Optional.empty();
        }
        listener.posted(posted);
        return Optional.of(posted);
    }
}
