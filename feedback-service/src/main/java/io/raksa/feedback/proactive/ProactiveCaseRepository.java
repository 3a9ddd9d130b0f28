package io.raksa.feedback.proactive;

import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tables {@code proactive_case} and {@code proactive_contact}. */
@ApplicationScoped
class ProactiveCaseRepository {

    private static final UUID LAST = new UUID(-1, -1);

    private final Jdbi jdbi;

    ProactiveCaseRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps a new case, unless the customer has one that goes on, had one of this day, has a complaint that is open, or has bought since. */
    boolean insert(ProactiveCase opened) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into proactive_case (id, version, customer_id, due_on, reason_en, reason_th, silent_days, state, opened_at)
                                select :id, :version, :customerId, :dueOn, :en, :th, :silentDays, :state, :openedAt
                                where not exists (
                                    select from complaint where customer_id = :customerId and merged_into is null
                                                                and state not in ('RESOLVED', 'CLOSED'))
                                      and not exists (
                                    select from deed_purchase where customer_id = :customerId and purchased_at >= cast(:dueOn as date))
                                on conflict do nothing""")
                        .bind("id", opened.id())
                        .bind("version", opened.version())
                        .bind("customerId", opened.customerId())
                        .bind("dueOn", opened.dueOn())
                        .bind("en", opened.reason().en())
                        .bind("th", opened.reason().th())
                        .bind("silentDays", opened.reason().silentDays())
                        .bind("state", opened.state().name())
                        .bind("openedAt", opened.openedAt())
                        .execute())
                == 1;
    }

    void update(ProactiveCase changed) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update proactive_case
                        set version = :version, state = :state, owner = :owner, contacted_at = :contactedAt, ended_at = :endedAt
                        where id = :id""")
                .bind("id", changed.id())
                .bind("version", changed.version())
                .bind("state", changed.state().name())
                .bind("owner", changed.owner())
                .bind("contactedAt", changed.contactedAt())
                .bind("endedAt", changed.endedAt())
                .execute());
    }

    void add(ProactiveCase after, ContactRequest contact, String by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into proactive_contact (case_id, version, channel, note, by, at)
                        values (:id, :version, :channel, :note, :by, :at)""")
                .bind("id", after.id())
                .bind("version", after.version())
                .bind("channel", contact.channel().name())
                .bind("note", contact.note())
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    Optional<ProactiveCase> find(UUID id) {
        return one("select * from proactive_case where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<ProactiveCase> lock(UUID id) {
        return one("select * from proactive_case where id = :id for update", id);
    }

    /** As {@link #lock}: the customer's case that goes on. */
    Optional<ProactiveCase> lockGoingOn(UUID customer) {
        return one("select * from proactive_case where customer_id = :id and ended_at is null for update", customer);
    }

    /** Locks some that were opened before an instant and still go on; what others hold is left to them. */
    List<ProactiveCase> takeOlder(Instant before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from proactive_case where ended_at is null and opened_at < :before
                        order by opened_at limit :limit for update skip locked""")
                .bind("before", before)
                .bind("limit", limit)
                .map(ProactiveCaseRepository::proactiveCase)
                .list());
    }

    /** The newest first. */
    List<ProactiveCase> page(
            @Nullable ProactiveState state, @Nullable String owner, @Nullable UUID customer, PageRequest page) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        if (state != null) {
            wanted.put("state", state.name());
        }
        if (owner != null) {
            wanted.put("owner", owner);
        }
        if (customer != null) {
            wanted.put("customer_id", customer);
        }
        String conditions = wanted.keySet().stream()
                .map(column -> " and %s = :%s".formatted(column, column))
                .collect(Collectors.joining());
        return jdbi.withHandle(handle -> handle.createQuery("select * from proactive_case where id < :before"
                        + conditions + " order by id desc limit :limit")
                .bindMap(wanted)
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST))
                .bind("limit", page.rowsToRead())
                .map(ProactiveCaseRepository::proactiveCase)
                .list());
    }

    static Cursor mark(ProactiveCase kept) {
        return Cursor.of(kept.id());
    }

    private Optional<ProactiveCase> one(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map(ProactiveCaseRepository::proactiveCase)
                .findOne());
    }

    private static ProactiveCase proactiveCase(ResultSet row, StatementContext context) throws SQLException {
        return new ProactiveCase(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("customer_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                new ExitDue.Reason(row.getInt("silent_days"), row.getString("reason_en"), row.getString("reason_th")),
                ProactiveState.valueOf(row.getString("state")),
                row.getString("owner"),
                Rows.instant(row, "opened_at"),
                Rows.instantOrNull(row, "contacted_at"),
                Rows.instantOrNull(row, "ended_at"));
    }
}
