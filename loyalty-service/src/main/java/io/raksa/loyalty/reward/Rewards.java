package io.raksa.loyalty.reward;

import io.raksa.loyalty.ledger.core.Words;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The table {@code reward}. What counts the stock is one conditional statement each: never one more than there is, however many ask at once. */
@ApplicationScoped
class Rewards {

    private static final String INSERT = """
            INSERT INTO reward (id, name_en, name_th, description_en, description_th, kind, offer_id, points, stock, most_of_member,
                                period_days, tiers, starts_at, ends_at, version, made_at)
            VALUES (:id, :nameEn, :nameTh, :descriptionEn, :descriptionTh, :kind, :offer, :points, :stock, :mostOfMember, :periodDays,
                    :tiers, :startsAt, :endsAt, :version, :madeAt)
            """;

    private static final String CHANGE = """
            UPDATE reward
            SET name_en = :nameEn, name_th = :nameTh, description_en = :descriptionEn, description_th = :descriptionTh, kind = :kind,
                offer_id = :offer, points = :points, stock = :stock, most_of_member = :mostOfMember, period_days = :periodDays,
                tiers = :tiers, starts_at = :startsAt, ends_at = :endsAt, version = :version
            WHERE id = :id
            """;

    private final Jdbi jdbi;

    Rewards(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Reward reward) {
        jdbi.useHandle(handle -> bound(handle.createUpdate(INSERT), reward)
                .bind("madeAt", reward.madeAt())
                .execute());
    }

    /** Changes a reward that is locked. */
    void change(Reward reward) {
        jdbi.useHandle(handle -> bound(handle.createUpdate(CHANGE), reward).execute());
    }

    private static Update bound(Update update, Reward reward) {
        return update.bind("id", reward.id())
                .bind("nameEn", reward.name().en())
                .bind("nameTh", reward.name().th())
                .bind("descriptionEn", reward.description().en())
                .bind("descriptionTh", reward.description().th())
                .bind("kind", reward.kind().name())
                .bind("offer", reward.offerId())
                .bind("points", reward.points())
                .bind("stock", reward.stock())
                .bind("mostOfMember", reward.mostOfMember())
                .bind("periodDays", reward.periodDays())
                .bindArray("tiers", String.class, reward.tiers())
                .bind("startsAt", reward.startsAt())
                .bind("endsAt", reward.endsAt())
                .bind("version", reward.version());
    }

    /**
     * A reward.
     *
     * @throws io.raksa.platform.problem.Problem 404
     */
    Reward require(UUID id) {
        return require(id, "SELECT * FROM reward WHERE id = :id");
    }

    /** A reward that nobody else takes or changes until the transaction ends. */
    Reward lock(UUID id) {
        return require(id, "SELECT * FROM reward WHERE id = :id FOR NO KEY UPDATE");
    }

    private Reward require(UUID id, String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map(Rewards::reward)
                .findOne()
                .orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    /** Those that can be had at an instant, or all; the newest first. */
    List<Reward> page(@Nullable Instant offeredAt, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM reward
                        WHERE (made_at, id) < (:at, :id)
                              AND (CAST(:offeredAt AS timestamptz) IS NULL
                                   OR starts_at <= :offeredAt AND (ends_at IS NULL OR ends_at > :offeredAt))
                        ORDER BY made_at DESC, id DESC LIMIT :limit""")
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("offeredAt", offeredAt)
                .bind("limit", page.rowsToRead())
                .map(Rewards::reward)
                .list());
    }

    /** Takes one of a limited stock; false where none is left. The row stays locked until the transaction ends. */
    boolean take(UUID id) {
        return jdbi.withHandle(handle ->
                        handle.execute("UPDATE reward SET taken = taken + 1 WHERE id = ? AND taken < stock", id))
                == 1;
    }

    void giveBack(UUID id) {
        jdbi.useHandle(handle -> handle.execute("UPDATE reward SET taken = taken - 1 WHERE id = ? AND taken > 0", id));
    }

    private static Reward reward(ResultSet row, StatementContext context) throws SQLException {
        return new Reward(
                row.getObject("id", UUID.class),
                new Words(row.getString("name_en"), row.getString("name_th")),
                new Words(row.getString("description_en"), row.getString("description_th")),
                RewardKind.valueOf(row.getString("kind")),
                row.getObject("offer_id", UUID.class),
                row.getLong("points"),
                row.getObject("stock", Long.class),
                row.getLong("taken"),
                row.getObject("most_of_member", Integer.class),
                row.getObject("period_days", Integer.class),
                List.of((String[]) row.getArray("tiers").getArray()),
                Rows.instant(row, "starts_at"),
                Rows.instantOrNull(row, "ends_at"),
                row.getLong("version"),
                Rows.instant(row, "made_at"));
    }
}
