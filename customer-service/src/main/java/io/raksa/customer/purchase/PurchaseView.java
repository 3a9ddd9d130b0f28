package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A purchase. */
@Schema(description = "A purchase.")
public record PurchaseView(
        @Schema(description = "The purchase's id.", examples = "01938c5e-7b00-7a01-8c11-2a2b2c2d2e2f", required = true)
        UUID id,

        @Schema(description = "Who bought.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10", required = true)
        UUID customerId,

        @Schema(description = "The system that knows the purchase.", examples = "talad-d", required = true)
        String source,

        @Schema(description = "The purchase's id there.", examples = "INV-2026-004711", required = true)
        String externalId,

        @Schema(
                description =
                        "How it came in. RECORD: told after it happened. CHECKOUT: confirmed by a checkout, which has rewarded it already.",
                examples = "RECORD",
                required = true)
        Origin origin,

        @Schema(description = "When it happened.", examples = "2026-11-22T08:30:00Z", required = true)
        Instant purchasedAt,

        @Schema(description = "The purchase day, in the business time zone.", examples = "2026-11-22", required = true)
        LocalDate day,

        @Schema(description = "What was paid.", required = true)
        Money total,

        @Schema(
                description = "What the goods cost the house, where it is known. Not shown to customers and partners.",
                nullable = true)
        @Nullable
        Money cost,

        @Schema(description = "What was given back of the total.", required = true)
        Money returned,

        @Schema(
                description = "Whether everything was given back, so that the purchase makes no purchase day.",
                examples = "false",
                required = true)
        boolean whollyReturned,

        @Schema(description = "By which channel.", examples = "shop", nullable = true) @Nullable
        String channel,

        @Schema(description = "At which branch.", examples = "สยาม", nullable = true) @Nullable
        String branch,

        @Schema(description = "What was bought; empty where it was not told.", required = true)
        List<PurchaseLineView> lines,

        @Schema(description = "When it was recorded here.", examples = "2026-11-22T08:30:01Z", required = true)
        Instant recordedAt,

        @Schema(
                description = "True where the purchase was there already and nothing was done; absent otherwise.",
                examples = "true",
                nullable = true)
        @Nullable
        Boolean unchanged) {

    static PurchaseView of(Purchase purchase) {
        return of(purchase, null);
    }

    /** As others than the house see it. */
    PurchaseView withoutCost() {
        return new PurchaseView(
                id,
                customerId,
                source,
                externalId,
                origin,
                purchasedAt,
                day,
                total,
                null,
                returned,
                whollyReturned,
                channel,
                branch,
                lines.stream().map(PurchaseLineView::withoutCost).toList(),
                recordedAt,
                unchanged);
    }

    /** The answer to a purchase that was sent again. */
    static PurchaseView unchanged(Purchase purchase) {
        return of(purchase, true);
    }

    private static PurchaseView of(Purchase purchase, @Nullable Boolean unchanged) {
        return new PurchaseView(
                purchase.id(),
                purchase.customerId(),
                purchase.key().source(),
                purchase.key().externalId(),
                purchase.origin(),
                purchase.purchasedAt(),
                purchase.day(),
                purchase.total(),
                purchase.cost(),
                new Money(purchase.returned(), purchase.total().currency()),
                purchase.undone(),
                purchase.channel(),
                purchase.branch(),
                purchase.lines().stream().map(PurchaseLineView::of).toList(),
                purchase.recordedAt(),
                unchanged);
    }
}
