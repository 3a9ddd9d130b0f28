package io.raksa.feedback.measure;

import io.raksa.feedback.clock.core.ClockKind;
import io.raksa.platform.statistics.Share;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Counts what was in time and what was late. */
@ApplicationScoped
class AttainmentRepository {

    private static final String ATTAINMENT = """
            select coalesce(case :by when 'STAGE' then stage when 'SEVERITY' then complaint.severity
                                     when 'CATEGORY' then complaint.category else words.channel end, 'UNKNOWN') as name,
                   count(*) filter (where met_at <= clock.due_at) as in_time, count(*) as fell_due
            from complaint_clock clock
            join complaint on complaint.id = clock.complaint_id
            join feedback words on words.id = complaint.feedback_id
            left join customer_record record on record.record_id = complaint.customer_id
            left join customer_stage on customer_stage.customer_id = coalesce(record.profile_id, complaint.customer_id)
            where clock.kind = :kind and clock.due_at >= :from and clock.due_at < :to and clock.state <> 'STOPPED' and merged_into is null
            group by name order by name
            """;

    private final Jdbi jdbi;

    AttainmentRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many of those that fell due were in time, group by group. */
    Map<String, Share> attainment(ClockKind kind, AttainmentGrouping by, Instant from, Instant to) {
        return jdbi.withHandle(handle -> handle.createQuery(ATTAINMENT)
                .bind("kind", kind.name())
                .bind("by", by.name())
                .bind("from", from)
                .bind("to", to)
                .reduceRows(new LinkedHashMap<>(), (groups, row) -> {
                    groups.put(
                            row.getColumn("name", String.class),
                            new Share(row.getColumn("in_time", Long.class), row.getColumn("fell_due", Long.class)));
                    return groups;
                }));
    }
}
