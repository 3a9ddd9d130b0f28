package io.raksa.loyalty.giftcard;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code gift_card_batch}. */
@ApplicationScoped
class GiftCardBatches {

    private final Jdbi jdbi;

    GiftCardBatches(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps it; false where there is one under the reference. Of two at once the second waits for the first. */
    boolean insert(GiftCardBatch batch) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO gift_card_batch (id, programme, currency, reference, value, cards, issued_by, issued_at)
                        VALUES (:id, :programme, :currency, :reference, :value, :cards, :by, :at)
                        ON CONFLICT (programme, reference) DO NOTHING""")
                        .bind("id", batch.id())
                        .bind("programme", batch.programme())
                        .bind("currency", batch.currency())
                        .bind("reference", batch.reference())
                        .bind("value", batch.value())
                        .bind("cards", batch.cards())
                        .bind("by", batch.issuedBy())
                        .bind("at", batch.issuedAt())
                        .execute())
                == 1;
    }

    Optional<GiftCardBatch> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM gift_card_batch WHERE id = :id")
                .bind("id", id)
                .map(GiftCardBatches::batch)
                .findOne());
    }

    Optional<GiftCardBatch> find(String programme, String reference) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM gift_card_batch WHERE programme = :programme AND reference = :reference")
                .bind("programme", programme)
                .bind("reference", reference)
                .map(GiftCardBatches::batch)
                .findOne());
    }

    private static GiftCardBatch batch(ResultSet row, StatementContext context) throws SQLException {
        return new GiftCardBatch(
                row.getObject("id", UUID.class),
                row.getString("programme"),
                row.getString("currency"),
                row.getString("reference"),
                row.getLong("value"),
                row.getInt("cards"),
                row.getString("issued_by"),
                Rows.instant(row, "issued_at"));
    }
}
