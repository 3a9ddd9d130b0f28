package io.raksa.feedback.coaching;

import io.raksa.feedback.insight.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Counts what tells of skills. */
@ApplicationScoped
class CoachingRepository {

    private final Jdbi jdbi;

    CoachingRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was counted of somebody's skill. */
    record Counted(String name, Skill skill, Figures figures) {}

    List<Counted> counted(CoachingGrouping by, Period period) {
        String failures = by == CoachingGrouping.BRANCH ? """
                union all
                select name, failed.skill, case when category = failed.skill then 1 else 0 end
                from cases, unnest(array['SLOW', 'STAFF_BEHAVIOUR', 'CORE_SERVICE_WRONG', 'BASIC_SERVICE_MISSING']) as failed (skill)
                """ : "";
        String query = """
                with cases as (
                    select complaint.id, %1$s as name, complaint.category
                    from complaint join feedback words on words.id = complaint.feedback_id
                    where opened_at >= :from and opened_at < :to and merged_into is null and %1$s is not null),
                told as (
                    select name, marks.skill, marks.mark::float8 as value
                    from cases join survey on survey.complaint_id = cases.id and answered_at is not null,
                         unnest(array['TREATMENT', 'PROCESS', 'OUTCOME'], array[treatment, process, outcome]) as marks (skill, mark)
                    union all
                    select name, 'SOLVED_AT_ONCE',
                           case when exists (select from complaint_transition step
                                             where step.complaint_id = cases.id and step.action = 'REOPEN') then 0 else 1 end
                    from cases
                    where exists (select from complaint_transition step
                                  where step.complaint_id = cases.id and step.to_state = 'RESOLVED')
                    %2$s)
                select name, skill, count(*) as of, sum(value) as sum, sum(value * value) as squares
                from told group by name, skill order by name, skill
                """.formatted(by.expression(), failures);
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("from", period.start())
                .bind("to", period.end())
                .map((row, context) -> new Counted(
                        row.getString("name"),
                        Skill.valueOf(row.getString("skill")),
                        new Figures(row.getLong("of"), row.getDouble("sum"), row.getDouble("squares"))))
                .list());
    }
}
