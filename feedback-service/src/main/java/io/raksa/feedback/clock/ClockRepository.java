package io.raksa.feedback.clock;

import io.raksa.feedback.clock.core.ClockKind;
import io.raksa.feedback.clock.core.ClockState;
import io.raksa.feedback.clock.core.Happening;
import io.raksa.feedback.clock.core.Reading;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code clock_happening}, {@code complaint_clock} and {@code clock_alarm}. */
@ApplicationScoped
class ClockRepository {

    private static final String HAPPENED = """
            insert into clock_happening (complaint_id, kind, at, actor)
            select id, :kind, at, :actor from unnest(:ids::uuid[], :ats::timestamptz[]) as happened (id, at)
            """;

    private static final String KEEP = """
            insert into complaint_clock (complaint_id, kind, policy_id, policy_version, calendar_id, target_minutes, steps, state, round,
                                         begun_at, due_at, met_at, alarmed, alarm_at)
            select complaint_id, kind, policy_id, policy_version, calendar_id, target_minutes, steps::int[], state, round, begun_at, due_at,
                   met_at, alarmed, alarm_at
            from unnest(:complaintIds::uuid[], :kinds::text[], :policyIds::uuid[], :policyVersions::bigint[], :calendarIds::uuid[],
                        :targets::int[], :steps::text[], :states::text[], :rounds::int[], :begunAts::timestamptz[],
                        :dueAts::timestamptz[], :metAts::timestamptz[], :alarmeds::int[], :alarmAts::timestamptz[])
                 as clock (complaint_id, kind, policy_id, policy_version, calendar_id, target_minutes, steps, state, round, begun_at,
                           due_at, met_at, alarmed, alarm_at)
            on conflict (complaint_id, kind) do update
            set policy_id = excluded.policy_id, policy_version = excluded.policy_version, calendar_id = excluded.calendar_id,
                target_minutes = excluded.target_minutes, steps = excluded.steps, state = excluded.state, round = excluded.round,
                begun_at = excluded.begun_at, due_at = excluded.due_at, met_at = excluded.met_at, alarmed = excluded.alarmed,
                alarm_at = excluded.alarm_at
            """;

    private static final String OF_CALENDAR = """
            select distinct complaint_id from complaint_clock
            where calendar_id = :calendarId and state in ('RUNNING', 'PAUSED') and complaint_id > :after
            order by complaint_id limit :limit
            """;

    private static final String ALARMED = """
            select complaint_id from complaint_clock where alarm_at <= :now order by alarm_at limit :limit
            """;

    private static final String TAKE_ALARMS = """
            select * from complaint_clock where complaint_id = any(:ids) and alarm_at <= :now order by complaint_id, kind for update
            """;

    private static final String TOLD = """
            insert into clock_alarm (complaint_id, kind, round, percent, due_at, told_at)
            select complaint_id, kind, round, percent, due_at, :at
            from unnest(:complaintIds::uuid[], :kinds::text[], :rounds::int[], :percents::int[], :dueAts::timestamptz[])
                 as alarm (complaint_id, kind, round, percent, due_at)
            on conflict do nothing
            """;

    private final Jdbi jdbi;

    ClockRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Something happened to complaints. */
    void add(List<UUID> complaintIds, Happening.Kind kind, List<Instant> ats, String actor) {
        jdbi.useHandle(handle -> handle.createUpdate(HAPPENED)
                .bind("kind", kind.name())
                .bind("actor", actor)
                .bindArray("ids", UUID.class, complaintIds)
                .bindArray("ats", String.class, Rows.instants(ats, at -> at))
                .execute());
    }

    /** What happened to each complaint, in order. */
    Map<UUID, List<Happening>> happenings(Collection<UUID> complaintIds) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select complaint_id, kind, at from clock_happening where complaint_id = any(:ids)
                        order by complaint_id, position""")
                .bindArray("ids", UUID.class, List.copyOf(complaintIds))
                .map((row, context) -> Map.entry(row.getObject("complaint_id", UUID.class), happening(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** What happened to one complaint and who did it, the oldest first. */
    List<ClockHappeningView> history(UUID complaintId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select kind, at, actor from clock_happening where complaint_id = :id order by position limit :limit""")
                .bind("id", complaintId)
                .bind("limit", limit)
                .map((row, context) -> new ClockHappeningView(
                        Happening.Kind.valueOf(row.getString("kind")), Rows.instant(row, "at"), row.getString("actor")))
                .list());
    }

    void keep(List<KeptClock> clocks) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bindArray("complaintIds", UUID.class, Rows.column(clocks, KeptClock::complaintId))
                .bindArray("kinds", String.class, Rows.names(clocks, clock -> clock.reading()
                        .kind()))
                .bindArray(
                        "policyIds", UUID.class, Rows.column(clocks, clock -> promise(clock, Terms.Promise::policyId)))
                .bindArray(
                        "policyVersions",
                        Long.class,
                        Rows.column(clocks, clock -> promise(clock, Terms.Promise::policyVersion)))
                .bindArray(
                        "calendarIds",
                        UUID.class,
                        Rows.column(clocks, clock -> promise(clock, Terms.Promise::calendarId)))
                .bindArray(
                        "targets",
                        Long.class,
                        Rows.column(
                                clocks,
                                clock ->
                                        promise(clock, promise -> promise.time().toMinutes())))
                .bindArray(
                        "steps",
                        String.class,
                        Rows.column(clocks, clock -> array(clock.terms().steps())))
                .bindArray("states", String.class, Rows.names(clocks, clock -> clock.reading()
                        .state()))
                .bindArray("rounds", Integer.class, Rows.column(clocks, clock -> clock.reading()
                        .round()))
                .bindArray("begunAts", String.class, Rows.instants(clocks, clock -> clock.reading()
                        .begunAt()))
                .bindArray("dueAts", String.class, Rows.instants(clocks, clock -> clock.reading()
                        .dueAt()))
                .bindArray("metAts", String.class, Rows.instants(clocks, clock -> clock.reading()
                        .metAt()))
                .bindArray("alarmeds", Integer.class, Rows.column(clocks, KeptClock::alarmed))
                .bindArray("alarmAts", String.class, Rows.instants(clocks, KeptClock::alarmAt))
                .execute());
    }

    /** The clocks of complaints, which nobody else changes until the transaction ends. */
    List<KeptClock> lock(Collection<UUID> complaintIds) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from complaint_clock where complaint_id = any(:ids) order by complaint_id, kind for update""")
                .bindArray("ids", UUID.class, List.copyOf(complaintIds))
                .map(ClockRepository::clock)
                .list());
    }

    /** The clocks of one complaint, in the order in which they are due. */
    List<KeptClock> of(UUID complaintId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from complaint_clock where complaint_id = :id order by due_at, kind")
                .bind("id", complaintId)
                .map(ClockRepository::clock)
                .list());
    }

    /** The next complaints of which a clock counts by this calendar and is open. */
    List<UUID> ofCalendar(UUID calendarId, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_CALENDAR)
                .bind("calendarId", calendarId)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Complaints with a clock of which a step is due. */
    List<UUID> alarmed(Instant now, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ALARMED)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** The clocks of these complaints, which the caller has locked, of which a step is due. */
    List<KeptClock> takeAlarms(List<UUID> complaintIds, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(TAKE_ALARMS)
                .bindArray("ids", UUID.class, complaintIds)
                .bind("now", now)
                .map(ClockRepository::clock)
                .list());
    }

    /** Remembers that steps were told: of each clock the one it says it told last. */
    void told(List<KeptClock> clocks, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(TOLD)
                .bind("at", at)
                .bindArray("complaintIds", UUID.class, Rows.column(clocks, KeptClock::complaintId))
                .bindArray("kinds", String.class, Rows.names(clocks, clock -> clock.reading()
                        .kind()))
                .bindArray("rounds", Integer.class, Rows.column(clocks, clock -> clock.reading()
                        .round()))
                .bindArray("percents", Integer.class, Rows.column(clocks, KeptClock::alarmed))
                .bindArray("dueAts", String.class, Rows.instants(clocks, clock -> clock.reading()
                        .dueAt()))
                .execute());
    }

    /** The steps that were told, the oldest first. */
    List<ClockAlarmView> alarms(UUID complaintId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select kind, round, percent, due_at, told_at from clock_alarm where complaint_id = :id
                        order by told_at, kind, percent limit :limit""")
                .bind("id", complaintId)
                .bind("limit", limit)
                .map((row, context) -> new ClockAlarmView(
                        ClockKind.valueOf(row.getString("kind")),
                        row.getInt("round"),
                        row.getInt("percent"),
                        Rows.instantOrNull(row, "due_at"),
                        Rows.instant(row, "told_at")))
                .list());
    }

    private static <V> @Nullable V promise(KeptClock clock, Function<Terms.Promise, V> value) {
        Terms.@Nullable Promise promise = clock.terms().promise();
        return promise == null ? null : value.apply(promise);
    }

    private static String array(List<Integer> steps) {
        return steps.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static Happening happening(ResultSet row) throws SQLException {
        return new Happening(Happening.Kind.valueOf(row.getString("kind")), Rows.instant(row, "at"));
    }

    private static KeptClock clock(ResultSet row, StatementContext context) throws SQLException {
        @Nullable UUID policyId = row.getObject("policy_id", UUID.class);
        return new KeptClock(
                row.getObject("complaint_id", UUID.class),
                new Terms(
                        policyId == null
                                ? null
                                : new Terms.Promise(
                                        policyId,
                                        row.getLong("policy_version"),
                                        row.getObject("calendar_id", UUID.class),
                                        Duration.ofMinutes(row.getInt("target_minutes"))),
                        List.of((Integer[]) row.getArray("steps").getArray())),
                new Reading(
                        ClockKind.valueOf(row.getString("kind")),
                        ClockState.valueOf(row.getString("state")),
                        row.getInt("round"),
                        Rows.instant(row, "begun_at"),
                        Rows.instantOrNull(row, "due_at"),
                        Rows.instantOrNull(row, "met_at")),
                row.getInt("alarmed"),
                Rows.instantOrNull(row, "alarm_at"));
    }
}
