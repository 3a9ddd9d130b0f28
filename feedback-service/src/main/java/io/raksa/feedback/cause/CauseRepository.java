package io.raksa.feedback.cause;

import io.raksa.feedback.insight.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts complaints by their causes; what was told twice counts once. */
@ApplicationScoped
class CauseRepository {

    /** The others are one group of their own in the end. */
    static final int MOST = 50;

    private final Jdbi jdbi;

    CauseRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Complaints of one cause.
     *
     * @param value null where nobody has told
     * @param now in the period
     * @param before in the period as long before it
     * @param points given as remedies for those of the period
     */
    record Count(@Nullable String value, long now, long before, long points) {}

    List<Count> counts(CauseKind by, Period period) {
        long days = ChronoUnit.DAYS.between(period.from(), period.to());
        String query = """
            select %s as cause, count(*) filter (where opened_at >= :from) as now, count(*) filter (where opened_at < :from) as before,
                   coalesce(sum((select sum(points) from remedy
                                 where remedy.complaint_id = complaint.id and remedy.state in ('GRANTED', 'PAID')))
                            filter (where opened_at >= :from), 0) as points
            from complaint join feedback words on words.id = complaint.feedback_id
            where opened_at >= :earlier and opened_at < :to and merged_into is null
            group by 1 order by now desc, before desc, cause
            """.formatted(by.expression());
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind(
                        "earlier",
                        period.from()
                                .minusDays(days)
                                .atStartOfDay(period.zone())
                                .toInstant())
                .bind("from", period.start())
                .bind("to", period.end())
                .map((row, context) -> new Count(
                        row.getString("cause"), row.getLong("now"), row.getLong("before"), row.getLong("points")))
                .list());
    }
}
