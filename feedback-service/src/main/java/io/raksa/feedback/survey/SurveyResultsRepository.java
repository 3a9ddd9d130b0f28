package io.raksa.feedback.survey;

import io.raksa.feedback.insight.Period;
import io.raksa.feedback.survey.core.Cell;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Counts those who were asked, and what they said. */
@ApplicationScoped
class SurveyResultsRepository {

    /** The greatest groups; the others are left out. */
    static final int MOST = 100;

    private final Jdbi jdbi;

    SurveyResultsRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * People of one group of whom the same is known.
     *
     * @param answers by question, of those whom it was put to
     */
    record Known(String group, long invited, long answered, Map<Question, Cell> answers) {}

    /** Group by group. */
    List<Known> of(@Nullable SurveyGrouping by, Period period) {
        return jdbi.withHandle(handle -> handle.createQuery(query(by))
                .bind("from", period.start())
                .bind("to", period.end())
                .bind("most", MOST)
                .map((row, context) -> known(row))
                .list());
    }

    /** What is known of all who were asked, whether they answered or not: after what, how bad it was, whether it took too long, the channel. */
    private static String query(@Nullable SurveyGrouping by) {
        return """
            with asked as (
                select %s as name, survey.occasion, complaint.severity, clock.met_at > clock.due_at as late,
                       coalesce(words.channel, survey.origin) as channel, answered_at is not null as answered, %s
                from survey
                left join complaint on complaint.id = survey.complaint_id
                left join feedback words on words.id = complaint.feedback_id
                left join complaint_clock clock on clock.complaint_id = complaint.id and clock.kind = 'RESOLVE'
                left join customer_record record on record.record_id = survey.customer_id
                left join customer_stage on customer_stage.customer_id = coalesce(record.profile_id, survey.customer_id)
                where invited_at >= :from and invited_at < :to and not withdrawn),
            greatest as (select name from asked group by name order by count(*) desc, name limit :most)
            select name, count(*) as invited, count(*) filter (where answered) as answered, %s
            from asked join greatest using (name)
            group by name, occasion, severity, late, channel
            order by name, occasion, severity, late, channel
            """.formatted(
                        by == null ? "'ALL'" : "coalesce(" + by.expression() + ", 'UNKNOWN')",
                        each(SurveyResultsRepository::points),
                        each(SurveyResultsRepository::sums));
    }

    private static String each(Function<Question, String> text) {
        return Stream.of(Question.values()).map(text).collect(Collectors.joining(", "));
    }

    private static String points(Question question) {
        return "case when survey.%1$s is not null then %2$s end as %1$s, '%3$s' = any(asked) as asked_%1$s"
                .formatted(question.field(), question.points(), question.name());
    }

    private static String sums(Question question) {
        return """
                count(*) filter (where asked_%1$s) as asked_%1$s, count(%1$s) as count_%1$s,
                coalesce(sum(%1$s), 0) as sum_%1$s, coalesce(sum(%1$s * %1$s), 0) as squares_%1$s""".formatted(question.field());
    }

    private static Known known(ResultSet row) throws SQLException {
        Map<Question, Cell> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String field = question.field();
            long asked = row.getLong("asked_" + field);
            if (asked > 0) {
                answers.put(
                        question,
                        new Cell(
                                asked,
                                row.getLong("count_" + field),
                                row.getDouble("sum_" + field),
                                row.getDouble("squares_" + field)));
            }
        }
        return new Known(row.getString("name"), row.getLong("invited"), row.getLong("answered"), answers);
    }
}
