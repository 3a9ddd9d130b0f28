package io.raksa.gateway.quota;

import java.time.Instant;

/** What this replica has of one quota for the minute or day that runs. Not safe for threads: its key's {@link KeyCalls} guards it. */
final class Supply {

    /** Of a quota a hundredth is leased at a time: what lies unused at another replica is no more than that. */
    private static final int PARTS = 100;

    private final Period period;
    private final int limit;
    private Instant start = Instant.MIN;
    private long here;
    private long elsewhere;
    private boolean usedUp;

    Supply(Period period, int limit) {
        this.period = period;
        this.limit = limit;
    }

    Period period() {
        return period;
    }

    int limit() {
        return limit;
    }

    Instant start() {
        return start;
    }

    /** Begins anew where another minute or day has begun. A clock that is set back begins none. */
    void turn(Instant now) {
        Instant current = period.startAt(now);
        if (current.isAfter(start)) {
            start = current;
            here = 0;
            elsewhere = limit;
            usedUp = false;
        }
    }

    boolean hasOne() {
        return here > 0;
    }

    boolean isUsedUp() {
        return usedUp;
    }

    void take() {
        here--;
    }

    /** How many to lease where so many calls wait. */
    long wanted(int waiting) {
        return Math.max(waiting, Math.max(1, limit / PARTS));
    }

    /** Takes in a lease, unless its minute or day is over. */
    void add(Instant leasedFor, Lease lease) {
        if (leasedFor.equals(start)) {
            here += lease.granted();
            elsewhere = lease.left();
            usedUp = here == 0 && elsewhere == 0;
        }
    }

    /** As far as this replica knows. */
    long remaining() {
        return here + elsewhere;
    }
}
