package io.raksa.loyalty.voucher;

import io.raksa.platform.money.Money;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code voucher_redemption}. */
@ApplicationScoped
class Redemptions {

    /** The sweep that gives back what was not confirmed in time. */
    static final String RELEASING = "voucher-reservations.release";

    private final Jdbi jdbi;

    Redemptions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Keeps it; false where the order uses the voucher already. Of two at once the second waits for the first.
     *
     * @param partner in whose words the reference is; empty for the house's own
     */
    boolean insert(Redemption redemption, String partner) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO voucher_redemption (id, code, offer_id, customer_id, reference, state, total, discount, currency,
                                                        taken_by, taken_at, expires_at, partner)
                        VALUES (:id, :code, :offer, :customer, :reference, :state, :total, :discount, :currency, :by, :at, :end, :partner)
                        ON CONFLICT (code, partner, reference) WHERE state IN ('RESERVED', 'REDEEMED') DO NOTHING""")
                        .bind("id", redemption.id())
                        .bind("code", redemption.code())
                        .bind("offer", redemption.offerId())
                        .bind("customer", redemption.customerId())
                        .bind("reference", redemption.reference())
                        .bind("state", redemption.state().name())
                        .bind("total", redemption.total().amount())
                        .bind("discount", redemption.discount().amount())
                        .bind("currency", redemption.total().currency())
                        .bind("by", redemption.takenBy())
                        .bind("at", redemption.takenAt())
                        .bind("end", redemption.expiresAt())
                        .bind("partner", partner)
                        .execute())
                == 1;
    }

    void update(Redemption redemption) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE voucher_redemption SET state = :state, expires_at = :end, ended_at = :at WHERE id = :id""")
                .bind("id", redemption.id())
                .bind("state", redemption.state().name())
                .bind("end", redemption.expiresAt())
                .bind("at", redemption.endedAt())
                .execute());
    }

    Optional<Redemption> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM voucher_redemption WHERE id = :id")
                .bind("id", id)
                .map(Redemptions::redemption)
                .findOne());
    }

    /** Reads it and keeps everybody else from ending it until the transaction ends. */
    Optional<Redemption> lock(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM voucher_redemption WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .map(Redemptions::redemption)
                        .findOne());
    }

    /** The use of this voucher by this order. */
    Optional<Redemption> live(String code, String partner, String reference) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM voucher_redemption
                        WHERE code = :code AND partner = :partner AND reference = :reference AND state IN ('RESERVED', 'REDEEMED')""")
                .bind("code", code)
                .bind("partner", partner)
                .bind("reference", reference)
                .map(Redemptions::redemption)
                .findOne());
    }

    /** Reservations whose time is over, the longest first. */
    List<UUID> overdue(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM voucher_redemption WHERE state = 'RESERVED' AND expires_at <= :now AND NOT is_set_aside(:sweep, id)
                        ORDER BY expires_at LIMIT :most""")
                .bind("sweep", RELEASING)
                .bind("now", now)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    private static Redemption redemption(ResultSet row, StatementContext context) throws SQLException {
        String currency = row.getString("currency");
        return new Redemption(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("offer_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("reference"),
                RedemptionState.valueOf(row.getString("state")),
                Money.stored(row.getBigDecimal("total"), currency),
                Money.stored(row.getBigDecimal("discount"), currency),
                row.getString("taken_by"),
                Rows.instant(row, "taken_at"),
                Rows.instantOrNull(row, "expires_at"),
                Rows.instantOrNull(row, "ended_at"));
    }
}
