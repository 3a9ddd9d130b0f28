package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A purchase that happened. */
@Schema(description = "A purchase that happened. Exactly one of customerId and customer says who bought.")
public record RecordPurchaseRequest(
        @Schema(
                description =
                        "The system that knows the purchase; with externalId the business key. A partner's purchases carry the partner's own name.",
                examples = "talad-d")
        @NotBlank
        @Size(max = 100)
        String source,

        @Schema(description = "The purchase's id there.", examples = "INV-2026-004711") @NotBlank @Size(max = 200)
        String externalId,

        @Schema(description = "Who bought, by id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10", nullable = true)
        @Nullable
        UUID customerId,

        @Schema(description = "Who bought, by an identifier.", nullable = true) @Nullable @Valid
        BuyerRequest customer,

        @Schema(description = "When; at most five minutes from now.", examples = "2026-11-22T08:30:00Z") @NotNull
        Instant purchasedAt,

        @Schema(description = "What was paid; zero or more.") @NotNull @Valid
        Money total,

        @Schema(
                description =
                        "What the goods cost the house, in the currency of the total; zero or more. Without it the costs of the lines count, where all are told.",
                nullable = true)
        @Nullable
        @Valid
        Money cost,

        @Schema(description = "By which channel.", examples = "shop", nullable = true)
        @Nullable
        @Size(min = 1, max = 50)
        String channel,

        @Schema(description = "At which branch.", examples = "สยาม", nullable = true)
        @Nullable
        @Size(min = 1, max = 100)
        String branch,

        @Schema(description = "What was bought.", nullable = true) @Nullable @Size(max = 200)
        List<@Valid @NotNull PurchaseLineRequest> lines) {}
