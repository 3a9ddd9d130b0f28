package io.raksa.gateway.quota;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table {@code quota_use}: what was handed out of each key's quota. */
@ApplicationScoped
class QuotaTable {

    private final Jdbi jdbi;

    QuotaTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Hands out up to {@code wanted} calls, in a transaction of its own. What is handed out is never handed out again. */
    Lease lease(UUID keyId, Period period, Instant start, int limit, long wanted) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        insert into quota_use (key_id, period, starts_at, used)
                        values (:key, :period, :start, least(:wanted, :limit))
                        on conflict (key_id, period, starts_at) do update
                            set used = greatest(quota_use.used, least(quota_use.used + :wanted, :limit))
                        returning new.used - coalesce(old.used, 0) as granted, greatest(:limit - new.used, 0) as remaining""")
                        .bind("key", keyId)
                        .bind("period", period.name())
                        .bind("start", start)
                        .bind("limit", (long) limit)
                        .bind("wanted", wanted)
                        .map((row, context) -> new Lease(row.getLong("granted"), row.getLong("remaining")))
                        .one()));
    }

    /** Forgets up to {@code most} minutes or days that began before an instant; returns how many. */
    int forget(Period period, Instant before, int most) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from quota_use where (key_id, period, starts_at) in (
                            select key_id, period, starts_at from quota_use
                            where period = :period and starts_at < :before limit :most for update skip locked)""")
                        .bind("period", period.name())
                        .bind("before", before)
                        .bind("most", most)
                        .execute()));
    }
}
