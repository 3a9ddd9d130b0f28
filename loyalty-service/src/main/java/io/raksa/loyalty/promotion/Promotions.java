package io.raksa.loyalty.promotion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.platform.page.NewestFirst;
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

/** The tables {@code promotion} and {@code promotion_version}. */
@ApplicationScoped
class Promotions {

    private static final String KEEP = """
            INSERT INTO promotion (id, version, state, state_reason, rank, starts_at, ends_at, terms, made_by, made_at)
            VALUES (:id, :version, :state, :reason, :rank, :startsAt, :endsAt, CAST(:terms AS jsonb), :by, :at)
            ON CONFLICT (id) DO UPDATE
            SET version = excluded.version, state = excluded.state, state_reason = excluded.state_reason, rank = excluded.rank,
                starts_at = excluded.starts_at, ends_at = excluded.ends_at, terms = excluded.terms
            """;

    private static final String REMEMBER = """
            INSERT INTO promotion_version (promotion_id, version, state, terms, made_by, made_at)
            VALUES (:id, :version, :state, CAST(:terms AS jsonb), :changedBy, :changedAt)
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Promotions(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Keeps a promotion as it is now, and its version. */
    void keep(Promotion promotion, String changedBy, Instant changedAt) {
        String terms = written(promotion.terms());
        jdbi.useHandle(handle -> {
            handle.createUpdate(KEEP)
                    .bind("id", promotion.id())
                    .bind("version", promotion.version())
                    .bind("state", promotion.state().name())
                    .bind("reason", promotion.stateReason())
                    .bind("rank", promotion.terms().rank())
                    .bind("startsAt", promotion.terms().startsAt())
                    .bind("endsAt", promotion.terms().endsAt())
                    .bind("terms", terms)
                    .bind("by", promotion.madeBy())
                    .bind("at", promotion.madeAt())
                    .execute();
            handle.createUpdate(REMEMBER)
                    .bind("id", promotion.id())
                    .bind("version", promotion.version())
                    .bind("state", promotion.state().name())
                    .bind("terms", terms)
                    .bind("changedBy", changedBy)
                    .bind("changedAt", changedAt)
                    .execute();
        });
    }

    /** Since when it says what it says and is in force, as far as it ever was; since ever otherwise. */
    Instant activeSince(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT coalesce(max(made_at), 'epoch') FROM promotion_version WHERE promotion_id = :id AND state = 'ACTIVE'""").bind("id", id).mapTo(Instant.class).one());
    }

    Optional<Promotion> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM promotion WHERE id = :id")
                .bind("id", id)
                .map(this::promotion)
                .findOne());
    }

    /** The newest first. */
    List<Promotion> page(PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM promotion WHERE (made_at, id) < (:at, :id)
                        ORDER BY made_at DESC, id DESC LIMIT :limit""")
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(this::promotion)
                .list());
    }

    /** Those in force or to come, the highest rank first, of equal ones the oldest. */
    List<Promotion> active(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM promotion WHERE state = 'ACTIVE' AND ends_at > :now
                        ORDER BY rank DESC, id LIMIT :most""")
                .bind("now", now)
                .bind("most", most)
                .map(this::promotion)
                .list());
    }

    private Promotion promotion(ResultSet row, StatementContext context) throws SQLException {
        return new Promotion(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                PromotionState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                read(row.getString("terms")),
                row.getString("made_by"),
                Rows.instant(row, "made_at"));
    }

    private String written(PromotionRequest terms) {
        try {
            return json.writeValueAsString(terms);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PromotionRequest read(String stored) {
        try {
            return json.readValue(stored, PromotionRequest.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a promotion's terms cannot be read", corrupt);
        }
    }
}
