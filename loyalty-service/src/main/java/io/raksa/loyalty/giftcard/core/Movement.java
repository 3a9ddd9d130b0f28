package io.raksa.loyalty.giftcard.core;

import java.util.List;
import java.util.stream.Stream;

/**
 * A business act within one card, in smallest units of its currency. Its entries sum to zero.
 *
 * @param entries none of them is of nothing
 */
public record Movement(MovementKind kind, List<Entry> entries) {

    /** What an account gets; negative for what it gives. */
    public record Entry(Account account, long amount) {}

    public Movement {
        if (entries.stream().mapToLong(Entry::amount).sum() != 0) {
            throw new IllegalArgumentException("the entries of a movement must sum to zero");
        }
    }

    /** The card is sold. */
    public static Movement activation(long value) {
        return of(MovementKind.ACTIVATION, new Entry(Account.SOLD, -value), new Entry(Account.AVAILABLE, value));
    }

    /** Pays at once. */
    public static Movement use(long amount) {
        return of(MovementKind.USE, new Entry(Account.AVAILABLE, -amount), new Entry(Account.REDEEMED, amount));
    }

    /** Sets aside. */
    public static Movement hold(long amount) {
        return of(MovementKind.HOLD, new Entry(Account.AVAILABLE, -amount), new Entry(Account.HELD, amount));
    }

    /** Pays of what was set aside; the rest comes back. */
    public static Movement capture(long held, long amount) {
        return of(
                MovementKind.CAPTURE,
                new Entry(Account.HELD, -held),
                new Entry(Account.REDEEMED, amount),
                new Entry(Account.AVAILABLE, held - amount));
    }

    /** Called off: what was set aside comes back. */
    public static Movement voided(long held) {
        return of(MovementKind.VOID, new Entry(Account.HELD, -held), new Entry(Account.AVAILABLE, held));
    }

    /** Nobody captured it in time: what was set aside comes back. */
    public static Movement lapse(long held) {
        return of(MovementKind.LAPSE, new Entry(Account.HELD, -held), new Entry(Account.AVAILABLE, held));
    }

    /** Puts back onto the card. */
    public static Movement refund(long amount) {
        return of(MovementKind.REFUND, new Entry(Account.REFUNDED, -amount), new Entry(Account.AVAILABLE, amount));
    }

    /** Ends unused. */
    public static Movement expiry(long amount) {
        return of(MovementKind.EXPIRY, new Entry(Account.AVAILABLE, -amount), new Entry(Account.EXPIRED, amount));
    }

    /** By how much an account changes. */
    public long on(Account account) {
        return entries.stream()
                .filter(entry -> entry.account() == account)
                .mapToLong(Entry::amount)
                .sum();
    }

    private static Movement of(MovementKind kind, Entry... entries) {
        return new Movement(
                kind, Stream.of(entries).filter(entry -> entry.amount() != 0).toList());
    }
}
