package io.raksa.loyalty.earning;

import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.programme.core.Availability.Pending;
import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table {@code purchase_word}: what was told of purchases, that their points may await. It may be told before the purchase is. */
@ApplicationScoped
public class PurchaseWords {

    private final Jdbi jdbi;
    private final BusinessTime time;

    PurchaseWords(Jdbi jdbi, BusinessTime time) {
        this.jdbi = jdbi;
        this.time = time;
    }

    /** Keeps what was told; what was told before stays as it is. */
    void keep(UUID purchaseId, String event, String by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO purchase_word (purchase_id, event, told_at, told_by) VALUES (:purchase, :event, :at, :by)
                        ON CONFLICT DO NOTHING""")
                .bind("purchase", purchaseId)
                .bind("event", event)
                .bind("at", at)
                .bind("by", by)
                .execute());
    }

    /** What the points of a purchase wait for by a rule; nothing where they can be used at once, as the word they would await was told. */
    public Optional<Pending> pending(EarnRule rule, UUID purchaseId, Instant purchasedAt) {
        return rule.availability()
                .pending(purchasedAt, time.timeZone())
                .filter(pending -> pending.awaits() == null || !isTold(purchaseId, pending.awaits()));
    }

    /** What points wait for, to explain it. */
    public Basis.@Nullable Awaiting basis(Optional<Pending> pending) {
        return pending.map(one -> new Basis.Awaiting(
                        one.dueAt().atZone(time.timeZone()).toLocalDate().toString(), one.awaits()))
                .orElse(null);
    }

    private boolean isTold(UUID purchaseId, String event) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT 1 FROM purchase_word WHERE purchase_id = :purchase AND event = :event")
                .bind("purchase", purchaseId)
                .bind("event", event)
                .mapTo(int.class)
                .findOne()
                .isPresent());
    }
}
