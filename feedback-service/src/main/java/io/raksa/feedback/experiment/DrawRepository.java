package io.raksa.feedback.experiment;

import io.raksa.feedback.experiment.core.Deeds;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code experiment_draw}, and what those who drew did then. */
@ApplicationScoped
class DrawRepository {

    // Whoever drew before the horizon began to be over counts as drawn, not yet as judged. What was given is told by
    // the remedies that
    // reached or will reach the customer.
    private static final String ARMS = """
            with drawn as (
                select draw.*, drawn_at + make_interval(days => :horizon) as until,
                       coalesce((select sum(points) from remedy
                                 where remedy.complaint_id = draw.complaint_id and state in ('GRANTED', 'PAID')), 0) as given
                from experiment_draw draw where experiment_id = :id),
            judged as (
                select arm, until <= :now as over, given, deviated_at,
                       (select count(distinct (purchased_at at time zone :zone)::date) from deed_purchase purchase
                        where purchase.customer_id = drawn.customer_id and purchased_at > drawn_at and purchased_at <= until) as visits,
                       (select coalesce(sum(purchase.amount - coalesce(
                                   (select sum(amount) from deed_return given_back
                                    where given_back.purchase_id = purchase.purchase_id), 0)), 0)
                        from deed_purchase purchase
                        where purchase.customer_id = drawn.customer_id and purchased_at > drawn_at and purchased_at <= until
                              and purchase.currency = :currency) as spend,
                       exists (select from deed_standing standing
                               where standing.customer_id = drawn.customer_id and standing = 'LAPSED'
                                     and at > drawn_at and at <= until) as lapsed
                from drawn)
            select arm, count(*) as drawn, count(*) filter (where deviated_at is not null) as deviated,
                   count(*) filter (where given = (:points::int[])[arm + 1]) as as_drawn,
                   count(*) filter (where over) as customers,
                   count(*) filter (where over and visits > 0) as returned,
                   count(*) filter (where over and lapsed) as lapsed,
                   coalesce(avg(visits) filter (where over), 0) as visits_mean,
                   coalesce(var_samp(visits) filter (where over), 0) as visits_variance,
                   coalesce(avg(spend) filter (where over), 0) as spend_mean,
                   coalesce(var_samp(spend) filter (where over), 0) as spend_variance
            from judged group by arm order by arm
            """;

    private final Jdbi jdbi;

    DrawRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What came of an arm so far.
     *
     * @param drawn how many drew it
     * @param deviated for how many staff said that something else was done
     * @param asDrawn how many were granted just the points of the arm
     * @param deeds of those whose horizon is over
     */
    record ArmSoFar(int arm, long drawn, long asDrawn, long deviated, Deeds deeds) {}

    /** Keeps what was drawn, unless the customer has drawn in this experiment before, or somebody for this complaint. */
    void insert(Draw draw) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into experiment_draw (experiment_id, customer_id, complaint_id, arm, drawn_at)
                        values (:experimentId, :customerId, :complaintId, :arm, :drawnAt) on conflict do nothing""")
                .bind("experimentId", draw.experimentId())
                .bind("customerId", draw.customerId())
                .bind("complaintId", draw.complaintId())
                .bind("arm", draw.arm())
                .bind("drawnAt", draw.drawnAt())
                .execute());
    }

    Optional<Draw> of(UUID complaintId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from experiment_draw where complaint_id = :id")
                .bind("id", complaintId)
                .map(DrawRepository::draw)
                .findOne());
    }

    void deviate(UUID complaintId, String reason, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update experiment_draw set deviation = :reason, deviated_at = :at where complaint_id = :id")
                .bind("reason", reason)
                .bind("at", at)
                .bind("id", complaintId)
                .execute());
    }

    List<ArmSoFar> arms(Experiment experiment, ZoneId zone, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(ARMS)
                .bind("id", experiment.id())
                .bindArray(
                        "points",
                        Integer.class,
                        experiment.arms().stream().map(Arm::points).toList())
                .bind("horizon", experiment.horizon())
                .bind("currency", experiment.currency())
                .bind("zone", zone.getId())
                .bind("now", now)
                .map(DrawRepository::arm)
                .list());
    }

    private static ArmSoFar arm(ResultSet row, StatementContext context) throws SQLException {
        return new ArmSoFar(
                row.getInt("arm"),
                row.getLong("drawn"),
                row.getLong("as_drawn"),
                row.getLong("deviated"),
                new Deeds(
                        row.getLong("customers"),
                        row.getLong("returned"),
                        row.getLong("lapsed"),
                        new Deeds.Spread(row.getDouble("visits_mean"), row.getDouble("visits_variance")),
                        new Deeds.Spread(row.getDouble("spend_mean"), row.getDouble("spend_variance"))));
    }

    private static Draw draw(ResultSet row, StatementContext context) throws SQLException {
        return new Draw(
                row.getObject("experiment_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("complaint_id", UUID.class),
                row.getInt("arm"),
                Rows.instant(row, "drawn_at"),
                row.getString("deviation"),
                Rows.instantOrNull(row, "deviated_at"));
    }
}
