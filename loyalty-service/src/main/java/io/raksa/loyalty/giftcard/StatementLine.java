package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.giftcard.core.MovementKind;
import io.raksa.platform.sql.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * What moved on a card, in smallest units.
 *
 * @param amount by how much what can be paid with changed
 * @param reference the order or the return; null where there is none
 */
record StatementLine(
        long number,
        UUID id,
        MovementKind kind,
        long amount,
        long availableAfter,
        long heldAfter,
        @Nullable String reference,
        Instant movedAt) {

    static StatementLine of(ResultSet row, StatementContext context) throws SQLException {
        return new StatementLine(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                MovementKind.valueOf(row.getString("kind")),
                row.getLong("amount"),
                row.getLong("available_after"),
                row.getLong("held_after"),
                row.getString("reference"),
                Rows.instant(row, "moved_at"));
    }
}
