package io.raksa.loyalty.earning;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table {@code purchase_return}. */
@ApplicationScoped
class Returns {

    private final Jdbi jdbi;

    Returns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A return of a purchase.
     *
     * @param points that were taken back for it; null where it waits for the purchase
     */
    record Return(
            UUID id,
            BigDecimal amount,
            boolean wholly,
            @Nullable Long points) {}

    /** Lets nobody else earn or take back for this purchase until the transaction ends. */
    void lock(UUID purchase) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .bind(0, "purchase" + purchase)
                .mapTo(String.class)
                .one());
    }

    /** Keeps a return; what is there already stays as it is. */
    void keep(PurchaseReturned fact) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO purchase_return (return_id, purchase_id, amount, wholly, returned_at)
                        VALUES (:id, :purchase, :amount, :wholly, :at) ON CONFLICT DO NOTHING""")
                .bind("id", fact.returnId())
                .bind("purchase", fact.purchaseId())
                .bind("amount", fact.amount().amount())
                .bind("wholly", fact.wholly())
                .bind("at", fact.returnedAt())
                .execute());
    }

    /** The earliest first. */
    List<Return> of(UUID purchase) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM purchase_return WHERE purchase_id = :purchase ORDER BY returned_at, return_id")
                .bind("purchase", purchase)
                .map((row, context) -> new Return(
                        row.getObject("return_id", UUID.class),
                        row.getBigDecimal("amount"),
                        row.getBoolean("wholly"),
                        row.getObject("points", Long.class)))
                .list());
    }

    void tookBack(UUID returnId, long points) {
        jdbi.useHandle(handle ->
                handle.execute("UPDATE purchase_return SET points = ? WHERE return_id = ?", points, returnId));
    }
}
