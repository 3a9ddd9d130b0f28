package io.raksa.feedback.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code calendar}. */
@ApplicationScoped
class CalendarRepository {

    private static final TypeReference<Map<DayOfWeek, List<WorkingSlot>>> WEEK = new TypeReference<>() {};

    private static final String INSERT = """
            insert into calendar (id, version, name, zone, week, holidays, changed_at)
            values (:id, :version, :name, :zone, cast(:week as jsonb), cast(:holidays as text[])::date[], :changedAt)
            """;

    private static final String UPDATE = """
            update calendar
            set version = :version, name = :name, zone = :zone, week = cast(:week as jsonb),
                holidays = cast(:holidays as text[])::date[], changed_at = :changedAt
            where id = :id
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    CalendarRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    void insert(Calendar calendar) {
        write(INSERT, calendar);
    }

    void update(Calendar calendar) {
        write(UPDATE, calendar);
    }

    int count() {
        return jdbi.withHandle(handle -> handle.select("select count(*) from calendar")
                .mapTo(Integer.class)
                .one());
    }

    Optional<Calendar> find(UUID id) {
        return one("select * from calendar where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<Calendar> lock(UUID id) {
        return one("select * from calendar where id = :id for update", id);
    }

    List<Calendar> byIds(Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery("select * from calendar where id = any(:ids)")
                        .bindArray("ids", UUID.class, List.copyOf(ids))
                        .map(this::calendar)
                        .list());
    }

    /** The newest first. */
    List<Calendar> page(PageRequest page) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from calendar where id < :before order by id desc limit :limit")
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(-1, -1)))
                .bind("limit", page.rowsToRead())
                .map(this::calendar)
                .list());
    }

    static Cursor mark(Calendar calendar) {
        return Cursor.of(calendar.id());
    }

    private void write(String statement, Calendar calendar) {
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("id", calendar.id())
                .bind("version", calendar.version())
                .bind("name", calendar.name())
                .bind("zone", calendar.zone())
                .bind("week", text(calendar.week()))
                .bindArray("holidays", String.class, Rows.column(List.copyOf(calendar.holidays()), LocalDate::toString))
                .bind("changedAt", calendar.changedAt())
                .execute());
    }

    private Optional<Calendar> one(String query, UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind("id", id).map(this::calendar).findOne());
    }

    private Calendar calendar(ResultSet row, StatementContext context) throws SQLException {
        Date[] days = (Date[]) row.getArray("holidays").getArray();
        return new Calendar(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("zone"),
                week(row.getString("week")),
                Stream.of(days).map(Date::toLocalDate).collect(Collectors.toUnmodifiableSet()),
                Rows.instant(row, "changed_at"));
    }

    private Map<DayOfWeek, List<WorkingSlot>> week(String stored) {
        try {
            return json.readValue(stored, WEEK);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String text(Map<DayOfWeek, List<WorkingSlot>> week) {
        try {
            return json.writeValueAsString(week);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
