package io.raksa.loyalty.membership;

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
 * Erases a person. All that leads to one here is the number on the card: it gives way to one that nobody has, and what was said of it
 * goes. The ledger stays as it is, under a customer's id that leads to nobody.
 */
@ApplicationScoped
class ErasingMembers implements FactHandler<ErasureRequested> {

    /** Whoever spends or gives back what was set aside writes down again what for: before this, or without the words. */
    private static final String LOCK =
            "SELECT 1 FROM member_account WHERE member_id IN (SELECT id FROM member WHERE customer_id = :customer) ORDER BY member_id FOR UPDATE";

    /** Whoever pays with a card writes down for what: before this, or when the card is nobody's. */
    private static final String LOCK_CARDS =
            "SELECT 1 FROM gift_card WHERE customer_id = :customer ORDER BY id FOR UPDATE";

    /** The orders of a person; held before the accounts, as whoever ends one of them does. */
    private static final List<String> ORDERS =
            List.of("UPDATE checkout SET reference = id::text WHERE customer_id = :customer", """
            UPDATE checkout_return SET reference = id::text
            WHERE checkout_id IN (SELECT id FROM checkout WHERE customer_id = :customer)""");

    private static final String MEMBERS = "(SELECT id FROM member WHERE customer_id = :customer)";

    /**
     * Households are left. What people wrote: why points were adjusted or a voucher was given, what they were set aside for, which order a voucher or a gift card was for.
     * Figures stay. The traces come after it: whoever holds one of the rows still leaves one. A gift
     * card is nobody's from then on: it is worth what it was to whoever has the code.
     */
    private static final List<String> WORDS = List.of(
            "UPDATE posting SET basis = jsonb_set(basis, '{reason}', '\"-\"') WHERE jsonb_exists(basis, 'reason') AND member_id IN "
                    + MEMBERS,
            "UPDATE posting SET basis = jsonb_set(basis, '{reference}', '\"-\"') WHERE jsonb_exists(basis, 'reference') AND member_id IN "
                    + MEMBERS,
            """
            DELETE FROM idempotency_record
            WHERE strpos(body, CAST(:customer AS text)) > 0
                  OR EXISTS (SELECT FROM member WHERE customer_id = :customer AND strpos(body, member.id::text) > 0)
                  OR EXISTS (SELECT FROM gift_card WHERE customer_id = :customer AND strpos(body, gift_card.id::text) > 0)""",
            "UPDATE points_hold SET reference = '-' WHERE member_id IN " + MEMBERS,
            "DELETE FROM household_member WHERE member_id IN " + MEMBERS
                    + " OR household_id IN (SELECT id FROM household WHERE owner IN " + MEMBERS + ")",
            "UPDATE household SET dissolved_at = now() WHERE dissolved_at IS NULL AND owner IN " + MEMBERS,
            "UPDATE lot_extension SET reason = '-' WHERE member_id IN " + MEMBERS,
            "UPDATE adjustment_request SET reason = '-', note = '-' WHERE member_id IN " + MEMBERS,
            "DELETE FROM discount_card WHERE member_id IN " + MEMBERS,
            "UPDATE voucher SET published_for = code WHERE customer_id = :customer",
            "UPDATE voucher_redemption SET reference = id::text WHERE customer_id = :customer",
            "UPDATE gift_card_use SET reference = id::text WHERE card_id IN (SELECT id FROM gift_card WHERE customer_id = :customer)",
            """
            UPDATE gift_card_refund SET reference = id::text
            WHERE use_id IN (SELECT used.id FROM gift_card_use used JOIN gift_card card ON card.id = used.card_id
                             WHERE card.customer_id = :customer)""",
            """
            UPDATE audit_entry SET changes = '{}', reason = NULL
            WHERE (resource_type, resource_id) IN (
                SELECT 'member', id FROM member WHERE customer_id = :customer
                UNION ALL SELECT 'hold', id FROM points_hold
                          WHERE member_id IN (SELECT id FROM member WHERE customer_id = :customer)
                UNION ALL SELECT 'adjustment', id FROM adjustment_request
                          WHERE member_id IN (SELECT id FROM member WHERE customer_id = :customer)
                UNION ALL SELECT 'checkout', id FROM checkout WHERE customer_id = :customer
                UNION ALL SELECT 'gift-card-use', id FROM gift_card_use
                          WHERE card_id IN (SELECT id FROM gift_card WHERE customer_id = :customer)
                UNION ALL SELECT 'voucher-redemption', id FROM voucher_redemption WHERE customer_id = :customer)""",
            "UPDATE gift_card SET customer_id = NULL WHERE customer_id = :customer");

    private final Jdbi jdbi;
    private final KnownCustomers known;
    private final Enrolling enrolling;
    private final Leftovers leftovers;
    private final Events events;
    private final Clock clock;

    ErasingMembers(
            Jdbi jdbi, KnownCustomers known, Enrolling enrolling, Leftovers leftovers, Events events, Clock clock) {
        this.jdbi = jdbi;
        this.known = known;
        this.enrolling = enrolling;
        this.leftovers = leftovers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void on(FactEnvelope<ErasureRequested> event) {
        UUID customer = event.fact().customerId();
        known.erase(customer, clock.instant());
        jdbi.useHandle(handle -> {
            ORDERS.forEach(statement ->
                    handle.createUpdate(statement).bind("customer", customer).execute());
            for (String lock : List.of(LOCK, LOCK_CARDS)) {
                handle.createQuery(lock)
                        .bind("customer", customer)
                        .mapTo(int.class)
                        .list();
            }
            WORDS.forEach(statement ->
                    handle.createUpdate(statement).bind("customer", customer).execute());
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
