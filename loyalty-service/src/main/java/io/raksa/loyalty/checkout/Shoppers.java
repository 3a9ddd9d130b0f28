package io.raksa.loyalty.checkout;

import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.promotion.Shopper;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All that a checkout asks of a customer, in one statement over the tables of the features that know it. */
@ApplicationScoped
class Shoppers {

    private static final String SHOPPER = """
            SELECT known.customer_id, member.id, number, member.programme, enrolled_at, version, member_tier.code AS tier, stage,
                   ARRAY(SELECT segment_id FROM customer_segment inside
                         WHERE inside.customer_id = known.customer_id AND inside.inside) AS segments,
                   (SELECT coalesce(sum(remaining), 0) FROM lot
                    WHERE lot.member_id = member.id AND remaining > 0
                          AND greatest(expires_at, waits_until) > :now) AS points
            FROM known_customer known
            LEFT JOIN member ON member.customer_id = known.customer_id AND member.programme = :programme
            LEFT JOIN member_account ON member_account.member_id = member.id
            LEFT JOIN member_tier ON member_tier.member_id = member.id
            LEFT JOIN customer_stage ON customer_stage.customer_id = known.customer_id
            WHERE known.customer_id = :customer AND erased_at IS NULL
            """;

    private final Jdbi jdbi;

    Shoppers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A customer; nothing for one that nobody has told of, or who was erased.
     *
     * @param isWaiting whether something serious that went wrong is not put right yet
     */
    Optional<Shopper> find(UUID customer, String programme, Instant now, boolean isWaiting) {
        return jdbi.withHandle(handle -> handle.createQuery(SHOPPER)
                .bind("customer", customer)
                .bind("programme", programme)
                .bind("now", now)
                .map((row, context) -> shopper(row, isWaiting))
                .findOne());
    }

    private static Shopper shopper(ResultSet row, boolean isWaiting) throws SQLException {
        return new Shopper(
                row.getObject("customer_id", UUID.class),
                member(row),
                row.getString("tier"),
                row.getString("stage"),
                Set.of((UUID[]) segments(row).getArray()),
                row.getLong("points"),
                isWaiting);
    }

    private static Array segments(ResultSet row) throws SQLException {
        return row.getArray("segments");
    }

    private static @Nullable Member member(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return id == null
                ? null
                : new Member(
                        id,
                        row.getString("number"),
                        row.getObject("customer_id", UUID.class),
                        row.getString("programme"),
                        Rows.instant(row, "enrolled_at"),
                        row.getLong("version"));
    }
}
