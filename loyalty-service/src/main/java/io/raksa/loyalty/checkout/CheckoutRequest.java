package io.raksa.loyalty.checkout;

import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cart to be checked out. */
@Schema(name = "CheckoutRequest", description = "A cart to be checked out.")
record CheckoutRequest(
        @Schema(
                description =
                        "The order, in your own words: however often you ask, and with whatever request, it is checked out once.",
                examples = "order 4711",
                required = true)
        @NotBlank
        @Size(max = 200)
        String reference,

        @Schema(description = "Who buys; absent for somebody who is not named.") @Nullable
        UUID customerId,

        @Schema(description = "What is in it; 200 lines at most.", required = true) @NotNull @Size(min = 1, max = 200)
        List<@NotNull @Valid LineRequest> lines,

        @Schema(description = "Where it is bought.", examples = "สยาม") @Nullable @Size(min = 1, max = 100)
        String store,

        @Schema(description = "By which channel.", examples = "shop") @Nullable @Size(min = 1, max = 50)
        String channel,

        @Schema(description = "Your own name for the visit, for promotions that count by it.", examples = "s-1001")
        @Nullable
        @Size(min = 1, max = 100)
        String session,

        @Schema(
                description = "Words of promotions that the customer said; case does not matter.",
                examples = "[\"SONGKRAN\"]")
        @Nullable
        @Size(max = 10)
        Set<@NotNull @Pattern(regexp = "[0-9A-Za-z]{3,30}") String> codes,

        @Schema(
                description = "Voucher codes, used in this order; one of each offer.",
                examples = "[\"SPA-7K2M-9QXTC\"]")
        @Nullable
        @Size(max = 5)
        List<@NotBlank @Size(max = 60) String> vouchers,

        @Schema(description = "What else promotions may ask, as key:value.", examples = "[\"birthday:today\"]")
        @Nullable
        @Size(max = 20)
        Set<@NotNull @Pattern(regexp = "[a-zA-Z0-9_-]{1,40}:[^\\p{Cntrl}]{1,60}") String> context,

        @Schema(description = "Points that pay a part of it.", examples = "500") @Nullable @Min(1) @Max(1_000_000_000)
        Long pointsToUse,

        @Schema(
                description =
                        "What you told the customer that it costs: if it comes to anything else, nothing is done (409 CHECKOUT_PAYABLE_CHANGED).")
        @Nullable
        @Valid
        Money expectedPayable,

        @Schema(
                description =
                        "Sets everything aside for so many seconds, until it is confirmed or cancelled; absent: it is confirmed at once.",
                examples = "900")
        @Nullable
        @Min(30)
        @Max(86_400)
        Integer holdSeconds) {}
