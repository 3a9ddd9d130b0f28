package io.raksa.loyalty.voucher;

import io.raksa.loyalty.voucher.core.Benefit;
import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What vouchers shall give. */
@Schema(name = "VoucherOfferRequest", description = "What vouchers shall give, and how often.")
record OfferRequest(
        @Schema(description = "Its name.", examples = "Songkran 2027", required = true) @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "What kind of thing it gives.", examples = "PERCENT", required = true) @NotNull
        OfferKind kind,

        @Schema(description = "So much off; for AMOUNT, and only there.") @Nullable @Valid
        Money amount,

        @Schema(
                description =
                        "So many percent off, above 0 and up to 100, with two places; for PERCENT, and only there.",
                examples = "15")
        @Nullable
        @DecimalMin("0.01")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        BigDecimal percent,

        @Schema(description = "The most that a percentage gives; absent for no limit.") @Nullable @Valid
        Money most,

        @Schema(description = "What it gives for nothing; for ITEM, and only there.", examples = "mango-sticky-rice")
        @Nullable
        @Size(min = 1, max = 100)
        String item,

        @Schema(description = "Only for orders of that at least; absent for all.") @Nullable @Valid
        Money leastTotal,

        @Schema(description = "How often one customer may redeem codes of it; absent for no limit.", examples = "1")
        @Nullable
        @Min(1)
        @Max(1000)
        Integer usesPerCustomer,

        @Schema(description = "How often all codes together may be redeemed; absent for no limit.", examples = "5000")
        @Nullable
        @Min(1)
        @Max(1_000_000_000)
        Long mostRedemptions,

        @Schema(
                description = "From when on they are worth something.",
                examples = "2027-04-13T00:00:00Z",
                required = true)
        @NotNull
        Instant startsAt,

        @Schema(
                description = "From when on they are worth nothing.",
                examples = "2027-04-16T00:00:00Z",
                required = true)
        @NotNull
        Instant endsAt) {

    /** What it gives; nothing where the kind and its fields do not fit. */
    Optional<Benefit> benefit() {
        boolean only =
                switch (kind) {
                    case AMOUNT -> amount != null && percent == null && most == null && item == null;
                    case PERCENT -> amount == null && percent != null && item == null;
                    case ITEM -> amount == null && percent == null && most == null && item != null;
                };
        if (!only || isNothing(amount) || isNothing(most) || isNothing(leastTotal)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                amount != null
                        ? new Benefit.Amount(amount)
                        : percent != null
                                ? new Benefit.Percent(percent, most)
                                : item == null ? null : new Benefit.Item(item));
    }

    private static boolean isNothing(@Nullable Money money) {
        return money != null && money.amount().signum() <= 0;
    }
}
