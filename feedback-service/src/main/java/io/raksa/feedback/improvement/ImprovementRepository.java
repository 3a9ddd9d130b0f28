package io.raksa.feedback.improvement;

import io.raksa.feedback.cause.CauseKind;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code improvement}, and the complaints of its causes. */
@ApplicationScoped
class ImprovementRepository {

    private static final UUID LAST = new UUID(-1, -1);

    private final Jdbi jdbi;

    ImprovementRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Improvement improvement) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into improvement (id, version, title, cause_kind, cause, owner, due_on, state, created_at)
                        values (:id, :version, :title, :causeKind, :cause, :owner, :dueOn, :state, :createdAt)""")
                .bind("id", improvement.id())
                .bind("version", improvement.version())
                .bind("title", improvement.title())
                .bind("causeKind", improvement.causeKind().name())
                .bind("cause", improvement.cause())
                .bind("owner", improvement.owner())
                .bind("dueOn", improvement.dueOn())
                .bind("state", improvement.state().name())
                .bind("createdAt", improvement.createdAt())
                .execute());
    }

    void update(Improvement improvement) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update improvement set version = :version, state = :state, changed_on = :changedOn where id = :id")
                .bind("id", improvement.id())
                .bind("version", improvement.version())
                .bind("state", improvement.state().name())
                .bind("changedOn", improvement.changedOn())
                .execute());
    }

    Optional<Improvement> find(UUID id) {
        return one("select * from improvement where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<Improvement> lock(UUID id) {
        return one("select * from improvement where id = :id for update", id);
    }

    /** The newest first. */
    List<Improvement> page(@Nullable ImprovementState state, PageRequest page) {
        String only = state == null ? "" : " and state = :state";
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from improvement where id < :before" + only + " order by id desc limit :limit")
                .bindMap(state == null ? Map.of() : Map.of("state", state.name()))
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST))
                .bind("limit", page.rowsToRead())
                .map(ImprovementRepository::improvement)
                .list());
    }

    static Cursor mark(Improvement improvement) {
        return Cursor.of(improvement.id());
    }

    /** Complaints of a cause between two instants, merged ones once. */
    long complaints(CauseKind kind, String cause, Instant from, Instant to) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from complaint join feedback words on words.id = complaint.feedback_id
                        where opened_at >= :from and opened_at < :to and merged_into is null and %s = :cause""".formatted(kind.expression()))
                .bind("from", from)
                .bind("to", to)
                .bind("cause", cause)
                .mapTo(Long.class)
                .one());
    }

    private Optional<Improvement> one(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map(ImprovementRepository::improvement)
                .findOne());
    }

    private static Improvement improvement(ResultSet row, StatementContext context) throws SQLException {
        return new Improvement(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("title"),
                CauseKind.valueOf(row.getString("cause_kind")),
                row.getString("cause"),
                row.getString("owner"),
                row.getObject("due_on", LocalDate.class),
                ImprovementState.valueOf(row.getString("state")),
                row.getObject("changed_on", LocalDate.class),
                Rows.instant(row, "created_at"));
    }
}
