package io.raksa.loyalty.tier;

import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.loyalty.tier.core.Tier;
import io.raksa.loyalty.tier.core.TierRules;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** How much of what tiers are measured by members did, or where they belong. */
@ApplicationScoped
class Measuring {

    private static final int FETCHED = 1_000;

    /** As long as its transaction may last: all members are read. */
    private static final String LONG = "SET LOCAL statement_timeout = '55s'";

    private final Jdbi jdbi;
    private final BusinessTime time;

    Measuring(Jdbi jdbi, BusinessTime time) {
        this.jdbi = jdbi;
        this.time = time;
    }

    /** What a member did in the months before an instant, or the place of the highest tier to whose segment the member belongs. */
    BigDecimal of(Member member, TierRules rules, Instant at) {
        String query = "SELECT coalesce((SELECT measured FROM (%s) done), 0)".formatted(measure(rules, Whose.ONE));
        return jdbi.withHandle(handle -> bound(handle.createQuery(query), rules, at)
                .bind("who", member.id())
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
    void each(String programme, TierRules rules, Instant at, Consumer<Measured> taker) {
        String query = """
                SELECT member.id, member_tier.code, coalesce(done.measured, 0) AS measured
                FROM member
                LEFT JOIN member_tier ON member_tier.member_id = member.id
                LEFT JOIN (%s) done ON done.member_id = member.id
                WHERE programme = :programme AND merged_into IS NULL
                """.formatted(measure(rules, Whose.ALL));
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

    /** Whose measure is asked, and how the purchases of a member are found: under all records that are the same customer. */
    private enum Whose {
        ONE(
                "member.id = :who",
                "CROSS JOIN LATERAL records_of(member.customer_id) AS record JOIN earning ON earning.customer_id = record"),
        ALL(
                "member.programme = :programme AND member.merged_into IS NULL",
                "JOIN earning ON profile_of(earning.customer_id) = profile_of(member.customer_id)");

        private final String member;
        private final String purchases;

        Whose(String member, String purchases) {
            this.member = member;
            this.purchases = purchases;
        }
    }

    private static String measure(TierRules rules, Whose whose) {
        return switch (rules.measure()) {
            case POINTS ->
                isSpendable(rules) ? bought("sum(earning.points - coalesce(given.points, 0))", whose) : counted(whose);
            case SPEND ->
                bought("sum(earning.amount - coalesce(given.amount, 0)) FILTER (WHERE currency = :currency)", whose);
            case VISITS ->
                bought(
                        "count(DISTINCT (purchased_at AT TIME ZONE :zone)::date) FILTER (WHERE given.wholly IS NOT TRUE)::numeric",
                        whose);
            case SEGMENT -> belongs(whose);
        };
    }

    /** The purchases of some months, and what was given back of them. */
    private static String bought(String measured, Whose whose) {
        return """
                SELECT member.id AS member_id, %s AS measured
                FROM member %s
                LEFT JOIN LATERAL (
                    SELECT sum(back.amount) AS amount, sum(back.points) AS points, bool_or(wholly) AS wholly
                    FROM purchase_return back WHERE back.purchase_id = earning.purchase_id) given ON true
                WHERE purchased_at > :from AND purchased_at <= :at AND %s
                GROUP BY member.id
                """.formatted(measured, whose.purchases, whose.member);
    }

    /** Points of a kind that only counts, from when they became available, and what of them was taken back. */
    private static String counted(Whose whose) {
        return """
                SELECT member.id AS member_id, sum(posting.points) AS measured
                FROM member JOIN member part ON part.id = member.id OR part.merged_into = member.id
                JOIN member_account account ON account.owner = part.id
                JOIN posting ON posting.member_id = account.member_id
                WHERE posting.point_kind = :kind AND account.point_kind = :kind AND posted_at > :from AND posted_at <= :at
                      AND posting.kind IN ('EARN', 'ACTIVATION', 'RETURN') AND %s
                GROUP BY member.id
                """.formatted(whose.member);
    }

    private static String belongs(Whose whose) {
        return """
                SELECT member.id AS member_id, max(tier.place) AS measured
                FROM member JOIN customer_segment belongs ON belongs.customer_id = profile_of(member.customer_id) AND belongs.inside
                JOIN unnest(:segments::uuid[]) WITH ORDINALITY AS tier (segment_id, place) ON tier.segment_id = belongs.segment_id
                WHERE %s
                GROUP BY member.id
                """.formatted(whose.member);
    }

    private static boolean isSpendable(TierRules rules) {
        return Objects.equals(rules.pointKind(), PointKind.SPENDABLE);
    }

    private Query bound(Query query, TierRules rules, Instant at) {
        return switch (rules.measure()) {
            case POINTS ->
                isSpendable(rules)
                        ? months(query, rules, at)
                        : months(query, rules, at).bind("kind", rules.pointKind());
            case SPEND -> months(query, rules, at).bind("currency", rules.currency());
            case VISITS -> months(query, rules, at).bind("zone", time.timeZone().getId());
            case SEGMENT -> query.bindArray("segments", UUID.class, segments(rules));
        };
    }

    private Query months(Query query, TierRules rules, Instant at) {
        Instant from =
                at.atZone(time.timeZone()).minusMonths(rules.windowMonths()).toInstant();
        return query.bind("from", from).bind("at", at);
    }

    private static List<UUID> segments(TierRules rules) {
        return rules.tiers().stream()
                .map(Tier::segmentId)
                .map(Objects::requireNonNull)
                .toList();
    }
}
