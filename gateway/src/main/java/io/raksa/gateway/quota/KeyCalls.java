package io.raksa.gateway.quota;

import io.raksa.gateway.partner.KeyHolder;
import io.raksa.gateway.partner.Quota;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one key at this replica. It leases a number of calls from the database and counts them down itself; who comes while it does
 * so waits for that one lease.
 */
final class KeyCalls {

    private final UUID keyId;
    private final List<Supply> supplies;
    private final QuotaTable table;
    private final Clock clock;
    private final ExecutorService workers;
    private @Nullable CompletableFuture<Void> leasing;
    private int waiting;

    KeyCalls(KeyHolder key, QuotaTable table, Clock clock, ExecutorService workers) {
        this.keyId = key.keyId();
        this.table = table;
        this.clock = clock;
        this.workers = workers;
        Quota quota = key.quota();
        this.supplies = List.of(Period.values()).stream()
                .map(period -> new Supply(period, period.limit(quota)))
                .toList();
    }

    /** Counts a call. Completes at once unless a lease is needed; then on any thread. */
    CompletableFuture<Standing> count() {
        CompletableFuture<Void> lease;
        synchronized (this) {
            Instant now = clock.instant();
            supplies.forEach(supply -> supply.turn(now));
            if (supplies.stream().anyMatch(Supply::isUsedUp)) {
                return CompletableFuture.completedFuture(standing(false, now));
            }
            if (supplies.stream().allMatch(Supply::hasOne)) {
                supplies.forEach(Supply::take);
                return CompletableFuture.completedFuture(standing(true, now));
            }
            waiting++;
            if (leasing == null) {
                leasing = CompletableFuture.runAsync(this::lease, workers);
            }
            lease = leasing;
        }
        return lease.thenCompose(done -> count());
    }

    private Standing standing(boolean granted, Instant now) {
        return new Standing(
                granted,
                supplies.stream().map(supply -> Standing.Part.of(supply, now)).toList());
    }

    /** Of the day nothing is leased while the minute has nothing. */
    private void lease() {
        try {
            for (Supply supply : supplies) {
                if (!hasSome(supply)) {
                    return;
                }
            }
        } finally {
            synchronized (this) {
                leasing = null;
                waiting = 0;
            }
        }
    }

    /** Leases where there is nothing left here; says whether there is something then. */
    private boolean hasSome(Supply supply) {
        Instant start;
        long wanted;
        synchronized (this) {
            if (supply.hasOne()) {
                return true;
            }
            start = supply.start();
            wanted = supply.wanted(waiting);
        }
        Lease lease = table.lease(keyId, supply.period(), start, supply.limit(), wanted);
        synchronized (this) {
            supply.add(start, lease);
            return supply.hasOne();
        }
    }
}
