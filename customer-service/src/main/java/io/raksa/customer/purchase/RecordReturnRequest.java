package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a purchase, or a part of it, was given back. */
@Schema(
        name = "RecordPurchaseReturnRequest",
        description =
                "That a purchase, or a part of it, was given back. Without amount and lines all that is left of it is given back.")
public record RecordReturnRequest(
        @Schema(
                description =
                        "The system that knows the return; with externalId the business key. A partner's returns carry the partner's own name.",
                examples = "talad-d")
        @NotBlank
        @Size(max = 100)
        String source,

        @Schema(description = "The return's id there.", examples = "CN-2026-000123") @NotBlank @Size(max = 200)
        String externalId,

        @Schema(
                description = "When; not before the purchase, and at most five minutes from now.",
                examples = "2026-11-23T03:00:00Z")
        @NotNull
        Instant returnedAt,

        @Schema(
                description =
                        "What was paid back, in the currency of the purchase: zero or more, and with the returns before at most its total. Absent: all that is left.",
                nullable = true)
        @Nullable
        @Valid
        Money amount,

        @Schema(description = "Which lines came back; only together with an amount.", nullable = true)
        @Nullable
        @Size(max = 200)
        List<@Valid @NotNull ReturnLineRequest> lines,

        @Schema(description = "Why, in words.", examples = "สินค้าชำรุด", nullable = true)
        @Nullable
        @Size(min = 1, max = 500)
        String reason) {}
