package io.raksa.loyalty.promotion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.raksa.loyalty.promotion.core.Effect;
import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that a promotion gives. */
@Schema(name = "PromotionEffect", description = "Something that a promotion gives; exactly the fields of its kind.")
record EffectRequest(
        @Schema(description = "What kind of thing.", examples = "PERCENT_OFF", required = true) @NotNull
        EffectKind kind,

        @Schema(description = "Above 0 and up to 100, with two places.", examples = "10")
        @Nullable
        @DecimalMin("0.01")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        BigDecimal percent,

        @Schema(description = "The most that a percentage takes off an order; absent for no limit.") @Nullable @Valid
        Money most,

        @Schema(description = "So much off the chosen lines together, or the price of each chosen unit.")
        @Nullable
        @Valid
        Money amount,

        @Schema(description = "How many units are paid for, so that others are free.", examples = "2")
        @Nullable
        @Min(0)
        @Max(1_000)
        Integer buy,

        @Schema(description = "How many more are free then.", examples = "1") @Nullable @Min(1) @Max(1_000)
        Integer free,

        @Schema(description = "How many units of an order are free at most; absent for no limit.", examples = "3")
        @Nullable
        @Min(1)
        @Max(10_000)
        Integer mostFree,

        @Schema(description = "What is given.", examples = "mango-sticky-rice") @Nullable @Size(min = 1, max = 100)
        String what,

        @Schema(description = "So many points, whatever is spent.", examples = "500") @Nullable @Min(1) @Max(1_000_000)
        Long points,

        @Schema(description = "Above 1 and up to 20, with two places.", examples = "2")
        @Nullable
        @DecimalMin("1.01")
        @DecimalMax("20")
        @Digits(integer = 2, fraction = 2)
        BigDecimal factor,

        @Schema(description = "The id of the voucher offer.") @Nullable
        UUID voucherOffer) {

    /** Whether it has exactly the fields of its kind, with amounts that make sense. */
    @JsonIgnore
    boolean fits() {
        boolean all =
                switch (kind) {
                    case PERCENT_OFF -> percent != null && has(percent, most);
                    case AMOUNT_OFF -> isPositive(amount) && has(amount);
                    case FIXED_PRICE -> amount != null && amount.amount().signum() >= 0 && has(amount);
                    case FREE_UNITS -> buy != null && free != null && has(buy, free, mostFree);
                    case GIFT -> what != null && has(what);
                    case POINTS -> points != null && has(points);
                    case MULTIPLIER -> factor != null && has(factor);
                    case VOUCHER -> voucherOffer != null && has(voucherOffer);
                };
        return all && (most == null || isPositive(most));
    }

    /** It, for carts in a currency; nothing where it is for another one. */
    @JsonIgnore
    Optional<Effect> effect(String currency) {
        if (Stream.of(most, amount)
                .anyMatch(money -> money != null && !money.currency().equals(currency))) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case PERCENT_OFF ->
                        new Effect.PercentOff(Objects.requireNonNull(percent), most == null ? null : Minor.of(most));
                    case AMOUNT_OFF -> new Effect.AmountOff(Minor.of(Objects.requireNonNull(amount)));
                    case FIXED_PRICE -> new Effect.FixedPrice(Minor.of(Objects.requireNonNull(amount)));
                    case FREE_UNITS ->
                        new Effect.FreeUnits(Objects.requireNonNull(buy), Objects.requireNonNull(free), mostFree);
                    case GIFT -> new Effect.Gift(Objects.requireNonNull(what));
                    case POINTS -> new Effect.Points(Objects.requireNonNull(points));
                    case MULTIPLIER -> new Effect.Multiplier(Objects.requireNonNull(factor));
                    case VOUCHER -> new Effect.Voucher(Objects.requireNonNull(voucherOffer));
                });
    }

    /** Whether no other field is there than these. */
    private boolean has(@Nullable Object... allowed) {
        long there = Stream.of(percent, most, amount, buy, free, mostFree, what, points, factor, voucherOffer)
                .filter(Objects::nonNull)
                .count();
        return there == Stream.of(allowed).filter(Objects::nonNull).count();
    }

    private static boolean isPositive(@Nullable Money money) {
        return money != null && money.amount().signum() > 0;
    }
}
