package io.raksa.feedback.similarity;

import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.profile.Profiles;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Finds open cases that may tell of the same as a given one. It is asked when somebody looks, so that taking feedback in costs nothing;
 * what is compared is bounded: the 100 newest of the customer and the 100 newest of branch and category, by their first 2000 characters.
 */
@ApplicationScoped
public class SimilarCases {

    // Of two reasons the later by name, SAME_CUSTOMER, is the stronger.
    private static final String SIMILAR = """
            with this as (
                select complaint.id, complaint.feedback_id, complaint.category, complaint.opened_at, feedback.branch,
                       case_key(left(feedback.text, 2000)) as words
                from complaint join feedback on feedback.id = feedback_id
                where complaint.id = :id),
            looked_at as (
                (select complaint.id, 'SAME_CUSTOMER' as reason
                 from complaint, this
                 where complaint.customer_id = any(:records)
                   and complaint.opened_at between this.opened_at - interval '14 days' and this.opened_at + interval '14 days'
                 order by complaint.id desc limit 100)
                union all
                (select complaint.id, 'SAME_BRANCH_AND_CATEGORY'
                 from this
                 join feedback on feedback.branch = this.branch and feedback.complaint_id is not null
                  and feedback.received_at between this.opened_at - interval '14 days' and this.opened_at + interval '14 days'
                 join complaint on complaint.id = feedback.complaint_id and complaint.category = this.category
                 order by feedback.received_at desc limit 100)),
            scored as (
                select complaint.id, complaint.opened_at, looked_at.reason,
                       similarity(case_key(left(feedback.text, 2000)), this.words) as score
                from looked_at
                join complaint on complaint.id = looked_at.id
                join feedback on feedback.id = complaint.feedback_id
                cross join this
                where complaint.feedback_id <> this.feedback_id and complaint.merged_into is null and complaint.state not in ('RESOLVED', 'CLOSED'))
            select id, opened_at, max(reason) as reason, max(score) as score
            from scored where score >= 0.3
            group by id, opened_at
            order by max(score) desc, id desc limit 20
            """;

    private static final double MUCH_THE_SAME = 0.6;

    private final Complaints complaints;
    private final Profiles profiles;
    private final Jdbi jdbi;

    SimilarCases(Complaints complaints, Profiles profiles, Jdbi jdbi) {
        this.complaints = complaints;
        this.profiles = profiles;
        this.jdbi = jdbi;
    }

    /** An earlier open case of the same customer that says much the same; never anybody else's. */
    public Optional<UUID> ownDuplicateOf(UUID complaintId) {
        return to(complaintId).stream()
                .filter(similar -> similar.reason() == Resemblance.SAME_CUSTOMER && similar.score() >= MUCH_THE_SAME)
                .map(Similar::complaintId)
                .findFirst();
    }

    /** The most similar first. Three statements. */
    List<Similar> to(UUID complaintId) {
        ComplaintCase complaint = complaints.find(complaintId).orElseThrow(CommonProblem.NOT_FOUND::because);
        return jdbi.withHandle(handle -> handle.createQuery(SIMILAR)
                .bind("id", complaintId)
                .bindArray("records", UUID.class, records(complaint.customerId()))
                .map((row, context) -> new Similar(
                        row.getObject("id", UUID.class),
                        row.getDouble("score"),
                        Resemblance.valueOf(row.getString("reason")),
                        Rows.instant(row, "opened_at")))
                .list());
    }

    private List<UUID> records(@Nullable UUID customer) {
        return customer == null ? List.of() : profiles.recordsOf(customer);
    }
}
