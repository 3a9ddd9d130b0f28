package io.raksa.loyalty.membership;

import io.raksa.platform.event.Events;
import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import io.raksa.platform.leftover.Leftovers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Erases a person. All that leads to one here is the number on the card: it gives way to one that nobody has, and what was said of it
 * goes. The ledger stays as it is, under a customer's id that leads to nobody.
 */
@ApplicationScoped
class ErasingMembers implements FactHandler<ErasureRequested> {

    private final Jdbi jdbi;
    private final Enrolling enrolling;
    private final Leftovers leftovers;
    private final Events events;
    private final Clock clock;

    ErasingMembers(Jdbi jdbi, Enrolling enrolling, Leftovers leftovers, Events events, Clock clock) {
        this.jdbi = jdbi;
        this.enrolling = enrolling;
        this.leftovers = leftovers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void on(FactEnvelope<ErasureRequested> event) {
        UUID customer = event.fact().customerId();
        jdbi.useHandle(handle -> {
            handle.execute("""
                    UPDATE audit_entry SET changes = '{}', reason = NULL
                    WHERE resource_type = 'member' AND resource_id IN (SELECT id FROM member WHERE customer_id = ?)""", customer);
            handle.execute("DELETE FROM idempotency_record WHERE strpos(body, ?) > 0", customer.toString());
            handle.createQuery("SELECT id FROM member WHERE customer_id = ? ORDER BY id FOR UPDATE")
                    .bind(0, customer)
                    .mapTo(UUID.class)
                    .list()
                    .forEach(member -> handle.execute(
                            "UPDATE member SET number = ?, version = version + 1 WHERE id = ?",
                            enrolling.number(),
                            member));
        });
        leftovers.removeSoon();
        events.append(customer, new PersonErased(event.fact().erasureId(), clock.instant()));
    }
}
