package io.raksa.loyalty.ledger.core;

import io.raksa.loyalty.ledger.core.LotSelection.Take;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One business act, ready to be written: entries that sum to zero by construction.
 *
 * @param opens the lots that it makes
 * @param ruleVersion version of the programme whose rule decided it, where a rule did
 */
public record Posting(
        PostingKind kind,
        Cause cause,
        Basis basis,
        @Nullable Long ruleVersion,
        List<Lot> opens,
        List<Entry> entries) {

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

    /** Gives the member lots that another one had. */
    public static Posting received(Cause cause, Basis basis, List<Lot> lots) {
        List<Entry> entries = new ArrayList<>();
        lots.forEach(lot -> entries.add(Entry.ofMember(lot.id(), lot.remaining())));
        long points = lots.stream().mapToLong(Lot::remaining).sum();
        entries.add(Entry.ofProgramme(Counter.of(Account.TRANSFER), -points));
        return new Posting(PostingKind.TRANSFER_IN, cause, basis, null, lots, entries);
    }

    /** Takes points from lots of the member. */
    public static Posting debit(PostingKind kind, Cause cause, Basis basis, List<Take> takes, Counter counter) {
        List<Entry> entries = new ArrayList<>();
        takes.forEach(take -> entries.add(Entry.ofMember(take.lot(), -take.points())));
        entries.add(Entry.ofProgramme(counter, sum(takes)));
        return new Posting(kind, cause, basis, null, List.of(), entries);
    }

    /** Takes points back for a return; what is not there is owed. */
    public static Posting takenBack(Cause cause, Basis basis, List<Take> takes, long owed, Counter counter) {
        List<Entry> entries = new ArrayList<>();
        takes.forEach(take -> entries.add(Entry.ofMember(take.lot(), -take.points())));
        if (owed > 0) {
            entries.add(Entry.owed(owed));
        }
        entries.add(Entry.ofProgramme(counter, owed + sum(takes)));
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
