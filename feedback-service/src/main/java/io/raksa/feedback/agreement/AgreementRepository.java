package io.raksa.feedback.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.feedback.measure.Scope;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table {@code agreement}. */
@ApplicationScoped
class AgreementRepository {

    private static final String INSERT = """
            insert into agreement (id, version, title, parent_id, previous_id, scope_kind, scope_name, starts_on, ends_on, giver, taker,
                                   targets, reward, state, giver_signed, taker_signed, settlement, giver_review, taker_review, changed_at)
            values (:id, :version, :title, :parentId, :previousId, :scopeKind, :scopeName, :startsOn, :endsOn, :giver, :taker,
                    cast(:targets as jsonb), :reward, :state, cast(:giverSigned as jsonb), cast(:takerSigned as jsonb),
                    cast(:settlement as jsonb), :giverReview, :takerReview, :changedAt)
            """;

    private static final String UPDATE = """
            update agreement
            set version = :version, title = :title, parent_id = :parentId, scope_kind = :scopeKind, scope_name = :scopeName,
                starts_on = :startsOn, ends_on = :endsOn, giver = :giver, taker = :taker, targets = cast(:targets as jsonb), reward = :reward,
                state = :state, giver_signed = cast(:giverSigned as jsonb), taker_signed = cast(:takerSigned as jsonb),
                settlement = cast(:settlement as jsonb), giver_review = :giverReview, taker_review = :takerReview, changed_at = :changedAt
            where id = :id
            """;

    private static final TypeReference<List<Target>> TARGETS = new TypeReference<>() {};
    private static final UUID LAST = new UUID(-1, -1);

    private final Jdbi jdbi;
    private final ObjectMapper json;

    AgreementRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    void insert(Agreement agreement) {
        write(INSERT, agreement);
    }

    void update(Agreement agreement) {
        write(UPDATE, agreement);
    }

    Optional<Agreement> find(UUID id) {
        return one("select * from agreement where id = :id", id);
    }

    /** Reads it and keeps everybody else from changing it until the transaction ends. */
    Optional<Agreement> lock(UUID id) {
        return one("select * from agreement where id = :id for update", id);
    }

    /** Locks one that was signed and is over; what others hold is left to them. */
    Optional<Agreement> takeOver(LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from agreement where state = 'SIGNED' and ends_on <= :today
                        order by ends_on limit 1 for update skip locked""")
                .bind("today", today)
                .map(this::agreement)
                .findOne());
    }

    /** The newest first. */
    List<Agreement> page(
            @Nullable UUID parent, @Nullable AgreementState state, @Nullable String taker, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("id < :before"));
        Map<String, Object> values = new HashMap<>();
        if (parent != null) {
            conditions.add("parent_id = :parent");
            values.put("parent", parent);
        }
        if (state != null) {
            conditions.add("state = :state");
            values.put("state", state.name());
        }
        if (taker != null) {
            conditions.add("taker = :taker");
            values.put("taker", taker);
        }
        return jdbi.withHandle(handle -> handle.createQuery("select * from agreement where "
                        + String.join(" and ", conditions) + " order by id desc limit :limit")
                .bindMap(values)
                .bind("before", page.cursor(1).map(cursor -> cursor.uuid(0)).orElse(LAST))
                .bind("limit", page.rowsToRead())
                .map(this::agreement)
                .list());
    }

    static Cursor mark(Agreement agreement) {
        return Cursor.of(agreement.id());
    }

    private void write(String statement, Agreement agreement) {
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("id", agreement.id())
                .bind("version", agreement.version())
                .bind("title", agreement.title())
                .bind("parentId", agreement.parentId())
                .bind("previousId", agreement.previousId())
                .bind("scopeKind", agreement.scope().kind().name())
                .bind("scopeName", agreement.scope().name())
                .bind("startsOn", agreement.startsOn())
                .bind("endsOn", agreement.endsOn())
                .bind("giver", agreement.giver())
                .bind("taker", agreement.taker())
                .bind("targets", written(agreement.targets()))
                .bind("reward", agreement.reward())
                .bind("state", agreement.state().name())
                .bind("giverSigned", written(agreement.giverSigned()))
                .bind("takerSigned", written(agreement.takerSigned()))
                .bind("settlement", written(agreement.settlement()))
                .bind("giverReview", agreement.giverReview())
                .bind("takerReview", agreement.takerReview())
                .bind("changedAt", agreement.changedAt())
                .execute());
    }

    private Optional<Agreement> one(String query, UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind("id", id).map(this::agreement).findOne());
    }

    private Agreement agreement(ResultSet row, StatementContext context) throws SQLException {
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("title"),
                row.getObject("parent_id", UUID.class),
                row.getObject("previous_id", UUID.class),
                new Scope(Scope.Kind.valueOf(row.getString("scope_kind")), row.getString("scope_name")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("giver"),
                row.getString("taker"),
                targets(row.getString("targets")),
                row.getString("reward"),
                AgreementState.valueOf(row.getString("state")),
                read(row.getString("giver_signed"), Signature.class),
                read(row.getString("taker_signed"), Signature.class),
                read(row.getString("settlement"), Settlement.class),
                row.getString("giver_review"),
                row.getString("taker_review"),
                Rows.instant(row, "changed_at"));
    }

    private @Nullable String written(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> @Nullable T read(@Nullable String value, Class<T> type) {
        try {
            return value == null ? null : json.readValue(value, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<Target> targets(String value) {
        try {
            return json.readValue(value, TARGETS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
