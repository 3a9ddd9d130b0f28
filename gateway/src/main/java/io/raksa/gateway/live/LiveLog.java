package io.raksa.gateway.live;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table {@code live_event}, by which every replica learns of every event. */
@ApplicationScoped
class LiveLog {

    static final String CHANNEL = "live_event";

    /** "live" in ASCII: one append at a time, or a reader could pass by an event whose transaction ends after that of a later one. */
    private static final long APPENDING = 0x6c697665L;

    private final Jdbi jdbi;

    LiveLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Appends an event in the surrounding transaction; every replica is told when that ends well. */
    void append(String type, LiveKind kind, @Nullable UUID caseId, @Nullable UUID customerId, Instant at) {
        jdbi.useHandle(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(:lock)")
                    .bind("lock", APPENDING)
                    .mapTo(String.class)
                    .list();
            handle.createUpdate("""
                            insert into live_event (type, kind, case_id, customer_id, at)
                            values (:type, :kind, :caseId, :customerId, :at)""")
                    .bind("type", type)
                    .bind("kind", kind.name())
                    .bind("caseId", caseId)
                    .bind("customerId", customerId)
                    .bind("at", at)
                    .execute();
            handle.createQuery("select pg_notify(:channel, '')")
                    .bind("channel", CHANNEL)
                    .mapTo(String.class)
                    .list();
        });
    }

    /** The next events after one, in order. */
    static List<LiveEvent> after(Handle handle, long id, int limit) {
        return handle.createQuery("select * from live_event where id > :id order by id limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> event(row))
                .list();
    }

    /** The last events, in order. */
    static List<LiveEvent> last(Handle handle, int limit) {
        return handle.createQuery(
                        "select * from (select * from live_event order by id desc limit :limit) as latest order by id")
                .bind("limit", limit)
                .map((row, context) -> event(row))
                .list();
    }

    /** Forgets up to {@code limit} old events; returns how many. The last one stays: by it is known how much there was. */
    int prune(Duration retention, int limit) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from live_event where id in (
                            select id from live_event
                            where logged_at < now() - make_interval(secs => :seconds) and id < (select max(id) from live_event)
                            limit :limit for update skip locked)""")
                .bind("seconds", retention.toSeconds())
                .bind("limit", limit)
                .execute());
    }

    private static LiveEvent event(ResultSet row) throws SQLException {
        return new LiveEvent(
                row.getLong("id"),
                row.getString("type"),
                LiveKind.valueOf(row.getString("kind")),
                row.getObject("case_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                Rows.instant(row, "at"));
    }
}
