package io.raksa.feedback.recovery;

import io.raksa.feedback.recovery.core.Offer;
import io.raksa.feedback.recovery.core.RemedyKind;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that may be given, and up to how much by whom. */
@Schema(name = "RecoveryOffer", description = "Something that may be given, and up to how much by whom.")
record OfferRequest(
        @Schema(description = "What is given.", examples = "POINTS", required = true) @NotNull
        RemedyKind kind,

        @Schema(description = "The currency of a REFUND (ISO 4217), and only of one.", examples = "THB")
        @Nullable
        @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @Schema(description = "The template of a VOUCHER, and only of one.", examples = "SORRY-100")
        @Nullable
        @Size(min = 1, max = 100)
        String voucher,

        @Schema(
                description =
                        "Up to how much an agent may give for one complaint: points, money, or 1 for what is given or not. Absent: not at all.",
                examples = "500")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 4)
        BigDecimal agent,

        @Schema(description = "Up to how much a supervisor may give. Absent: not at all.", examples = "5000")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 4)
        BigDecimal supervisor,

        @Schema(description = "Up to how much a manager may give. Absent: not at all.", examples = "50000")
        @Nullable
        @DecimalMin("0")
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 4)
        BigDecimal manager,

        @Schema(
                description = "What staff may say with it, in English.",
                examples = "We would like to make it up to you.")
        @Nullable
        @Size(min = 1, max = 500)
        String en,

        @Schema(description = "What staff may say with it, in Thai.", examples = "ขอมอบแต้มเพื่อเป็นการขออภัยค่ะ")
        @Nullable
        @Size(min = 1, max = 500)
        String th) {

    static OfferRequest of(Offer offer) {
        return new OfferRequest(
                offer.kind(),
                offer.currency(),
                offer.voucher(),
                offer.agent(),
                offer.supervisor(),
                offer.manager(),
                offer.en(),
                offer.th());
    }

    Offer offer() {
        return new Offer(kind, currency, voucher, agent, supervisor, manager, en, th);
    }

    /** Whether it tells just what its kind needs, and somebody may give it. */
    boolean isWhole() {
        return (kind == RemedyKind.REFUND) == (currency != null)
                && (kind == RemedyKind.VOUCHER) == (voucher != null)
                && (agent != null || supervisor != null || manager != null);
    }
}
