package io.raksa.feedback.clock;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code clock_policy}. */
@ApplicationScoped
class ClockPolicyRepository {

    private static final String INSERT = """
            insert into clock_policy (id, version, name, calendar_id, category, severity, stage, acknowledge, first_answer, resolve,
                                      steps, active, changed_at)
            values (:id, :version, :name, :calendarId, :category, :severity, :stage, :acknowledge, :firstAnswer, :resolve,
                    :steps, :active, :changedAt)
            """;

    private static final String UPDATE = """
            update clock_policy
            set version = :version, name = :name, calendar_id = :calendarId, category = :category, severity = :severity,
                stage = :stage, acknowledge = :acknowledge, first_answer = :firstAnswer, resolve = :resolve, steps = :steps,
                active = :active, changed_at = :changedAt
            where id = :id
            """;

    private final Jdbi jdbi;

    ClockPolicyRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(ClockPolicy policy) {
        write(INSERT, policy);
    }

    void update(ClockPolicy policy) {
        write(UPDATE, policy);
    }

    int count() {
        return jdbi.withHandle(handle -> handle.select("select count(*) from clock_policy")
                .mapTo(Integer.class)
                .one());
    }

    Optional<ClockPolicy> find(UUID id) {
        return one("select * from clock_policy where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<ClockPolicy> lock(UUID id) {
        return one("select * from clock_policy where id = :id for update", id);
    }

    /** All that apply to some complaint; there are few. */
    List<ClockPolicy> active() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from clock_policy where active order by id")
                .map(ClockPolicyRepository::policy)
                .list());
    }

    /** The newest first. */
    List<ClockPolicy> page(PageRequest page) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from clock_policy where id < :before order by id desc limit :limit")
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(-1, -1)))
                .bind("limit", page.rowsToRead())
                .map(ClockPolicyRepository::policy)
                .list());
    }

    static Cursor mark(ClockPolicy policy) {
        return Cursor.of(policy.id());
    }

    private void write(String statement, ClockPolicy policy) {
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("id", policy.id())
                .bind("version", policy.version())
                .bind("name", policy.name())
                .bind("calendarId", policy.calendarId())
                .bind("category", Rows.name(policy.category()))
                .bind("severity", Rows.name(policy.severity()))
                .bind("stage", Rows.name(policy.stage()))
                .bind("acknowledge", policy.acknowledge())
                .bind("firstAnswer", policy.firstAnswer())
                .bind("resolve", policy.resolve())
                .bindArray("steps", Integer.class, policy.steps())
                .bind("active", policy.active())
                .bind("changedAt", policy.changedAt())
                .execute());
    }

    private Optional<ClockPolicy> one(String query, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map(ClockPolicyRepository::policy)
                .findOne());
    }

    private static ClockPolicy policy(ResultSet row, StatementContext context) throws SQLException {
        return new ClockPolicy(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getObject("calendar_id", UUID.class),
                Rows.constantOrNull(row, "category", Category.class),
                Rows.constantOrNull(row, "severity", Severity.class),
                Rows.constantOrNull(row, "stage", Stage.class),
                row.getObject("acknowledge", Integer.class),
                row.getObject("first_answer", Integer.class),
                row.getObject("resolve", Integer.class),
                List.of((Integer[]) row.getArray("steps").getArray()),
                row.getBoolean("active"),
                Rows.instant(row, "changed_at"));
    }
}
