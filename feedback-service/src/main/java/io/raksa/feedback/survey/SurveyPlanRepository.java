package io.raksa.feedback.survey;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code survey_plan}. */
@ApplicationScoped
class SurveyPlanRepository {

    private final Jdbi jdbi;

    SurveyPlanRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is in force. */
    SurveyPlan of(Occasion occasion) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from survey_plan where occasion = :occasion order by version desc limit 1")
                .bind("occasion", occasion.name())
                .map(SurveyPlanRepository::plan)
                .findOne()
                .orElseGet(() -> SurveyPlan.unsaid(occasion)));
    }

    /** Of two who change the same version one fails. */
    boolean insert(SurveyPlan plan) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into survey_plan (occasion, version, questions, validity_days, quiet_days, share, changed_at)
                        values (:occasion, :version, :questions, :validityDays, :quietDays, :share, :changedAt)
                        on conflict do nothing""")
                        .bind("occasion", plan.occasion().name())
                        .bind("version", plan.version())
                        .bindArray("questions", String.class, plan.questions())
                        .bind("validityDays", plan.validityDays())
                        .bind("quietDays", plan.quietDays())
                        .bind("share", plan.share())
                        .bind("changedAt", plan.changedAt())
                        .execute()
                == 1);
    }

    private static SurveyPlan plan(ResultSet row, StatementContext context) throws SQLException {
        return new SurveyPlan(
                Occasion.valueOf(row.getString("occasion")),
                row.getLong("version"),
                questions(row, "questions"),
                row.getInt("validity_days"),
                row.getInt("quiet_days"),
                row.getInt("share"),
                Rows.instant(row, "changed_at"));
    }

    static List<Question> questions(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(Question::valueOf)
                .toList();
    }
}
