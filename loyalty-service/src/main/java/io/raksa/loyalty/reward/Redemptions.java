package io.raksa.loyalty.reward;

import io.raksa.loyalty.ledger.core.Words;
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
import org.jspecify.annotations.Nullable;

/** The table {@code reward_redemption}. */
@ApplicationScoped
class Redemptions {

    private static final Instant EVER = Instant.EPOCH;

    private final Jdbi jdbi;

    Redemptions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Redemption redemption) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO reward_redemption (member_id, id, reward_id, name_en, name_th, points, of_stock, state, redeemed_at)
                        VALUES (:member, :id, :reward, :en, :th, :points, :ofStock, :state, :at)""")
                .bind("member", redemption.memberId())
                .bind("id", redemption.id())
                .bind("reward", redemption.rewardId())
                .bind("en", redemption.name().en())
                .bind("th", redemption.name().th())
                .bind("points", redemption.points())
                .bind("ofStock", redemption.ofStock())
                .bind("state", redemption.state().name())
                .bind("at", redemption.redeemedAt())
                .execute());
    }

    void end(Redemption ended) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE reward_redemption SET state = :state, code = :code, ended_at = :at WHERE member_id = :member AND id = :id""")
                .bind("member", ended.memberId())
                .bind("id", ended.id())
                .bind("state", ended.state().name())
                .bind("code", ended.code())
                .bind("at", ended.endedAt())
                .execute());
    }

    /** How many of a reward a member took since an instant and did not call off; ever where it is null. */
    long taken(UUID memberId, UUID rewardId, @Nullable Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM reward_redemption
                        WHERE member_id = :member AND reward_id = :reward AND state <> 'CANCELLED' AND redeemed_at > :since""")
                .bind("member", memberId)
                .bind("reward", rewardId)
                .bind("since", since == null ? EVER : since)
                .mapTo(long.class)
                .one());
    }

    Optional<Redemption> find(UUID memberId, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM reward_redemption WHERE member_id = :member AND id = :id")
                        .bind("member", memberId)
                        .bind("id", id)
                        .map(Redemptions::redemption)
                        .findOne());
    }

    /** The newest first. */
    List<Redemption> page(UUID memberId, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM reward_redemption WHERE member_id = :member AND (redeemed_at, id) < (:at, :id)
                        ORDER BY redeemed_at DESC, id DESC LIMIT :limit""")
                .bind("member", memberId)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(Redemptions::redemption)
                .list());
    }

    /** Those that staff have to send, the newest first. */
    List<Redemption> toSend(PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM reward_redemption WHERE state = 'REDEEMED' AND (redeemed_at, id) < (:at, :id)
                        ORDER BY redeemed_at DESC, id DESC LIMIT :limit""")
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(Redemptions::redemption)
                .list());
    }

    private static Redemption redemption(ResultSet row, StatementContext context) throws SQLException {
        return new Redemption(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getObject("reward_id", UUID.class),
                new Words(row.getString("name_en"), row.getString("name_th")),
                row.getLong("points"),
                row.getBoolean("of_stock"),
                RewardState.valueOf(row.getString("state")),
                row.getString("code"),
                Rows.instant(row, "redeemed_at"),
                Rows.instantOrNull(row, "ended_at"));
    }
}
