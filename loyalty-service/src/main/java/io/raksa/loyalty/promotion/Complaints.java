package io.raksa.loyalty.promotion;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The tables {@code promotion_complaint} and {@code promotion_guard}: complaints of customers who had used promotions, and what became of it. */
@ApplicationScoped
class Complaints {

    /** The sweep that judges promotions of which somebody complained. */
    static final String JUDGING = "promotions.judge";

    /** The sweep that makes whoever complained whole. */
    static final String MAKING_WHOLE = "promotions.make-whole";

    private static final String KEEP = """
            INSERT INTO promotion_complaint (promotion_id, complaint_id, customer_id, at, used_at)
            SELECT promotion_id, :complaint, :customer, :at, max(at) FROM promotion_use
            WHERE customer_id IN (SELECT records_of(:customer)) AND at > :since AND at <= :at
            GROUP BY promotion_id LIMIT 200
            ON CONFLICT DO NOTHING
            """;

    // Whoever complained several times counts once. Of the members, the first who complained are given to first.
    private static final String OWE = """
            WITH harmed AS (
                SELECT DISTINCT ON (complaint.customer_id) complaint.complaint_id, complaint.at
                FROM promotion_complaint complaint JOIN member ON member.customer_id = complaint.customer_id
                WHERE promotion_id = :promotion AND complaint.at > :since AND complaint.at - used_at <= make_interval(days => :days)
                      AND NOT EXISTS (SELECT FROM promotion_complaint before
                                      WHERE before.promotion_id = :promotion AND before.customer_id = complaint.customer_id
                                            AND before.owed IS NOT NULL)
                ORDER BY complaint.customer_id, complaint.at),
            given AS (
                SELECT coalesce(sum(owed), 0) AS points FROM promotion_complaint WHERE promotion_id = :promotion),
            next AS (
                SELECT complaint_id, row_number() OVER (ORDER BY at, complaint_id) * CAST(:each AS bigint) + given.points AS until_here
                FROM harmed, given)
            UPDATE promotion_complaint complaint SET owed = :each
            FROM next
            WHERE complaint.promotion_id = :promotion AND complaint.complaint_id = next.complaint_id AND until_here <= :inAll
            """;

    private final Jdbi jdbi;

    Complaints(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps a complaint for every promotion that the customer had used since an instant. */
    void keep(UUID complaint, UUID customer, Instant at, Instant since) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("complaint", complaint)
                .bind("customer", customer)
                .bind("at", at)
                .bind("since", since)
                .execute());
    }

    /** Promotions of which complaints came that nobody has looked at. */
    List<UUID> unjudged(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT promotion_id FROM promotion_complaint
                        WHERE judged_at IS NULL AND NOT is_set_aside(:sweep, promotion_id) LIMIT :most""")
                .bind("sweep", JUDGING)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    void judged(UUID promotion, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE promotion_complaint SET judged_at = :now WHERE promotion_id = :promotion AND judged_at IS NULL")
                .bind("now", now)
                .bind("promotion", promotion)
                .execute());
    }

    /** How many customers complained since an instant, within so many days after they had used it. */
    long since(UUID promotion, Instant since, int days) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT count(DISTINCT customer_id) FROM promotion_complaint
                        WHERE promotion_id = :promotion AND at > :since AND at - used_at <= make_interval(days => :days)""")
                .bind("promotion", promotion)
                .bind("since", since)
                .bind("days", days)
                .mapTo(Long.class)
                .one());
    }

    /** How often it was used since an instant; counted up to {@code most}. */
    long uses(UUID promotion, Instant since, long most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM (SELECT FROM promotion_use WHERE promotion_id = :promotion AND at > :since LIMIT :most) uses""")
                .bind("promotion", promotion)
                .bind("since", since)
                .bind("most", most)
                .mapTo(Long.class)
                .one());
    }

    /** Allots points to members who complained and have none yet, as long as there are any left. */
    void owe(UUID promotion, Instant since, int days, long each, long inAll) {
        jdbi.useHandle(handle -> handle.createUpdate(OWE)
                .bind("promotion", promotion)
                .bind("since", since)
                .bind("days", days)
                .bind("each", each)
                .bind("inAll", inAll)
                .execute());
    }

    /** Points that are allotted to a customer and not given yet. */
    record Owed(UUID promotion, UUID complaint, UUID customer, long points) {}

    List<Owed> unpaid(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM promotion_complaint
                        WHERE owed IS NOT NULL AND paid_at IS NULL AND NOT is_set_aside(:sweep, complaint_id)
                        ORDER BY at LIMIT :most""")
                .bind("sweep", MAKING_WHOLE)
                .bind("most", most)
                .map((row, context) -> new Owed(
                        row.getObject("promotion_id", UUID.class),
                        row.getObject("complaint_id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getLong("owed")))
                .list());
    }

    void paid(Owed owed, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE promotion_complaint SET paid_at = :now WHERE promotion_id = :promotion AND complaint_id = :complaint")
                .bind("now", now)
                .bind("promotion", owed.promotion())
                .bind("complaint", owed.complaint())
                .execute());
    }

    /** How many customers were made whole, and with how many points. */
    record Whole(long customers, long points) {}

    Whole whole(UUID promotion) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) AS customers, coalesce(sum(owed), 0) AS points FROM promotion_complaint
                        WHERE promotion_id = :promotion AND paid_at IS NOT NULL""")
                .bind("promotion", promotion)
                .map((row, context) -> new Whole(row.getLong("customers"), row.getLong("points")))
                .one());
    }

    /** A promotion that paused itself, and what it saw. */
    record Pause(Instant at, long complaints, long uses) {}

    Optional<Pause> pause(UUID promotion) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM promotion_guard WHERE promotion_id = :promotion")
                        .bind("promotion", promotion)
                        .map((row, context) -> new Pause(
                                Rows.instant(row, "paused_at"), row.getLong("complaints"), row.getLong("uses")))
                        .findOne());
    }

    void paused(UUID promotion, Pause pause) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO promotion_guard (promotion_id, paused_at, complaints, uses)
                        VALUES (:promotion, :at, :complaints, :uses)""")
                .bind("promotion", promotion)
                .bind("at", pause.at())
                .bind("complaints", pause.complaints())
                .bind("uses", pause.uses())
                .execute());
    }

    void startedAgain(UUID promotion) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM promotion_guard WHERE promotion_id = ?", promotion));
    }
}
