package io.raksa.platform.event;

import io.raksa.platform.id.Ids;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code outbox_event} and {@code outbox_lane}. Appending runs in the caller's transaction; everything else is one statement
 * of its own, so that nothing is held open while an event travels. Leases and waits are told by the database's clock, which all replicas share.
 */
@ApplicationScoped
class Outbox {

    // Locked first, and in one order: whoever comes second to a subject takes its positions after the first has
    // committed.
    private static final String LOCK_LANES = """
            insert into outbox_lane (subject, destination, next_position, waiting, due_at)
            select distinct event.subject, destination, 0, 0, now()
            from unnest(:subjects::uuid[], :destinations::text[]) as event (subject, destinations),
                 unnest(string_to_array(event.destinations, ',')) as destination
            order by 1, 2
            on conflict (subject, destination) do update set waiting = outbox_lane.waiting
            """;

    private static final String APPEND = """
            with appended as (
                insert into outbox_event (id, source, type, subject, time, data, traceparent, destinations)
                select id, :source, type, subject, time, data, traceparent, string_to_array(destinations, ',')
                from unnest(:ids::uuid[], :types::text[], :subjects::uuid[], :times::timestamptz[], :data::jsonb[],
                            :traceparents::text[], :destinations::text[])
                     with ordinality as event (id, type, subject, time, data, traceparent, destinations, place)
                order by place
                returning position, subject, destinations),
            addition as (
                select subject, destination, min(position) as first, count(*) as events
                from appended, unnest(destinations) as destination
                group by subject, destination)
            update outbox_lane lane
            set next_position = case lane.waiting when 0 then addition.first else lane.next_position end,
                waiting = lane.waiting + addition.events
            from addition
            where lane.subject = addition.subject and lane.destination = addition.destination
            """;

    static final String CLAIM = """
            with due as materialized (
                select subject, destination
                from outbox_lane
                where destination = :destination and dead_since is null and due_at <= now()
                order by due_at
                limit :limit
                for update skip locked)
            update outbox_lane lane
            set lease = :lease, due_at = now() + make_interval(secs => :seconds)
            from due
            where lane.subject = due.subject and lane.destination = due.destination
            returning lane.subject, lane.next_position, lane.attempts
            """;

    static final String RUN = """
            select position, id, source, type, subject, time, data, traceparent
            from outbox_event
            where subject = :subject and position >= :next and :destination = any (destinations)
            order by position
            limit :limit
            """;

    private static final String LEASED = " where subject = :subject and destination = :destination and lease = :lease";

    private static final String EMPTY = "delete from outbox_lane" + LEASED + " and waiting = :delivered";

    private static final String RELEASE = """
            update outbox_lane
            set next_position = :next, waiting = waiting - :delivered, due_at = now(), lease = null,
                attempts = case :delivered when 0 then attempts else 0 end,
                last_error = case :delivered when 0 then last_error end,
                failing_since = case :delivered when 0 then failing_since end
            """ + LEASED;

    private static final String HOLD_BACK = """
            update outbox_lane
            set next_position = :next, waiting = waiting - :delivered, lease = null,
                due_at = now() + make_interval(secs => :seconds),
                attempts = :attempts,
                last_error = :error,
                failing_since = case :delivered when 0 then coalesce(failing_since, now()) else now() end,
                dead_since = case when :dead then now() end
            """ + LEASED;

    static final String PRUNE = """
            delete from outbox_event
            where position in (
                select position
                from outbox_event event
                where time < now() - make_interval(secs => :seconds)
                  and not exists (
                      select from outbox_lane lane where lane.subject = event.subject and lane.next_position <= event.position)
                order by time
                limit :limit
                for update skip locked)
            """;

    private static final String BACKLOG = """
            select destination,
                   coalesce(sum(waiting), 0) as events,
                   count(*) filter (where dead_since is not null) as dead,
                   extract(epoch from now() - min(event.time)) as oldest_seconds
            from outbox_lane lane left join lateral (
                -- A run that left off in the middle points behind what was delivered, which need not be an event of this lane.
                select time from outbox_event
                where subject = lane.subject and position >= lane.next_position and lane.destination = any (destinations)
                order by position limit 1) event on true
            group by destination
            """;

    private final Jdbi jdbi;

    Outbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An event as it was appended: the fact and where it is to go. */
    record Entry(
            UUID id,
            String type,
            UUID subject,
            Instant time,
            String data,
            @Nullable String traceparent,
            List<String> destinations) {}

    /** How much one destination has still to get: events, subjects held back by a dead letter, age of the oldest event. */
    record Backlog(String destination, long events, long dead, double oldestSeconds) {}

    /** Writes the events of a transaction, in the order given. */
    void append(String source, List<Entry> entries) {
        List<String> destinations = entries.stream()
                .map(entry -> String.join(",", entry.destinations()))
                .toList();
        List<UUID> subjects = entries.stream().map(Entry::subject).toList();
        jdbi.useHandle(handle -> {
            handle.createUpdate(LOCK_LANES)
                    .bindArray("subjects", UUID.class, subjects)
                    .bindArray("destinations", String.class, destinations)
                    .execute();
            handle.createUpdate(APPEND)
                    .bind("source", source)
                    .bindArray("ids", UUID.class, Rows.column(entries, Entry::id))
                    .bindArray("types", String.class, Rows.column(entries, Entry::type))
                    .bindArray("subjects", UUID.class, subjects)
                    .bindArray("times", String.class, Rows.instants(entries, Entry::time))
                    .bindArray("data", String.class, Rows.column(entries, Entry::data))
                    .bindArray("traceparents", String.class, Rows.column(entries, Entry::traceparent))
                    .bindArray("destinations", String.class, destinations)
                    .execute();
        });
    }

    /** Leases up to {@code limit} lanes that are due, the longest due first. */
    List<Lane> claim(String destination, int limit, Duration duration) {
        UUID lease = Ids.next();
        return jdbi.withHandle(handle -> handle.createUpdate(CLAIM)
                .bind("destination", destination)
                .bind("limit", limit)
                .bind("lease", lease)
                .bind("seconds", seconds(duration))
                .executeAndReturnGeneratedKeys("subject", "next_position", "attempts")
                .map((row, context) -> new Lane(
                        destination,
                        row.getObject("subject", UUID.class),
                        row.getLong("next_position"),
                        row.getInt("attempts"),
                        lease))
                .list());
    }

    /** The next events of a lane, in their order. */
    List<OutboxEvent> run(Lane lane, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(RUN)
                .bind("subject", lane.subject())
                .bind("next", lane.next())
                .bind("destination", lane.destination())
                .bind("limit", limit)
                .map(Outbox::event)
                .list());
    }

    /**
     * Gives a lane back after {@code delivered} events.
     *
     * @param next position from which to go on
     * @return whether there is more to deliver
     */
    boolean release(Lane lane, int delivered, long next) {
        return jdbi.withHandle(handle -> {
            int emptied = leased(handle.createUpdate(EMPTY), lane)
                    .bind("delivered", delivered)
                    .execute();
            return emptied == 0
                    && leased(handle.createUpdate(RELEASE), lane)
                                    .bind("delivered", delivered)
                                    .bind("next", next)
                                    .execute()
                            > 0;
        });
    }

    /** Gives a lane back after {@code delivered} events because the one after them, at {@code next}, could not be delivered. */
    void holdBack(Lane lane, int delivered, long next, int attempts, String error, Duration wait) {
        holdBack(lane, delivered, next, attempts, error, wait, false);
    }

    /** Gives a lane back after {@code delivered} events, held until somebody decides on the dead letter at {@code next}. */
    void bury(Lane lane, int delivered, long next, int attempts, String error) {
        holdBack(lane, delivered, next, attempts, error, Duration.ZERO, true);
    }

    private void holdBack(
            Lane lane, int delivered, long next, int attempts, String error, Duration wait, boolean dead) {
        jdbi.useHandle(handle -> leased(handle.createUpdate(HOLD_BACK), lane)
                .bind("delivered", delivered)
                .bind("next", next)
                .bind("attempts", attempts)
                .bind("error", error)
                .bind("seconds", seconds(wait))
                .bind("dead", dead)
                .execute());
    }

    /** Forgets up to {@code limit} events that are older than {@code retention} and delivered everywhere; returns how many. */
    int prune(Duration retention, int limit) {
        return jdbi.withHandle(handle -> handle.createUpdate(PRUNE)
                .bind("seconds", seconds(retention))
                .bind("limit", limit)
                .execute());
    }

    /** What is still to be delivered, for each destination that has something waiting. */
    List<Backlog> backlog() {
        return jdbi.withHandle(handle -> handle.createQuery(BACKLOG)
                .map((row, context) -> new Backlog(
                        row.getString("destination"),
                        row.getLong("events"),
                        row.getLong("dead"),
                        row.getDouble("oldest_seconds")))
                .list());
    }

    private static <S extends SqlStatement<S>> S leased(S statement, Lane lane) {
        return statement
                .bind("subject", lane.subject())
                .bind("destination", lane.destination())
                .bind("lease", lane.lease());
    }

    private static OutboxEvent event(ResultSet row, StatementContext context) throws SQLException {
        return new OutboxEvent(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("type"),
                row.getObject("subject", UUID.class),
                Rows.instant(row, "time"),
                row.getString("data"),
                row.getString("traceparent"));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
