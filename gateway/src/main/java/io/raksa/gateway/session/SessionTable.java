package io.raksa.gateway.session;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Sessions as they are kept. */
@ApplicationScoped
class SessionTable {

    private static final String OPEN = """
            select sealed, ends_at, access_ends_at from console_session
            where id_hash = :id and ends_at > :now and last_used_at > :idleSince""";

    private final Jdbi jdbi;

    SessionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A row. */
    static final class Kept {

        final byte[] sealed;
        final Instant endsAt;
        final Instant accessEndsAt;

        Kept(ResultSet row) throws SQLException {
            sealed = row.getBytes("sealed");
            endsAt = Rows.instant(row, "ends_at");
            accessEndsAt = Rows.instant(row, "access_ends_at");
        }
    }

    void insert(byte[] idHash, byte[] sealed, Instant now, Instant endsAt, Instant accessEndsAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into console_session (id_hash, sealed, started_at, last_used_at, ends_at, access_ends_at)
                        values (:id, :sealed, :now, :now, :endsAt, :accessEndsAt)""")
                .bind("id", idHash)
                .bind("sealed", sealed)
                .bind("now", now)
                .bind("endsAt", endsAt)
                .bind("accessEndsAt", accessEndsAt)
                .execute());
    }

    Optional<Kept> find(byte[] idHash, Instant now, Duration idle) {
        return find(OPEN, idHash, now, idle);
    }

    /** The same, waiting for whoever changes it at this moment, and keeping others waiting to the end of the transaction. */
    Optional<Kept> lock(byte[] idHash, Instant now, Duration idle) {
        return find(OPEN + " for update", idHash, now, idle);
    }

    private Optional<Kept> find(String sql, byte[] idHash, Instant now, Duration idle) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("id", idHash)
                .bind("now", now)
                .bind("idleSince", now.minus(idle))
                .map((row, context) -> new Kept(row))
                .findOne());
    }

    void renew(byte[] idHash, byte[] sealed, Instant accessEndsAt) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update console_session set sealed = :sealed, access_ends_at = :accessEndsAt where id_hash = :id""")
                .bind("id", idHash)
                .bind("sealed", sealed)
                .bind("accessEndsAt", accessEndsAt)
                .execute());
    }

    void noteUse(byte[] idHash, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update console_session set last_used_at = greatest(last_used_at, :now) where id_hash = :id")
                .bind("id", idHash)
                .bind("now", now)
                .execute());
    }

    /** Ends a session; what was sealed in it, if it was still there. */
    Optional<byte[]> delete(byte[] idHash) {
        return jdbi.withHandle(
                handle -> handle.createQuery("delete from console_session where id_hash = :id returning sealed")
                        .bind("id", idHash)
                        .mapTo(byte[].class)
                        .findOne());
    }

    /** Forgets up to {@code limit} sessions that have ended; returns how many. */
    int prune(Instant now, Duration idle, int limit) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from console_session where id_hash in (
                            select id_hash from console_session where ends_at <= :now or last_used_at <= :idleSince
                            limit :limit for update skip locked)""")
                .bind("now", now)
                .bind("idleSince", now.minus(idle))
                .bind("limit", limit)
                .execute());
    }
}
