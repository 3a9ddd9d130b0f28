package io.raksa.gateway.quota;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

    /** The days of a partner's keys, the latest first. */
    Page<KeyUsageView> usage(UUID partnerId, PageRequest page) {
        Optional<Cursor> after = page.cursor(2);
        List<KeyUsageView> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select quota_use.starts_at, quota_use.key_id, key.label, quota_use.used, key.calls_per_day
                        from partner_key key join quota_use on quota_use.key_id = key.id and quota_use.period = 'DAY'
                        where key.partner_id = :partner
                            and (:day::timestamptz is null or (quota_use.starts_at, quota_use.key_id) < (:day, :key))
                        order by quota_use.starts_at desc, quota_use.key_id desc
                        limit :limit""")
                .bind("partner", partnerId)
                .bind("day", after.map(mark -> mark.instant(0)).orElse(null))
                .bind("key", after.map(mark -> mark.uuid(1)).orElse(null))
                .bind("limit", page.rowsToRead())
                .map((row, context) -> new KeyUsageView(
                        Rows.instant(row, "starts_at").atZone(ZoneOffset.UTC).toLocalDate(),
                        row.getObject("key_id", UUID.class),
                        row.getString("label"),
                        row.getLong("used"),
                        row.getInt("calls_per_day")))
                .list());
        return Page.of(
                rows,
                page,
                last -> Cursor.of(last.day().atStartOfDay(ZoneOffset.UTC).toInstant(), last.keyId()));
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
