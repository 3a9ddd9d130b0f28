package io.raksa.loyalty.promotion;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a promotion stops by itself. */
@Schema(
        name = "PromotionGuard",
        description =
                "When a promotion stops by itself: once as many of those who bought with it complain within some days after as the share says. Everybody who"
                        + " bought with it is then given points, once for each purchase, from the account of failures.")
record GuardRequest(
        @Schema(description = "Percent of the customers who bought with it.", examples = "5", required = true)
        @NotNull
        @DecimalMin("0.1")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 1)
        BigDecimal complaintPercent,

        @Schema(description = "Of fewer customers than that nothing is concluded.", examples = "50", required = true)
        @NotNull
        @Min(1)
        @Max(1_000_000)
        Integer leastCustomers,

        @Schema(
                description = "Days after the purchase within which a complaint counts.",
                examples = "7",
                required = true)
        @NotNull
        @Min(1)
        @Max(90)
        Integer withinDays,

        @Schema(
                description = "Categories of complaints that count, as feedback-service names them; empty for all.",
                required = true)
        @NotNull
        @Size(max = 20)
        Set<@NotNull @Pattern(regexp = "[A-Z_]{1,40}") String> categories,

        @Schema(
                description = "Points for each purchase, to make up for it; 0 for none.",
                examples = "100",
                required = true)
        @NotNull
        @Min(0)
        @Max(100_000)
        Long pointsToMakeGood) {}
