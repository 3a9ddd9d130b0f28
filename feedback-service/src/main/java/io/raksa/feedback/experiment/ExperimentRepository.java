package io.raksa.feedback.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code recovery_experiment}. */
@ApplicationScoped
class ExperimentRepository {

    private static final TypeReference<List<Arm>> ARMS = new TypeReference<>() {};
    private static final UUID LAST = new UUID(-1, -1);

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ExperimentRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Makes those who make experiments wait for each other, so that no two of the same complaints come to be. */
    void lockAll() {
        jdbi.useHandle(handle -> handle.execute("lock table recovery_experiment in share row exclusive mode"));
    }

    void insert(Experiment experiment) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into recovery_experiment (id, version, name, category, severity, arms, currency, horizon,
                                                         starts_at, ends_at, changed_at)
                        values (:id, :version, :name, :category, :severity, cast(:arms as jsonb), :currency, :horizon,
                                :startsAt, :endsAt, :changedAt)""")
                .bind("id", experiment.id())
                .bind("version", experiment.version())
                .bind("name", experiment.name())
                .bind("category", Rows.name(experiment.category()))
                .bind("severity", Rows.name(experiment.severity()))
                .bind("arms", written(experiment.arms()))
                .bind("currency", experiment.currency())
                .bind("horizon", experiment.horizon())
                .bind("startsAt", experiment.startsAt())
                .bind("endsAt", experiment.endsAt())
                .bind("changedAt", experiment.changedAt())
                .execute());
    }

    void end(Experiment ended) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update recovery_experiment set version = :version, ends_at = :endsAt, changed_at = :changedAt
                        where id = :id""")
                .bind("id", ended.id())
                .bind("version", ended.version())
                .bind("endsAt", ended.endsAt())
                .bind("changedAt", ended.changedAt())
                .execute());
    }

    Optional<Experiment> find(UUID id) {
        return one("select * from recovery_experiment where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<Experiment> lock(UUID id) {
        return one("select * from recovery_experiment where id = :id for update", id);
    }

    /** All that have not ended; there are few. */
    List<Experiment> notEnded(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from recovery_experiment where ends_at > :now")
                .bind("now", now)
                .map(this::experiment)
                .list());
    }

    /** The newest first. */
    List<Experiment> page(PageRequest page) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from recovery_experiment where id < :before order by id desc limit :limit")
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST))
                .bind("limit", page.rowsToRead())
                .map(this::experiment)
                .list());
    }

    static Cursor mark(Experiment experiment) {
        return Cursor.of(experiment.id());
    }

    private Optional<Experiment> one(String query, UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind("id", id).map(this::experiment).findOne());
    }

    private Experiment experiment(ResultSet row, StatementContext context) throws SQLException {
        return new Experiment(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                Rows.constantOrNull(row, "category", Category.class),
                Rows.constantOrNull(row, "severity", Severity.class),
                read(row.getString("arms")),
                row.getString("currency"),
                row.getInt("horizon"),
                Rows.instant(row, "starts_at"),
                Rows.instant(row, "ends_at"),
                Rows.instant(row, "changed_at"));
    }

    private String written(List<Arm> arms) {
        try {
            return json.writeValueAsString(arms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Arm> read(String arms) {
        try {
            return json.readValue(arms, ARMS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
