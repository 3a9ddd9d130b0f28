package io.raksa.loyalty.ledger.core;

import io.raksa.loyalty.ledger.core.LotSelection.Take;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One business act, ready to be written: entries that sum to zero by construction.
 *
 * @param opens the lots that it makes
 * @param pends the lot that it makes of points that cannot be used yet, where it does
 * @param ruleVersion version of the programme whose rule decided it, where a rule did
 */
public record Posting(
        PostingKind kind,
        Cause cause,
        Basis basis,
        @Nullable Long ruleVersion,
        List<Lot> opens,
        @Nullable PendingLot pends,
        List<Entry> entries) {

    /** Where nothing is made that cannot be used yet. */
    private Posting(
            PostingKind kind,
            Cause cause,
            Basis basis,
            @Nullable Long ruleVersion,
            List<Lot> opens,
            List<Entry> entries) {
        this(kind, cause, basis, ruleVersion, opens, null, entries);
    }

    public Posting {
        opens = List.copyOf(opens);
        entries = List.copyOf(entries);
        if (entries.stream().mapToLong(Entry::amount).reduce(0, Math::addExact) != 0) {
            throw new IllegalArgumentException("entries do not sum to zero: " + entries);
        }
    }

    /** Gives the member a new lot. */
    public static Posting credit(
            PostingKind kind, Cause cause, Basis basis, @Nullable Long ruleVersion, Lot lot, Counter counter) {
        return new Posting(
                kind,
                cause,
                basis,
                ruleVersion,
                List.of(lot),
                List.of(Entry.ofMember(lot.id(), lot.remaining()), Entry.ofProgramme(counter, -lot.remaining())));
    }

    /** Gives the member points that cannot be used yet. */
    public static Posting pending(
            PostingKind kind, Cause cause, Basis basis, @Nullable Long ruleVersion, PendingLot lot, Counter counter) {
        return new Posting(
                kind,
                cause,
                basis,
                ruleVersion,
                List.of(),
                lot,
                List.of(Entry.pending(lot.id(), lot.points()), Entry.ofProgramme(counter, -lot.points())));
    }

    /** Points of a lot can be used from now on. */
    public static Posting activation(Cause cause, Basis basis, UUID lot, long points) {
        return new Posting(
                PostingKind.ACTIVATION,
                cause,
                basis,
                null,
                List.of(),
                List.of(Entry.pending(lot, -points), Entry.ofMember(lot, points)));
    }

    /** Gives the member lots that another one had. */
    public static Posting received(Cause cause, Basis basis, List<Lot> lots) {
        List<Entry> entries = new ArrayList<>();
        lots.forEach(lot -> entries.add(Entry.ofMember(lot.id(), lot.remaining())));
        long points = lots.stream().mapToLong(Lot::remaining).sum();
        entries.add(Entry.ofProgramme(Counter.of(Account.TRANSFER), -points));
        return new Posting(PostingKind.TRANSFER_IN, cause, basis, null, lots, entries);
    }

    /**
     * Gives points that had paid back to the lots that they were of.
     *
     * @param fresh for those of lots that have ended; null for none
     */
    public static Posting paidBack(Cause cause, Basis basis, List<Take> backs, @Nullable Lot fresh, Counter counter) {
        List<Entry> entries = new ArrayList<>();
        backs.forEach(back -> entries.add(Entry.ofMember(back.lot(), back.points())));
        long points = sum(backs);
        if (fresh != null) {
            entries.add(Entry.ofMember(fresh.id(), fresh.remaining()));
            points += fresh.remaining();
        }
        entries.add(Entry.ofProgramme(counter, -points));
        List<Lot> opens = fresh == null ? List.of() : List.of(fresh);
        return new Posting(PostingKind.PAID_BACK, cause, basis, null, opens, entries);
    }

    /** Takes all these lots and so much of a debt to another membership of the same customer. */
    public static Posting carriedOut(Cause cause, Basis basis, List<Take> takes, long owed) {
        List<Entry> entries = new ArrayList<>();
        takes.forEach(take -> entries.add(Entry.ofMember(take.lot(), -take.points())));
        return carried(PostingKind.MERGE_OUT, cause, basis, List.of(), entries, -owed);
    }

    /** Brings lots and a debt from another membership of the same customer. */
    public static Posting carriedIn(Cause cause, Basis basis, List<Lot> lots, long owed) {
        List<Entry> entries = new ArrayList<>();
        lots.forEach(lot -> entries.add(Entry.ofMember(lot.id(), lot.remaining())));
        return carried(PostingKind.MERGE_IN, cause, basis, lots, entries, owed);
    }

    private static Posting carried(
            PostingKind kind, Cause cause, Basis basis, List<Lot> lots, List<Entry> entries, long owed) {
        if (owed != 0) {
            entries.add(Entry.owed(owed));
        }
        long rest = entries.stream().mapToLong(Entry::amount).sum();
        if (rest != 0) {
            entries.add(Entry.ofProgramme(Counter.of(Account.TRANSFER), -rest));
        }
        return new Posting(kind, cause, basis, null, lots, entries);
    }

    /** Takes points from lots of the member. */
    public static Posting debit(PostingKind kind, Cause cause, Basis basis, List<Take> takes, Counter counter) {
        List<Entry> entries = new ArrayList<>();
        takes.forEach(take -> entries.add(Entry.ofMember(take.lot(), -take.points())));
        entries.add(Entry.ofProgramme(counter, sum(takes)));
        return new Posting(kind, cause, basis, null, List.of(), entries);
    }

    /** Takes points back for a return, those first that cannot be used yet; what is not there is owed. */
    public static Posting takenBack(
            Cause cause, Basis basis, List<Take> pending, List<Take> takes, long owed, Counter counter) {
        List<Entry> entries = new ArrayList<>();
        pending.forEach(take -> entries.add(Entry.pending(take.lot(), -take.points())));
        takes.forEach(take -> entries.add(Entry.ofMember(take.lot(), -take.points())));
        if (owed > 0) {
            entries.add(Entry.owed(owed));
        }
        entries.add(Entry.ofProgramme(counter, owed + sum(pending) + sum(takes)));
        return new Posting(PostingKind.RETURN, cause, basis, null, List.of(), entries);
    }

    /** Pays for what is owed. */
    public static Posting settlement(Cause cause, Basis basis, List<Take> takes) {
        List<Entry> entries = new ArrayList<>();
        takes.forEach(take -> entries.add(Entry.ofMember(take.lot(), -take.points())));
        entries.add(Entry.owed(-sum(takes)));
        return new Posting(PostingKind.SETTLEMENT, cause, basis, null, List.of(), entries);
    }

    private static long sum(List<Take> takes) {
        return takes.stream().mapToLong(Take::points).sum();
    }

    /** Sets points of the member's lots aside. */
    public static Posting hold(Cause cause, Basis basis, List<Take> takes) {
        List<Entry> entries = new ArrayList<>();
        takes.forEach(take -> entries.add(Entry.ofMember(take.lot(), -take.points())));
        takes.forEach(take -> entries.add(Entry.held(take.lot(), take.points())));
        return new Posting(PostingKind.HOLD, cause, basis, null, List.of(), entries);
    }

    /** Spends points that were set aside, in the order in which they were taken, and gives the others back to their lots. */
    public static Posting spend(Cause cause, Basis basis, List<Take> held, long points, Counter counter) {
        List<Entry> entries = new ArrayList<>(back(held, points));
        entries.add(Entry.ofProgramme(counter, points));
        return new Posting(PostingKind.SPEND, cause, basis, null, List.of(), entries);
    }

    /** Gives all points that were set aside back to their lots. */
    public static Posting release(Cause cause, Basis basis, List<Take> held) {
        return new Posting(PostingKind.RELEASE, cause, basis, null, List.of(), back(held, 0));
    }

    /** Nothing is held any more; of it so many points, of the first lots, do not come back. */
    private static List<Entry> back(List<Take> held, long spent) {
        List<Entry> entries = new ArrayList<>();
        long left = spent;
        for (Take take : held) {
            long gone = Math.min(left, take.points());
            left -= gone;
            entries.add(Entry.held(take.lot(), -take.points()));
            if (take.points() > gone) {
                entries.add(Entry.ofMember(take.lot(), take.points() - gone));
            }
        }
        return entries;
    }

    /** What it does to the member's available points. */
    public long points() {
        return entries.stream()
                .filter(entry -> entry.account() == Account.AVAILABLE)
                .mapToLong(Entry::amount)
                .sum();
    }
}
