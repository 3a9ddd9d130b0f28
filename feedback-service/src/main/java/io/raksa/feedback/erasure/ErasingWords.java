package io.raksa.feedback.erasure;

import io.raksa.platform.event.Events;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import io.raksa.platform.leftover.Leftovers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Erases a person: their words, the words that were said to them and about them, and the codes by which they came back. Kind, category,
 * clocks, outcome and scores stay, so that no figure changes.
 */
@ApplicationScoped
class ErasingWords implements FactHandler<ErasureRequested> {

    private static final String COMPLAINTS = "(select id from complaint where customer_id = :customer)";

    private static final String FEEDBACK = "(select id from feedback where customer_id = :customer)";

    /** Each takes the customer's id. */
    private static final List<String> STATEMENTS = List.of(
            "update complaint_transition set message = null, note = null where complaint_id in " + COMPLAINTS,
            "delete from case_words where complaint_id in " + COMPLAINTS,
            "delete from attachment where complaint_id in " + COMPLAINTS,
            "update complaint_comment set text = '-' where complaint_id in " + COMPLAINTS,
            "delete from customer_stage where customer_id = :customer",
            "delete from tracking_code where complaint_id in " + COMPLAINTS,
            "update survey set comment = null,"
                    + " expires_at = case when answered_at is null then least(expires_at, now()) else expires_at end"
                    + " where customer_id = :customer or complaint_id in " + COMPLAINTS,
            "update experiment_draw set deviation = '-' where deviation is not null and customer_id = :customer",
            "update proactive_case set state = 'CLOSED', version = version + 1, ended_at = now()"
                    + " where customer_id = :customer and ended_at is null",
            "update proactive_contact set note = '-' where case_id in"
                    + " (select id from proactive_case where customer_id = :customer)",
            "update remedy set reason = '-', end_reason = case when end_reason is not null then '-' end where complaint_id in "
                    + COMPLAINTS,
            "update feedback_terms set terms = '{}' where feedback_id in " + FEEDBACK,
            "update feedback_tone set phrases = '{}' where feedback_id in " + FEEDBACK,
            "update tone_correction set reason = null where feedback_id in " + FEEDBACK,
            "update observation set note = null where customer_id = :customer",
            "update observation set note = null where feedback_id in " + FEEDBACK,
            """
            update audit_entry set changes = '{}', reason = null
            where (resource_type, resource_id) in (
                select 'feedback', id from feedback where customer_id = :customer
                union all select 'tone', id from feedback where customer_id = :customer
                union all select 'observation', id from observation where customer_id = :customer
                union all select 'observation', observation.id from observation join feedback on feedback.id = feedback_id
                          where feedback.customer_id = :customer
                union all select 'complaint', id from complaint where customer_id = :customer
                union all select 'proactive-case', id from proactive_case where customer_id = :customer
                union all select 'survey', id from survey where customer_id = :customer
                union all select 'remedy', remedy.id from remedy join complaint on complaint.id = complaint_id
                          where complaint.customer_id = :customer)""",
            """
            delete from idempotency_record where exists (
                select from feedback where customer_id = :customer and strpos(body, feedback.id::text) > 0)
                or exists (select from complaint_comment join complaint on complaint.id = complaint_id
                           where customer_id = :customer and strpos(body, complaint_comment.id::text) > 0)
                or strpos(body, cast(:customer as text)) > 0""",
            "update feedback set text = '-', language = null, details = null where customer_id = :customer");

    private final Jdbi jdbi;
    private final ErasedCustomers erased;
    private final Leftovers leftovers;
    private final Events events;
    private final Clock clock;

    ErasingWords(Jdbi jdbi, ErasedCustomers erased, Leftovers leftovers, Events events, Clock clock) {
        this.jdbi = jdbi;
        this.erased = erased;
        this.leftovers = leftovers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void on(FactEnvelope<ErasureRequested> event) {
        UUID customer = event.fact().customerId();
        erased.add(customer, clock.instant());
        jdbi.useHandle(handle -> STATEMENTS.forEach(statement ->
                handle.createUpdate(statement).bind("customer", customer).execute()));
        leftovers.removeSoon();
        events.append(customer, new PersonErased(event.fact().erasureId(), clock.instant()));
    }
}
