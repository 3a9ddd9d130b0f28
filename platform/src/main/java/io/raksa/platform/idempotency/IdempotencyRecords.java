package io.raksa.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What was asked under which key, and what was answered. */
@ApplicationScoped
class IdempotencyRecords {

    private final Jdbi jdbi;

    IdempotencyRecords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Claims the key for the running transaction, waiting for another that has claimed it and is not finished.
     *
     * @return true when the key was free; false when it is taken by a finished request
     */
    boolean claim(String caller, String key, String fingerprint, Instant now, Duration patience) {
        return jdbi.withHandle(handle -> {
            handle.execute("select set_config('lock_timeout', ?, true)", patience.toMillis() + "ms");
            int claimed = handle.createUpdate("""
                            insert into idempotency_record (caller, key, fingerprint, created_at)
                            values (:caller, :key, :fingerprint, :now) on conflict (caller, key) do nothing""")
                    .bind("caller", caller)
                    .bind("key", key)
                    .bind("fingerprint", fingerprint)
                    .bind("now", now)
                    .execute();
            handle.execute("set local lock_timeout to default");
            return claimed == 1;
        });
    }

    void keep(String caller, String key, int status, String headers, @Nullable String body) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update idempotency_record set status = :status, headers = cast(:headers as jsonb), body = :body
                        where caller = :caller and key = :key""")
                .bind("caller", caller)
                .bind("key", key)
                .bind("status", status)
                .bind("headers", headers)
                .bind("body", body)
                .execute());
    }

    Optional<Row> find(String caller, String key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select fingerprint, status, headers::text as headers, body from idempotency_record
                        where caller = :caller and key = :key""")
                .bind("caller", caller)
                .bind("key", key)
                .map((row, context) -> new Row(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        row.getString("headers"),
                        row.getString("body")))
                .findOne());
    }

    /** Forgets answers older than the given instant, a bounded number at a time. */
    int forgetBefore(Instant instant) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("""
                        delete from idempotency_record where ctid in (
                            select ctid from idempotency_record where created_at < :instant limit 10000)""").bind("instant", instant).execute());
    }

    /** A finished request. */
    record Row(
            String fingerprint,
            int status,
            String headers,
            @Nullable String body) {}
}
