package io.raksa.feedback.verdict;

import io.raksa.feedback.deed.Standing;
import io.raksa.feedback.verdict.core.Deeds;
import io.raksa.feedback.verdict.core.Verdict;
import io.raksa.feedback.verdict.core.Words;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads words and deeds as they were at an instant: words of the 180 days before it, the standing that held then. */
@ApplicationScoped
class VerdictRepository {

    // Each thing said or seen is a score from -1 to 1: a positive tone 1, a negative -1; marks and answers of 1 to 5
    // from their middle;
    // contention of 0 to 3 below it. What is 60 days old weighs half.
    private static final String SAID = """
            with said as (
                select feedback.customer_id, tone.received_at as at, feedback.branch, feedback.category,
                       case tone.tone when 'POSITIVE' then 1 when 'NEGATIVE' then -1 else 0 end::float8 as score
                from feedback_tone tone join feedback on feedback.id = tone.feedback_id
                where tone.received_at > :from and tone.received_at <= :at and %1$s
                union all
                select customer_id, observed_at, branch, null,
                       (coalesce((coalesce(face, 0) + coalesce(eyes, 0) + coalesce(body, 0))::float8
                                 / nullif(num_nonnulls(face, eyes, body), 0) - 3, 0) / 2
                        - coalesce((coalesce(arguing, 0) + coalesce(bargaining, 0) + coalesce(interrupting, 0) + coalesce(blaming, 0))::float8
                                   / nullif(num_nonnulls(arguing, bargaining, interrupting, blaming), 0), 0) / 3)
                       / case when num_nonnulls(face, eyes, body) > 0 and num_nonnulls(arguing, bargaining, interrupting, blaming) > 0
                              then 2 else 1 end
                from observation where observed_at > :from and observed_at <= :at and %2$s
                union all
                select survey.customer_id, answered_at, null, complaint.category,
                       (coalesce(((survey.outcome + process + treatment) / 3.0 - 3) / 2, 0) + coalesce((csat - 3) / 2.0, 0)
                        + coalesce((nps - 5) / 5.0, 0) + coalesce((ces - 4) / 3.0, 0))::float8
                       / num_nonnulls(survey.outcome, csat, nps, ces)
                from survey left join complaint on complaint.id = complaint_id
                where answered_at > :from and answered_at <= :at and %3$s),
            words as (
                select customer_id, sum(score * weight) / sum(weight) as score, count(*) as said, count(*) filter (where score < 0) as bad,
                       max(at) as last_said, min(branch) as branch, min(category) as category
                from (select *, power(0.5, extract(epoch from cast(:at as timestamptz) - at) / 86400 / 60) as weight from said) as weighed
                group by customer_id)""";

    private final Jdbi jdbi;

    VerdictRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Customers who have something in common.
     *
     * @param value what; null for all, and where it is not known
     * @param counts how many there is which verdict on
     */
    record Group(@Nullable String value, Map<Verdict, Long> counts) {}

    /** One customer, by all records. */
    CustomerVerdict of(List<UUID> records, Instant from, Instant at) {
        String own = "customer_id = any(:records)";
        String query = SAID.formatted("feedback." + own, own, "survey." + own) + """
            select sum(score * said) / sum(said) as score, coalesce(sum(said), 0) as said, coalesce(sum(bad), 0) as bad,
                   max(last_said) as last_said, standing, since, bought
            from (select standing, at as since from deed_standing where customer_id = any(:records) and at <= :at
                  union all select null, null order by since desc nulls last limit 1) as deeds
            cross join (select exists (select from deed_purchase where customer_id = any(:records) and purchased_at <= :at)
                               or exists (select from customer_stage where customer_id = any(:records) and at <= :at) as bought) as buying
            left join words on true
            group by standing, since, bought""";
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bindArray("records", UUID.class, records)
                .bind("from", from)
                .bind("at", at)
                .map(VerdictRepository::verdict)
                .one());
    }

    /** How many customers of each group there is which verdict on; the largest 200 groups. */
    List<Group> groups(VerdictGrouping by, Instant from, Instant at) {
        String known = "customer_id is not null";
        String query = SAID.formatted("feedback." + known, known, "survey." + known) + """
            , standings as (
                select distinct on (customer_id) customer_id, standing from deed_standing
                where at <= :at and (at > :from or customer_id in (select customer_id from words))
                order by customer_id, at desc),
            judged as (
                select coalesce(words.customer_id, standings.customer_id) as customer_id, words.score, words.branch, words.category, standing
                from words full join standings on standings.customer_id = words.customer_id
                where words.customer_id is not null or (:all and standing in ('AT_RISK', 'LAPSED'))),
            told as (
                select judged.*, customer_stage.stage,
                       standing in ('AT_RISK', 'LAPSED') as cutting,
                       standing is not null or customer_stage.stage is not null
                       or exists (select from deed_purchase where deed_purchase.customer_id = judged.customer_id and purchased_at <= :at) as buys
                from judged left join customer_stage on customer_stage.customer_id = judged.customer_id)
            select %s as grouping_value,
                   count(*) filter (where buys and not coalesce(cutting, false) and score >= 0) as content,
                   count(*) filter (where buys and not coalesce(cutting, false) and score < 0) as vocal_but_loyal,
                   count(*) filter (where cutting and coalesce(score, 0) >= 0) as quietly_leaving,
                   count(*) filter (where cutting and score < 0) as lost,
                   count(*) filter (where not buys) as unknown
            from told group by 1 order by count(*) desc, 1 limit 200""".formatted(column(by));
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("from", from)
                .bind("at", at)
                .bind("all", by == VerdictGrouping.ALL)
                .map((row, context) -> new Group(row.getString("grouping_value"), counts(row)))
                .list());
    }

    private static Map<Verdict, Long> counts(ResultSet row) throws SQLException {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        counts.put(Verdict.CONTENT, row.getLong("content"));
        counts.put(Verdict.VOCAL_BUT_LOYAL, row.getLong("vocal_but_loyal"));
        counts.put(Verdict.QUIETLY_LEAVING, row.getLong("quietly_leaving"));
        counts.put(Verdict.LOST, row.getLong("lost"));
        counts.put(Verdict.UNKNOWN, row.getLong("unknown"));
        return counts;
    }

    private static String column(VerdictGrouping by) {
        return switch (by) {
            case ALL -> "null::text";
            case BRANCH -> "branch";
            case CATEGORY -> "category";
            case STAGE -> "stage";
        };
    }

    private static CustomerVerdict verdict(ResultSet row, StatementContext context) throws SQLException {
        @Nullable Standing standing = Rows.constantOrNull(row, "standing", Standing.class);
        @Nullable Double score = row.getObject("score", Double.class);
        Words words = score == null ? Words.NONE : score < 0 ? Words.BAD : Words.GOOD;
        Deeds deeds = deeds(standing, row.getBoolean("bought"));
        return new CustomerVerdict(
                Verdict.of(words, deeds),
                words,
                deeds,
                score,
                row.getLong("said"),
                row.getLong("bad"),
                Rows.instantOrNull(row, "last_said"),
                standing,
                Rows.instantOrNull(row, "since"));
    }

    private static Deeds deeds(@Nullable Standing standing, boolean bought) {
        if (standing == null) {
            return bought ? Deeds.HOLDING : Deeds.UNKNOWN;
        }
        return standing == Standing.AT_RISK || standing == Standing.LAPSED ? Deeds.CUTTING : Deeds.HOLDING;
    }
}
