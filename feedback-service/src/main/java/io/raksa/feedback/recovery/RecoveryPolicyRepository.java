package io.raksa.feedback.recovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.feedback.recovery.core.Offer;
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

/** The table {@code recovery_policy}. */
@ApplicationScoped
class RecoveryPolicyRepository {

    private static final String INSERT = """
            insert into recovery_policy (id, version, name, condition, priority, offers, active, changed_at)
            values (:id, :version, :name, :condition, :priority, cast(:offers as jsonb), :active, :changedAt)
            """;

    private static final String UPDATE = """
            update recovery_policy
            set version = :version, name = :name, condition = :condition, priority = :priority, offers = cast(:offers as jsonb),
                active = :active, changed_at = :changedAt
            where id = :id
            """;

    private static final TypeReference<List<Offer>> OFFERS = new TypeReference<>() {};
    private static final UUID LAST = new UUID(-1, -1);

    private final Jdbi jdbi;
    private final ObjectMapper json;

    RecoveryPolicyRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    void insert(RecoveryPolicy policy) {
        write(INSERT, policy);
    }

    void update(RecoveryPolicy policy) {
        write(UPDATE, policy);
    }

    int count() {
        return jdbi.withHandle(handle -> handle.select("select count(*) from recovery_policy")
                .mapTo(Integer.class)
                .one());
    }

    Optional<RecoveryPolicy> find(UUID id) {
        return one("select * from recovery_policy where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<RecoveryPolicy> lock(UUID id) {
        return one("select * from recovery_policy where id = :id for update", id);
    }

    /** All that apply, in the order in which they are asked; there are few. */
    List<RecoveryPolicy> active() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from recovery_policy where active order by priority desc, id")
                        .map(this::policy)
                        .list());
    }

    /** The newest first. */
    List<RecoveryPolicy> page(PageRequest page) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from recovery_policy where id < :before order by id desc limit :limit")
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST))
                .bind("limit", page.rowsToRead())
                .map(this::policy)
                .list());
    }

    static Cursor mark(RecoveryPolicy policy) {
        return Cursor.of(policy.id());
    }

    private void write(String statement, RecoveryPolicy policy) {
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("id", policy.id())
                .bind("version", policy.version())
                .bind("name", policy.name())
                .bind("condition", policy.condition())
                .bind("priority", policy.priority())
                .bind("offers", written(policy.offers()))
                .bind("active", policy.active())
                .bind("changedAt", policy.changedAt())
                .execute());
    }

    private Optional<RecoveryPolicy> one(String query, UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind("id", id).map(this::policy).findOne());
    }

    private RecoveryPolicy policy(ResultSet row, StatementContext context) throws SQLException {
        return new RecoveryPolicy(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("condition"),
                row.getInt("priority"),
                read(row.getString("offers")),
                row.getBoolean("active"),
                Rows.instant(row, "changed_at"));
    }

    private String written(List<Offer> offers) {
        try {
            return json.writeValueAsString(offers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Offer> read(String offers) {
        try {
            return json.readValue(offers, OFFERS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
