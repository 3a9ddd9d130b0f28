package io.raksa.feedback.deed;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/** The tables {@code deed_purchase}, {@code deed_return} and {@code deed_standing}; each fact is kept once, in whatever order they come. */
@ApplicationScoped
class DeedRepository {

    private final Jdbi jdbi;

    DeedRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void bought(PurchaseRecorded fact) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into deed_purchase (purchase_id, customer_id, purchased_at, amount, currency)
                        values (:purchaseId, :customerId, :purchasedAt, :amount, :currency) on conflict do nothing""")
                .bind("purchaseId", fact.purchaseId())
                .bind("customerId", fact.customerId())
                .bind("purchasedAt", fact.purchasedAt())
                .bind("amount", fact.amount().amount())
                .bind("currency", fact.amount().currency())
                .execute());
    }

    void gaveBack(PurchaseReturned fact) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into deed_return (return_id, purchase_id, amount) values (:returnId, :purchaseId, :amount)
                        on conflict do nothing""")
                .bind("returnId", fact.returnId())
                .bind("purchaseId", fact.purchaseId())
                .bind("amount", fact.amount().amount())
                .execute());
    }

    void stands(StandingChanged fact) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into deed_standing (customer_id, at, standing) values (:customerId, :at, :standing)
                        on conflict do nothing""")
                .bind("customerId", fact.customerId())
                .bind("at", fact.at())
                .bind("standing", fact.to().name())
                .execute());
    }
}
