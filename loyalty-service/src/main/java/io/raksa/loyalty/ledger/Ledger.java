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
import io.raksa.loyalty.ledger.core.PendingLot;
import io.raksa.loyalty.ledger.core.Posting;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.PointKinds;
import io.raksa.loyalty.programme.core.Availability.Pending;
import io.raksa.loyalty.programme.core.OnReturn;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.loyalty.programme.core.Validity;
import io.raksa.loyalty.programme.core.Validity.Inactivity;
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
import java.util.stream.Stream;
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
    private final PointKinds kinds;

    Ledger(LedgerRows rows, PostingListener listener, PointKinds kinds, Clock clock, BusinessTime time) {
        this.rows = rows;
        this.kinds = kinds;
        this.listener = listener;
        this.clock = clock;
        this.time = time;
    }

    /**
     * Gives points to a member, in a lot of their own, pending where they wait for something. Empty when this kind was posted for this
     * cause before: then nothing is done.
     */
    public Optional<Posted> credit(Credit credit) {
        Purse purse = Purse.of(credit.member(), credit.pointKind());
        LockedAccount account = settled(purse);
        Instant at = clock.instant();
        Optional<Posted> posted = written(purse, account, given(credit, at), at);
        if (account.owed() > 0 && credit.pending() == null && credit.kind() != PostingKind.COMPENSATION) {
            posted.ifPresent(given -> settle(purse, given));
        }
        if (credit.kind() == PostingKind.EARN && posted.isPresent()) {
            keepActive(purse, credit.validity(), at);
        }
        return posted;
    }

    private Posting given(Credit credit, Instant at) {
        Pending pending = credit.pending();
        if (pending == null) {
            Lot lot = new Lot(Ids.next(), credit.points(), credit.validity().endOf(at, time.timeZone()));
            return Posting.credit(
                    credit.kind(), credit.cause(), credit.basis(), credit.ruleVersion(), lot, credit.counter());
        }
        Instant end = credit.validity().endOf(pending.dueAt(), time.timeZone());
        return Posting.pending(
                credit.kind(),
                credit.cause(),
                credit.basis(),
                credit.ruleVersion(),
                new PendingLot(Ids.next(), credit.points(), pending, end),
                credit.counter());
    }

    /** Who buys or spends puts the ends of all their points off, where those end by inactivity. */
    private void keepActive(Purse purse, Validity validity, Instant at) {
        if (validity instanceof Inactivity) {
            rows.extend(purse.id(), null, validity.endOf(at, time.timeZone()));
        }
    }

    /** What is owed is paid by what comes, but never by what puts a failure right. */
    private void settle(Purse purse, Posted given) {
        LockedAccount account = rows.lock(purse, given.at());
        List<Lot> open = rows.openLots(purse.id());
        long points = Math.min(account.owed(), LotSelection.alive(open, given.at()));
        if (points > 0) {
            Cause cause = Cause.posting(given.id());
            List<Take> takes = enough(LotSelection.of(open, points, given.at()), points, 0);
            written(purse, account, Posting.settlement(cause, new Basis.Settled(), takes), given.at());
        }
    }

    /**
     * Lets points be used that awaited word: those that something earned.
     *
     * @param validity how long they live, counted from now
     * @return how many there are; 0 where none await this word any more, or yet
     */
    public long activate(Member member, String pointKind, Cause earned, String event, Validity validity) {
        Purse purse = Purse.of(member, pointKind);
        settled(purse);
        Instant at = clock.instant();
        long points = 0;
        for (Take pending : rows.pending(purse, earned, event)) {
            rows.end(purse.id(), pending.lot(), validity.endOf(at, time.timeZone()));
            Posting posting = Posting.activation(
                    Cause.lot(pending.lot()), new Basis.Activated(event), pending.lot(), pending.points());
            Posted posted = written(purse, rows.lock(purse, at), posting, at).orElseThrow();
            settle(purse, posted);
            points += pending.points();
        }
        return points;
    }

    /**
     * Takes points from a member. Empty when this kind was posted for this cause before: then nothing is done.
     *
     * @throws Problem 409 POINTS_NOT_ENOUGH, with the figure {@code available}; then nothing is done either
     */
    public Optional<Posted> debit(Debit debit) {
        Purse purse = Purse.of(debit.member(), debit.pointKind());
        LockedAccount account = settled(purse);
        if (rows.isPosted(debit.kind(), debit.cause(), purse.kind())) {
            return Optional.empty();
        }
        Instant at = clock.instant();
        List<Take> takes = takes(purse, debit.points(), at);
        return written(
                purse, account, Posting.debit(debit.kind(), debit.cause(), debit.basis(), takes, debit.counter()), at);
    }

    /**
     * Sets points of a member aside, from the lots that end soonest. Empty when it was done for this cause before.
     *
     * @throws Problem 409 POINTS_NOT_ENOUGH, with the figure {@code available}; then nothing is done
     */
    public Optional<Posted> hold(Member member, Cause cause, long points, Basis basis) {
        Purse purse = Purse.of(member);
        LockedAccount account = settled(purse);
        if (rows.isPosted(PostingKind.HOLD, cause, purse.kind())) {
            return Optional.empty();
        }
        Instant at = clock.instant();
        return written(purse, account, Posting.hold(cause, basis, takes(purse, points, at)), at);
    }

    /** Spends of what was set aside for a cause; what is left of it comes back. Empty where it was spent or given back before. */
    public Optional<Posted> spend(Member member, Cause cause, long points, Basis basis) {
        Counter counter = Counter.of(Account.SPENT);
        Optional<Posted> posted = ended(member, cause, held -> Posting.spend(cause, basis, held, points, counter));
        posted.ifPresent(spent -> kinds.at(member.programme(), PointKind.SPENDABLE, spent.at())
                .ifPresent(kind -> keepActive(Purse.of(member), kind.validity(), spent.at())));
        return posted;
    }

    /** Gives back what was set aside for a cause. Empty where it was spent or given back before. */
    public Optional<Posted> release(Member member, Cause cause, Basis basis) {
        return ended(member, cause, held -> Posting.release(cause, basis, held));
    }

    /** What comes back to a lot that has ended meanwhile ends at once. */
    private Optional<Posted> ended(Member member, Cause cause, Function<List<Take>, Posting> posting) {
        Purse purse = Purse.of(member);
        LockedAccount account = settled(purse);
        List<Take> held = rows.held(purse.id(), cause);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Optional<Posted> posted = written(purse, account, posting.apply(held), clock.instant());
        settled(purse);
        return posted;
    }

    /** Locks the member's account, as every posting does first: for who must look at something of the member before posting. */
    public void lock(Member member) {
        settled(Purse.of(member));
    }

    /**
     * Puts the end of lots off that have not ended.
     *
     * @param lots null for all that end sooner
     * @return those that ended sooner and have something left, the soonest ending first
     */
    public List<ExtendedLot> extend(Member member, @Nullable Collection<UUID> lots, Instant to) {
        settled(Purse.of(member));
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
        Purse purse = Purse.of(member);
        LockedAccount account = settled(purse);
        Lot lot = new Lot(Ids.next(), expired.points(), endsAt);
        Posting posting = Posting.credit(
                PostingKind.REINSTATEMENT,
                Cause.posting(expired.posting()),
                basis,
                null,
                lot,
                Counter.of(Account.EXPIRED));
        Optional<Posted> posted = written(purse, account, posting, clock.instant());
        if (account.owed() > 0) {
            posted.ifPresent(given -> settle(purse, given));
        }
        return posted;
    }

    /**
     * Locks the member's account, and tells before when nothing of the member ends; nothing where no wait goes on.
     */
    public Optional<Instant> lockWait(Member member) {
        return waiting(settled(Purse.of(member)).waitsUntil());
    }

    /** Nothing of the member ends before an instant, of no kind. What has ended by now stays so. */
    public void waitUntil(Member member, Instant until) {
        settled(Purse.of(member));
        for (String kind : rows.kinds(member.id())) {
            Purse purse = Purse.of(member, kind);
            settled(purse);
            rows.wait(purse.id(), clock.instant(), until);
        }
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
        members.stream().sorted(Comparator.comparing(Member::id)).forEach(this::lock);
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
        Purse giving = Purse.of(from);
        LockedAccount giver = settled(giving);
        Instant at = clock.instant();
        List<Lot> lots = rows.openLotsWithOwnEnds(from.id());
        List<Take> takes = enough(LotSelection.of(lots, Math.addExact(points, giver.owed()), at), points, giver.owed());
        Map<UUID, Instant> ends = lots.stream().collect(Collectors.toMap(Lot::id, Lot::expiresAt));
        List<Take> given = upTo(points, takes);
        Cause cause = Cause.transfer(id);
        Counter counter = Counter.of(Account.TRANSFER);
        Posted out = written(
                        giving,
                        giver,
                        Posting.debit(PostingKind.TRANSFER_OUT, cause, new Basis.GivenAway(), given, counter),
                        at)
                .orElseThrow();
        List<Lot> received = given.stream()
                .map(take -> new Lot(Ids.next(), take.points(), Objects.requireNonNull(ends.get(take.lot()))))
                .toList();
        Purse receiving = Purse.of(to);
        LockedAccount receiver = settled(receiving);
        Posted in = written(receiving, receiver, Posting.received(cause, new Basis.Received(), received), at)
                .orElseThrow();
        if (receiver.owed() > 0) {
            settle(receiving, in);
        }
        return out;
    }

    /**
     * What was carried.
     *
     * @param owed the debt that went along
     */
    public record Carried(long points, long owed) {}

    /**
     * Carries all that a member has and owes to another one who is the same customer, both of whom are locked; what is set aside stays.
     * Points keep their ends, and the day since when they are the customer's. What comes to the first one from now on is to be carried too.
     *
     * @param id of the carrying, a new one
     * @return nothing where there was nothing
     */
    public Optional<Carried> carry(Member from, Member to, UUID id) {
        settled(Purse.of(from));
        rows.carries(from.id(), true);
        return inAll(rows.kinds(from.id()).stream().map(kind -> {
            Purse purse = Purse.of(from, kind);
            LockedAccount giver = settled(purse);
            return carried(purse, giver, Purse.of(to, kind), id, rows.openLotsWithOwnEnds(purse.id()), giver.owed());
        }));
    }

    /**
     * Gives back what was carried and is left of it, both members being locked.
     *
     * @param to who goes on with {@code first} now, often the same
     * @param first whose it was first
     * @param owed the debt of points that can be spent that was carried; so much of it goes back as is owed still
     */
    public Optional<Carried> carryBack(Member from, Member to, UUID first, UUID id, long owed) {
        return inAll(rows.kinds(from.id()).stream().map(kind -> {
            Purse purse = Purse.of(from, kind);
            LockedAccount giver = settled(purse);
            List<Lot> lots = rows.openLotsFirstOf(Purse.idOf(first, kind), purse.id());
            long debt = purse.isSpendable() ? Math.min(owed, giver.owed()) : 0;
            return carried(purse, giver, Purse.of(to, kind), id, lots, debt);
        }));
    }

    /** What was carried of all kinds of points, told in those that can be spent; nothing where there was nothing of any. */
    private static Optional<Carried> inAll(Stream<Optional<Carried>> kinds) {
        return kinds.flatMap(Optional::stream)
                .reduce((one, other) -> new Carried(one.points() + other.points(), one.owed() + other.owed()));
    }

    /** What comes to a member stays there from now on. */
    public void keep(Member member) {
        settled(Purse.of(member));
        rows.carries(member.id(), false);
    }

    private Optional<Carried> carried(Purse from, LockedAccount giver, Purse to, UUID id, List<Lot> lots, long owed) {
        if (lots.isEmpty() && owed == 0) {
            return Optional.empty();
        }
        Instant at = clock.instant();
        Cause cause = Cause.merge(id);
        List<Take> takes =
                lots.stream().map(lot -> new Take(lot.id(), lot.remaining())).toList();
        List<Lot> received = lots.stream()
                .map(lot -> new Lot(Ids.next(), lot.remaining(), lot.expiresAt()))
                .toList();
        Posting out = Posting.carriedOut(cause, new Basis.Carried(), takes, owed);
        if (written(from, giver, out, at).isEmpty()) {
            throw new IllegalStateException("a carrying is a new one each time");
        }
        LockedAccount receiver = settled(to);
        Posted in = written(to, receiver, Posting.carriedIn(cause, new Basis.Carried(), received, owed), at)
                .orElseThrow();
        rows.keepGiven(from.id(), lots, to.id(), received);
        if (receiver.owed() + owed > 0) {
            settle(to, in);
        }
        return Optional.of(from.isSpendable() ? new Carried(-out.points(), owed) : new Carried(0, 0));
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
     * Takes back points that can be spent, from the lots that end soonest; what is not there is owed, and paid by the next points that
     * come. Empty when it was done for this cause before.
     */
    public Optional<Posted> takeBackOwing(Member member, Cause cause, long points, Basis basis) {
        return takeBack(new TakeBack(member, PointKind.SPENDABLE, null, cause, points, basis, OnReturn.MAY_OWE));
    }

    /**
     * Takes back points of a purchase that was given back: first those of it that cannot be used yet, then, as far as it is allowed, from
     * the lots that end soonest; and what is not there is owed, where that is allowed. Empty when it was done for this cause before, and
     * when nothing may be taken.
     */
    public Optional<Posted> takeBack(TakeBack back) {
        Purse purse = Purse.of(back.member(), back.pointKind());
        LockedAccount account = settled(purse);
        Instant at = clock.instant();
        Cause earned = back.earned();
        List<Take> pending = earned == null ? List.of() : upTo(back.points(), rows.pending(purse, earned, null));
        long left = back.points() - sum(pending);
        long there = back.onReturn() == OnReturn.PENDING_ONLY ? 0 : Math.min(left, account.available());
        List<Take> takes = there == 0 ? List.of() : takes(purse, there, at);
        long owed = back.onReturn() == OnReturn.MAY_OWE ? left - there : 0;
        if (pending.isEmpty() && takes.isEmpty() && owed == 0) {
            return Optional.empty();
        }
        Counter counter = Counter.of(Account.ISSUED);
        return written(
                purse, account, Posting.takenBack(back.cause(), back.basis(), pending, takes, owed, counter), at);
    }

    /**
     * Gives points that had paid for something back to the lots that they were of, those that ended last first; those of lots that have ended
     * in a lot of their own. Empty when it was done for this cause before.
     */
    public Optional<Posted> payBack(PayBack back) {
        Purse purse = Purse.of(back.member());
        LockedAccount account = settled(purse);
        Instant at = clock.instant();
        List<Take> backs = new ArrayList<>();
        long ended = 0;
        long skip = back.before();
        long left = back.points();
        for (Lot lot : rows.taken(purse.id(), back.paid())) {
            long free = Math.max(0, lot.remaining() - skip);
            skip = Math.max(0, skip - lot.remaining());
            long points = Math.min(left, free);
            left -= points;
            if (points > 0 && lot.expiresAt().isAfter(at)) {
                backs.add(new Take(lot.id(), points));
            } else {
                ended += points;
            }
        }
        Lot fresh = ended == 0 ? null : new Lot(Ids.next(), ended, at.plus(back.grace()));
        Posting posting = Posting.paidBack(back.cause(), back.basis(), backs, fresh, Counter.of(Account.SPENT));
        Optional<Posted> posted = written(purse, account, posting, at);
        if (account.owed() > 0) {
            posted.ifPresent(given -> settle(purse, given));
        }
        return posted;
    }

    private static long sum(List<Take> takes) {
        return takes.stream().mapToLong(Take::points).sum();
    }

    /**
     * Takes back of a member as many of some points as are there, from the lots that end soonest. Empty when this kind was posted for
     * this cause before, and when nothing is there: then nothing is done.
     */
    public Optional<Posted> takeBack(Debit debit) {
        LockedAccount account = settled(Purse.of(debit.member()));
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
        Purse purse = Purse.of(member);
        LockedAccount account = settled(purse);
        return rows.untouched(purse.id(), PostingKind.OPENING, cause)
                .flatMap(lot -> written(
                        purse,
                        account,
                        Posting.debit(
                                PostingKind.OPENING_REVERSAL,
                                cause,
                                new Basis.OpeningReversed(),
                                List.of(new Take(lot.id(), lot.remaining())),
                                Counter.of(Account.OPENING)),
                        clock.instant()));
    }

    /** Whether this kind was posted for this cause, of points that can be spent. */
    public boolean isPosted(PostingKind kind, Cause cause) {
        return rows.isPosted(kind, cause, PointKind.SPENDABLE);
    }

    /**
     * Lets pending points be used that are due, and cancels those whose word did not come, of accounts for which nobody else is posting at
     * this moment; those are left for the next time.
     *
     * @param lots how many to look for; all that are due of an account come together
     */
    public Matured matureDue(int lots) {
        Instant now = clock.instant();
        return matured(rows.lockMatured(now, lots), now);
    }

    /**
     * What became of pending points that were due, of all kinds.
     *
     * @param lots in how many lots they were
     */
    public record Matured(long lots, long usable, long cancelled) {

        private static Matured of(List<LedgerRows.Matured> all) {
            long points = all.stream().mapToLong(LedgerRows.Matured::lotPoints).sum();
            long usable = all.stream().mapToLong(one -> one.posted().points()).sum();
            return new Matured(all.size(), usable, points - usable);
        }
    }

    /**
     * Expires lots that have ended, of accounts for which nobody else is posting at this moment; those are left for the next time. What is
     * due of them and pending can be used before.
     *
     * @param lots how many to look for; all ended lots of an account are expired together
     * @return one posting for each account
     */
    public List<Posted> expireDue(int lots) {
        Instant now = clock.instant();
        List<UUID> locked = rows.lockOverdue(now, lots);
        matured(locked, now);
        return expired(locked, now);
    }

    private List<Take> takes(Purse purse, long points, Instant at) {
        return enough(LotSelection.of(rows.openLots(purse.id()), points, at), points, 0);
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

    /** The account, locked, with what was due by now: so that every balance is right for its instant, whenever the day roll comes. */
    private LockedAccount settled(Purse purse) {
        LockedAccount account = rows.lock(purse, clock.instant());
        if (!account.overdue()) {
            return account;
        }
        Instant now = clock.instant();
        matured(List.of(purse.id()), now);
        expired(List.of(purse.id()), now);
        return rows.lock(purse, now);
    }

    private Matured matured(List<UUID> lockedPurses, Instant at) {
        if (lockedPurses.isEmpty()) {
            return Matured.of(List.of());
        }
        List<LedgerRows.Matured> all = rows.mature(lockedPurses, at);
        all.forEach(one -> {
            listener.posted(one.posted());
            if (one.owing() && one.posted().points() > 0) {
                settle(one.purse(), one.posted());
            }
        });
        return Matured.of(all);
    }

    private List<Posted> expired(List<UUID> lockedPurses, Instant at) {
        if (lockedPurses.isEmpty()) {
            return List.of();
        }
        List<Posted> postings = rows.expire(lockedPurses, at);
        postings.forEach(listener::posted);
        return postings;
    }

    private Optional<Posted> written(Purse purse, LockedAccount account, Posting posting, Instant at) {
        Posted posted = new Posted(
                Ids.next(),
                purse.memberId(),
                purse.customerId(),
                posting.kind(),
                posting.cause(),
                posting.points(),
                Math.addExact(account.available(), posting.points()),
                at,
                purse.kind());
        if (!rows.write(purse, account.postings() + 1, posting, posted)) {
            return Optional.empty();
        }
        if (account.carries() && posting.kind() != PostingKind.MERGE_OUT) {
            rows.carryingDue(purse.memberId(), at);
        }
        listener.posted(posted);
        return Optional.of(posted);
    }
}
