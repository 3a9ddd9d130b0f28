package io.raksa.loyalty.promotion;

import io.raksa.loyalty.promotion.core.Effectiveness;
import io.raksa.loyalty.promotion.core.Effectiveness.Arm;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table {@code promotion_exposure}; and what those who are in it did since. */
@ApplicationScoped
public class Exposures {

    private static final String KEEP = """
            INSERT INTO promotion_exposure (promotion_id, customer_id, held_out, at)
            SELECT promotion, :customer, held_out, :at FROM unnest(:promotions::uuid[], :heldOut::boolean[]) AS exposed (promotion, held_out)
            ON CONFLICT DO NOTHING
            """;

    private static final String ARMS = """
            WITH done AS (
                SELECT held_out, exposure.customer_id, count(earning.purchase_id) AS purchases,
                       coalesce(sum(earning.amount - coalesce(given.amount, 0)), 0) AS spent
                FROM promotion_exposure exposure
                LEFT JOIN earning ON earning.customer_id = exposure.customer_id AND earning.currency = :currency
                     AND purchased_at >= exposure.at AND purchased_at < exposure.at + make_interval(days => :days)
                LEFT JOIN LATERAL (
                    SELECT sum(amount) AS amount FROM purchase_return back WHERE back.purchase_id = earning.purchase_id) given ON true
                WHERE promotion_id = :promotion AND exposure.at + make_interval(days => :days) <= :now
                GROUP BY held_out, exposure.customer_id)
            SELECT arm.held_out, count(done.customer_id) AS customers, count(*) FILTER (WHERE purchases > 0) AS buyers,
                   coalesce(sum(spent), 0) AS spent, coalesce(avg(spent), 0) AS mean, coalesce(var_samp(spent), 0) AS variance
            FROM (VALUES (false), (true)) AS arm (held_out) LEFT JOIN done USING (held_out)
            GROUP BY arm.held_out ORDER BY arm.held_out
            """;

    private static final String COST = """
            SELECT coalesce(sum(discount), 0) AS discount, coalesce(sum(points), 0) AS points, count(*) AS uses
            FROM promotion_use used JOIN promotion_exposure exposure
                 ON exposure.promotion_id = used.promotion_id AND exposure.customer_id = used.customer_id
            WHERE used.promotion_id = :promotion AND used.currency = :currency
                  AND used.at >= exposure.at AND used.at < exposure.at + make_interval(days => :days)
                  AND exposure.at + make_interval(days => :days) <= :now
            """;

    private final Jdbi jdbi;

    Exposures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps to which of the promotions that are measured a customer came, and what the lot said; the first time counts. */
    public void keep(Evaluated evaluated, UUID customer, Instant at) {
        List<Evaluated.Exposed> exposed = evaluated.exposed();
        if (!exposed.isEmpty()) {
            jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                    .bind("customer", customer)
                    .bind("at", at)
                    .bindArray("promotions", UUID.class, Rows.column(exposed, Evaluated.Exposed::promotion))
                    .bindArray("heldOut", Boolean.class, Rows.column(exposed, Evaluated.Exposed::heldOut))
                    .execute());
        }
    }

    /** What those did whose time is over: so many days since they came first. */
    Effectiveness effectiveness(UUID promotion, String currency, int days, Instant now) {
        return jdbi.withHandle(handle -> {
            List<Arm> arms = handle.createQuery(ARMS)
                    .bind("promotion", promotion)
                    .bind("currency", currency)
                    .bind("days", days)
                    .bind("now", now)
                    .map((row, context) -> arm(row))
                    .list();
            return handle.createQuery(COST)
                    .bind("promotion", promotion)
                    .bind("currency", currency)
                    .bind("days", days)
                    .bind("now", now)
                    .map((row, context) -> new Effectiveness(
                            arms.getFirst(),
                            arms.getLast(),
                            Minor.money(row.getLong("discount"), currency).amount(),
                            row.getLong("points"),
                            row.getLong("uses")))
                    .one();
        });
    }

    private static Arm arm(ResultSet row) throws SQLException {
        return new Arm(
                row.getLong("customers"),
                row.getLong("buyers"),
                row.getBigDecimal("spent"),
                row.getDouble("mean"),
                row.getDouble("variance"));
    }
}
