package io.raksa.loyalty.tier;

import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.tier.core.TierMeasure;
import io.raksa.loyalty.tier.core.TierRules;
import io.raksa.platform.sql.Rows;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The tables {@code member_tier} and {@code tier_change}; and what members did, which is measured from their purchases. */
@ApplicationScoped
class Standings {

    private static final int FETCHED = 1_000;

    /** As long as its transaction may last: all members are read. */
    private static final String LONG = "SET LOCAL statement_timeout = '55s'";

    /** The purchases of some months, and what was given back of them. */
    private static final String DONE = """
            FROM earning
            LEFT JOIN LATERAL (
                SELECT sum(back.amount) AS amount, sum(back.points) AS points, bool_or(wholly) AS wholly
                FROM purchase_return back WHERE back.purchase_id = earning.purchase_id) given ON true
            WHERE purchased_at > :from AND purchased_at <= :at""";

    private final Jdbi jdbi;
    private final BusinessTime time;

    Standings(Jdbi jdbi, BusinessTime time) {
        this.jdbi = jdbi;
        this.time = time;
    }

    /** Lets nobody else look at this member until the transaction ends. */
    void lock(UUID memberId) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .bind(0, "tier" + memberId)
                .mapTo(String.class)
                .one());
    }

    Optional<Standing> of(UUID memberId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM member_tier WHERE member_id = :member")
                .bind("member", memberId)
                .map((row, context) -> new Standing(
                        row.getString("code"),
                        Rows.instant(row, "since"),
                        Rows.instant(row, "valid_until"),
                        row.getLong("rule_version")))
                .findOne());
    }

    /** The code of the tier in which a member stood at an instant. */
    Optional<String> codeAt(UUID memberId, Instant instant) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT after FROM tier_change WHERE member_id = :member AND at <= :instant
                        ORDER BY at DESC LIMIT 1""")
                .bind("member", memberId)
                .bind("instant", instant)
                .mapTo(String.class)
                .findOne());
    }

    void keep(UUID memberId, Standing standing) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO member_tier (member_id, code, since, valid_until, rule_version)
                        VALUES (:member, :code, :since, :until, :version)
                        ON CONFLICT (member_id) DO UPDATE
                        SET code = excluded.code, since = excluded.since, valid_until = excluded.valid_until,
                            rule_version = excluded.rule_version""")
                .bind("member", memberId)
                .bind("code", standing.code())
                .bind("since", standing.since())
                .bind("until", standing.validUntil())
                .bind("version", standing.ruleVersion())
                .execute());
    }

    void changed(UUID memberId, @Nullable String before, Standing after, BigDecimal measured, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO tier_change (member_id, at, before, after, measured, rule_version)
                        VALUES (:member, :at, :before, :after, :measured, :version)""")
                .bind("member", memberId)
                .bind("at", at)
                .bind("before", before)
                .bind("after", after.code())
                .bind("measured", measured)
                .bind("version", after.ruleVersion())
                .execute());
    }

    /** A member whose tier ended. */
    record Ended(Instant validUntil, UUID memberId) {

        /** Before all others. */
        static final Ended NONE = new Ended(Instant.EPOCH, new UUID(0, 0));
    }

    /**
     * Whose tier ended before an instant, the longest first, from behind one on: whom nothing changed for does not come twice. Nobody for
     * whom it waits now.
     */
    List<Ended> ended(Instant before, Instant now, Ended last, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT valid_until, member_id FROM member_tier LEFT JOIN member_account USING (member_id)
                        WHERE code IS NOT NULL AND valid_until <= :before AND coalesce(waits_until <= :now, true)
                              AND (valid_until, member_id) > (:end, :member)
                        ORDER BY valid_until, member_id LIMIT :most""")
                .bind("now", now)
                .bind("before", before)
                .bind("end", last.validUntil())
                .bind("member", last.memberId())
                .bind("most", most)
                .map((row, context) ->
                        new Ended(Rows.instant(row, "valid_until"), row.getObject("member_id", UUID.class)))
                .list());
    }

    /** What a member did in the months before an instant. */
    BigDecimal measured(Member member, TierRules rules, Instant at) {
        return jdbi.withHandle(handle -> bound(
                        handle.createQuery("SELECT coalesce(%s, 0) %s AND customer_id = :customer"
                                .formatted(expression(rules.measure()), DONE)),
                        rules,
                        at)
                .bind("customer", member.customerId())
                .mapTo(BigDecimal.class)
                .one());
    }

    /**
     * A member, the tier the member is in, and what the member did.
     *
     * @param code null for none
     */
    record Measured(UUID memberId, @Nullable String code, BigDecimal measured) {}

    /** All members of a programme, row by row. */
    void eachMeasured(String programme, TierRules rules, Instant at, Consumer<Measured> taker) {
        String query = """
                SELECT member.id, member_tier.code, coalesce(done.measured, 0) AS measured
                FROM member
                LEFT JOIN member_tier ON member_tier.member_id = member.id
                LEFT JOIN (SELECT customer_id, %s AS measured %s GROUP BY customer_id) done USING (customer_id)
                WHERE programme = :programme
                """.formatted(expression(rules.measure()), DONE);
        jdbi.useHandle(handle -> {
            handle.execute(LONG);
            bound(handle.createQuery(query), rules, at)
                    .bind("programme", programme)
                    .setFetchSize(FETCHED)
                    .map((row, context) -> new Measured(
                            row.getObject("id", UUID.class), row.getString("code"), row.getBigDecimal("measured")))
                    .forEach(taker);
        });
    }

    private Query bound(Query query, TierRules rules, Instant at) {
        query.bind(
                        "from",
                        at.atZone(time.timeZone())
                                .minusMonths(rules.windowMonths())
                                .toInstant())
                .bind("at", at);
        return switch (rules.measure()) {
            case POINTS -> query;
            case SPEND -> query.bind("currency", rules.currency());
            case VISITS -> query.bind("zone", time.timeZone().getId());
        };
    }

    private static String expression(TierMeasure measure) {
        return switch (measure) {
            case POINTS -> "sum(earning.points - coalesce(given.points, 0))";
            case SPEND -> "sum(earning.amount - coalesce(given.amount, 0)) FILTER (WHERE currency = :currency)";
            case VISITS ->
                "count(DISTINCT (purchased_at AT TIME ZONE :zone)::date) FILTER (WHERE given.wholly IS NOT TRUE)::numeric";
        };
    }
}
