package io.raksa.loyalty.tier;

import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.loyalty.tier.core.Benefit;
import io.raksa.loyalty.tier.core.Fall;
import io.raksa.loyalty.tier.core.Gives;
import io.raksa.loyalty.tier.core.Tier;
import io.raksa.loyalty.tier.core.TierMeasure;
import io.raksa.loyalty.tier.core.TierRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How members shall rise and fall. */
@Schema(name = "TierRulesRequest", description = "How members shall rise and fall.")
record TierRulesRequest(
        @Schema(description = "By what they rise.", examples = "SPEND", required = true) @NotNull
        TierMeasure measure,

        @Schema(description = "The currency of what is spent (ISO 4217); for SPEND, and only there.", examples = "THB")
        @Nullable
        @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @Schema(
                description =
                        "The kind of points that are counted; for POINTS, and only there. 'points', those that can be spent, unless given.",
                examples = "status")
        @Nullable
        @Pattern(regexp = "[a-z][a-z0-9-]{0,29}")
        String pointKind,

        @Schema(
                description = "Over how many months, up to the moment, it is measured.",
                examples = "12",
                required = true)
        @NotNull
        @Min(1)
        @Max(60)
        Integer windowMonths,

        @Schema(
                description =
                        "A tier lasts to the end of the month, in the business's time zone, in which it gets this old.",
                examples = "12",
                required = true)
        @NotNull
        @Min(1)
        @Max(60)
        Integer validMonths,

        @Schema(description = "So many days longer nobody falls.", examples = "30", required = true)
        @NotNull
        @Min(0)
        @Max(365)
        Integer graceDays,

        @Schema(
                description = "What becomes of whoever does not reach it any more.",
                examples = "ONE_STEP",
                required = true)
        @NotNull
        Fall fall,

        @Schema(
                description =
                        "The lowest first, each with a greater threshold than the one before, or a segment of its own; ten at most.",
                required = true)
        @NotNull
        @Size(min = 1, max = 10)
        List<@NotNull @Valid TierRequest> tiers,

        @Schema(description = "From when on it holds; at once where it is absent.", examples = "2027-01-01T00:00:00Z")
        @Nullable
        Instant effectiveFrom) {

    /** A tier. */
    @Schema(name = "TierRequest", description = "A tier.")
    record TierRequest(
            @Schema(description = "Its code.", examples = "gold", required = true)
            @NotNull
            @Pattern(regexp = "[a-z][a-z0-9-]{0,29}")
            String code,

            @Schema(description = "Its name in English.", examples = "Gold", required = true) @NotBlank @Size(max = 60)
            String nameEn,

            @Schema(description = "Its name in Thai.", examples = "ทอง", required = true) @NotBlank @Size(max = 60)
            String nameTh,

            @Schema(
                    description = "How much the measure must be; absent for SEGMENT, and only there.",
                    examples = "50000")
            @Nullable
            @DecimalMin("0.01")
            @DecimalMax("1000000000000")
            @Digits(integer = 13, fraction = 2)
            BigDecimal threshold,

            @Schema(
                    description = "SEGMENT: the segment at customer-service that makes the tier. Absent for all else.",
                    examples = "019aabf0-7a10-7f63-b1de-0d6a57a1f3c8")
            @Nullable
            UUID segmentId,

            @Schema(
                    description =
                            "What it gives, all of it: a tier takes nothing over from those below. Each code once, and one POINTS_MULTIPLIER and"
                                    + " one DISCOUNT at most.")
            @Nullable
            @Size(max = 20)
            List<@NotNull @Valid BenefitRequest> benefits) {

        Tier tier(int place) {
            return new Tier(
                    code,
                    nameEn,
                    nameTh,
                    Objects.requireNonNullElse(threshold, BigDecimal.valueOf(place)),
                    segmentId,
                    given());
        }

        private List<Benefit> given() {
            return benefits == null
                    ? List.of()
                    : benefits.stream().map(BenefitRequest::benefit).toList();
        }

        /** Whether each benefit is said as it must be, under a code of its own, and no figure twice. */
        boolean gives() {
            List<Benefit> given = given();
            return given.stream().allMatch(Benefit::fits)
                    && given.stream().map(Benefit::code).distinct().count() == given.size()
                    && given.stream()
                            .map(Benefit::gives)
                            .filter(Gives::hasFigure)
                            .allMatch(new HashSet<Gives>()::add);
        }
    }

    /** What a tier gives. */
    @Schema(name = "TierBenefitRequest", description = "What a tier gives.")
    record BenefitRequest(
            @Schema(description = "Its code.", examples = "points-half-more", required = true)
            @NotNull
            @Pattern(regexp = "[a-z][a-z0-9-]{0,29}")
            String code,

            @Schema(description = "What it gives.", examples = "POINTS_MULTIPLIER", required = true) @NotNull
            Gives gives,

            @Schema(
                    description = "Its name in English, as members read it.",
                    examples = "Half as many points again",
                    required = true)
            @NotBlank
            @Size(max = 200)
            String nameEn,

            @Schema(
                    description = "Its name in Thai, as members read it.",
                    examples = "รับแต้มเพิ่มครึ่งหนึ่ง",
                    required = true)
            @NotBlank
            @Size(max = 200)
            String nameTh,

            @Schema(
                    description =
                            "POINTS_MULTIPLIER: by what points are multiplied, above 1 and up to 10. DISCOUNT: percent, above 0 and up to 100. Two"
                                    + " places; absent for all else.",
                    examples = "1.5")
            @Nullable
            @Digits(integer = 3, fraction = 2)
            BigDecimal figure,

            @Schema(
                    description =
                            "GIFT, ADVISER, LINKED_SYSTEM: which one, for instance the desk where the adviser sits. Absent for all else. No names"
                                    + " of members.",
                    examples = "Private banking desk, Silom")
            @Nullable
            @Size(min = 1, max = 200)
            String what) {

        Benefit benefit() {
            return new Benefit(code, gives, nameEn, nameTh, figure, what);
        }
    }

    /** Whether each tier is above the one before, of another code, and all is there where it belongs, and only there. */
    boolean fits() {
        boolean bySegment = measure == TierMeasure.SEGMENT;
        return isEachAnother(TierRequest::code)
                && (bySegment ? isEachAnother(TierRequest::segmentId) : isEachAboveTheOneBefore())
                && tiers.stream()
                        .allMatch(tier ->
                                (tier.segmentId() != null) == bySegment && (tier.threshold() == null) == bySegment)
                && (measure == TierMeasure.SPEND) == (currency != null)
                && (pointKind == null || measure == TierMeasure.POINTS);
    }

    private boolean isEachAnother(Function<TierRequest, @Nullable Object> part) {
        return tiers.stream().map(part).distinct().count() == tiers.size();
    }

    private boolean isEachAboveTheOneBefore() {
        BigDecimal before = BigDecimal.ZERO;
        for (TierRequest tier : tiers) {
            if (tier.threshold() == null || tier.threshold().compareTo(before) <= 0) {
                return false;
            }
            before = tier.threshold();
        }
        return true;
    }

    TierRules rules() {
        return new TierRules(
                measure,
                currency,
                measure == TierMeasure.POINTS ? Objects.requireNonNullElse(pointKind, PointKind.SPENDABLE) : null,
                windowMonths,
                validMonths,
                graceDays,
                fall,
                IntStream.range(0, tiers.size())
                        .mapToObj(place -> tiers.get(place).tier(place + 1))
                        .toList());
    }
}
