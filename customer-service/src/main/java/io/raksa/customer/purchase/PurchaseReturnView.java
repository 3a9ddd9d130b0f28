package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A return. */
@Schema(description = "A purchase, or a part of it, that was given back.")
public record PurchaseReturnView(
        @Schema(description = "The return's id.", examples = "01938c5e-8c00-7a01-8c11-2a2b2c2d2e2f", required = true)
        UUID id,

        @Schema(
                description = "What was given back.",
                examples = "01938c5e-7b00-7a01-8c11-2a2b2c2d2e2f",
                required = true)
        UUID purchaseId,

        @Schema(description = "Who had bought it.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10", required = true)
        UUID customerId,

        @Schema(description = "The system that knows the return.", examples = "talad-d", required = true)
        String source,

        @Schema(description = "The return's id there.", examples = "CN-2026-000123", required = true)
        String externalId,

        @Schema(description = "When it happened.", examples = "2026-11-23T03:00:00Z", required = true)
        Instant returnedAt,

        @Schema(description = "What was paid back.", required = true)
        Money amount,

        @Schema(
                description = "Whether nothing of the purchase is left with it: it then makes no purchase day.",
                examples = "false",
                required = true)
        boolean wholly,

        @Schema(description = "Which lines came back; empty where it was not told.", required = true)
        List<Line> lines,

        @Schema(description = "Why, in words.", examples = "สินค้าชำรุด", nullable = true) @Nullable
        String reason,

        @Schema(description = "When it was recorded here.", examples = "2026-11-23T03:00:01Z", required = true)
        Instant recordedAt,

        @Schema(
                description = "True where the return was there already and nothing was done; absent otherwise.",
                examples = "true",
                nullable = true)
        @Nullable
        Boolean unchanged) {

    /** So much of a line. */
    @Schema(name = "PurchaseReturnLine", description = "So much of a line was given back.")
    public record Line(
            @Schema(description = "The number of the line in the purchase, from 1.", examples = "1", required = true)
            int line,

            @Schema(description = "How many, or how much: an exact decimal.", examples = "1", required = true)
            String quantity) {}

    static PurchaseReturnView of(PurchaseReturn kept) {
        return of(kept, null);
    }

    /** The answer to a return that was sent again. */
    static PurchaseReturnView unchanged(PurchaseReturn kept) {
        return of(kept, true);
    }

    private static PurchaseReturnView of(PurchaseReturn kept, @Nullable Boolean unchanged) {
        return new PurchaseReturnView(
                kept.id(),
                kept.purchaseId(),
                kept.customerId(),
                kept.key().source(),
                kept.key().externalId(),
                kept.returnedAt(),
                kept.amount(),
                kept.wholly(),
                kept.lines().stream()
                        .map(line -> new Line(line.line(), line.quantity().toPlainString()))
                        .toList(),
                kept.reason(),
                kept.recordedAt(),
                unchanged);
    }
}
