package io.raksa.loyalty.giftcard;

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

/** The tables {@code gift_card_use} and {@code gift_card_refund}; written under the lock of the card. */
@ApplicationScoped
class Uses {

    /** The sweep that gives back what was not captured in time. */
    static final String LAPSING = "gift-card-uses.lapse";

    private final Jdbi jdbi;

    Uses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(GiftCardUse use) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO gift_card_use (id, card_id, reference, partner, state, asked, used, used_by, begun_at, expires_at, ended_at)
                        VALUES (:id, :card, :reference, :partner, :state, :asked, :used, :by, :at, :end, :ended)""")
                .bind("id", use.id())
                .bind("card", use.cardId())
                .bind("reference", use.reference())
                .bind("partner", use.partner())
                .bind("state", use.state().name())
                .bind("asked", use.asked())
                .bind("used", use.used())
                .bind("by", use.usedBy())
                .bind("at", use.begunAt())
                .bind("end", use.expiresAt())
                .bind("ended", use.endedAt())
                .execute());
    }

    void update(GiftCardUse use) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE gift_card_use SET state = :state, used = :used, refunded = :refunded, ended_at = :at WHERE id = :id""")
                .bind("id", use.id())
                .bind("state", use.state().name())
                .bind("used", use.used())
                .bind("refunded", use.refunded())
                .bind("at", use.endedAt())
                .execute());
    }

    Optional<GiftCardUse> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM gift_card_use WHERE id = :id")
                .bind("id", id)
                .map(Uses::use)
                .findOne());
    }

    /** What an order did with a card. */
    Optional<GiftCardUse> find(UUID cardId, String partner, String reference) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM gift_card_use WHERE card_id = :card AND partner = :partner AND reference = :reference""")
                .bind("card", cardId)
                .bind("partner", partner)
                .bind("reference", reference)
                .map(Uses::use)
                .findOne());
    }

    /** Those whose time is over, the longest first. */
    List<UUID> overdue(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id FROM gift_card_use
                        WHERE state = 'HELD' AND expires_at <= :now AND NOT is_set_aside(:sweep, id)
                        ORDER BY expires_at LIMIT :most""")
                .bind("sweep", LAPSING)
                .bind("now", now)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** A return that was put back onto a card. */
    record Refund(UUID id, UUID useId, String reference, long amount, String by, Instant at) {}

    void insert(Refund refund) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO gift_card_refund (id, use_id, reference, amount, refunded_by, refunded_at)
                        VALUES (:id, :use, :reference, :amount, :by, :at)""")
                .bind("id", refund.id())
                .bind("use", refund.useId())
                .bind("reference", refund.reference())
                .bind("amount", refund.amount())
                .bind("by", refund.by())
                .bind("at", refund.at())
                .execute());
    }

    /** How much went back under a reference; nothing where it was not used. */
    Optional<Long> refunded(UUID useId, String reference) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT amount FROM gift_card_refund WHERE use_id = :use AND reference = :reference")
                .bind("use", useId)
                .bind("reference", reference)
                .mapTo(Long.class)
                .findOne());
    }

    private static GiftCardUse use(ResultSet row, StatementContext context) throws SQLException {
        return new GiftCardUse(
                row.getObject("id", UUID.class),
                row.getObject("card_id", UUID.class),
                row.getString("reference"),
                row.getString("partner"),
                UseState.valueOf(row.getString("state")),
                row.getLong("asked"),
                row.getLong("used"),
                row.getLong("refunded"),
                row.getString("used_by"),
                Rows.instant(row, "begun_at"),
                Rows.instantOrNull(row, "expires_at"),
                Rows.instantOrNull(row, "ended_at"));
    }
}
