package io.raksa.loyalty.ledger.core;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts a posting was decided by, kept with it: they explain it in words however much the rules have changed since. The form is
 * stored; it may grow, but what is there keeps its meaning.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Basis.Purchase.class, name = "purchase"),
    @JsonSubTypes.Type(value = Basis.Remedy.class, name = "remedy"),
    @JsonSubTypes.Type(value = Basis.ClawBack.class, name = "clawBack"),
    @JsonSubTypes.Type(value = Basis.Adjustment.class, name = "adjustment"),
    @JsonSubTypes.Type(value = Basis.Expiry.class, name = "expiry"),
    @JsonSubTypes.Type(value = Basis.SetAside.class, name = "setAside"),
    @JsonSubTypes.Type(value = Basis.Spent.class, name = "spent"),
    @JsonSubTypes.Type(value = Basis.GivenBack.class, name = "givenBack"),
    @JsonSubTypes.Type(value = Basis.Returned.class, name = "returned"),
    @JsonSubTypes.Type(value = Basis.Settled.class, name = "settled"),
    @JsonSubTypes.Type(value = Basis.CheckedOut.class, name = "checkedOut"),
    @JsonSubTypes.Type(value = Basis.Refunded.class, name = "refunded")
})
public sealed interface Basis {

    /** Why there were these points, in words that the customer may read. */
    Words words();

    /** As money is written: two decimals, more only where they say something. */
    static String written(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /**
     * A purchase and the rule it was judged by. Amounts are exact decimals.
     *
     * @param points points for every full {@code per}
     */
    record Purchase(String amount, String currency, long points, String per, long ruleVersion) implements Basis {

        public static Purchase of(BigDecimal amount, String currency, long points, BigDecimal per, long ruleVersion) {
            return new Purchase(written(amount), currency, points, written(per), ruleVersion);
        }

        @Override
        public Words words() {
            return new Words(
                    "Purchase of %s %s: %d %s for every %s %s (rule %d)"
                            .formatted(
                                    amount,
                                    currency,
                                    points,
                                    points == 1 ? "point" : "points",
                                    per,
                                    currency,
                                    ruleVersion),
                    "ซื้อสินค้า %s %s: รับ %d แต้มทุก %s %s (กติกาฉบับที่ %d)"
                            .formatted(amount, currency, points, per, currency, ruleVersion));
        }
    }

    /**
     * A remedy for a failed service.
     *
     * @param category what failed, in feedback-service's own terms
     * @param policyVersion the version of the recovery policy that allowed it
     */
    record Remedy(
            @Nullable String complaintId,
            @Nullable String category,
            @Nullable String policyVersion) implements Basis {
        @Override
        public Words words() {
            return new Words("Given to put right a service that failed you", "มอบให้เพื่อชดเชยบริการที่ผิดพลาด");
        }
    }

    /**
     * A remedy that was withdrawn.
     *
     * @param granted the points that had been given
     */
    record ClawBack(@Nullable String complaintId, long granted) implements Basis {
        @Override
        public Words words() {
            return new Words(
                    "Taken back of %,d points that were given by mistake".formatted(granted),
                    "เรียกคืนจาก %,d แต้มที่มอบให้โดยไม่ถูกต้อง".formatted(granted));
        }
    }

    /** A decision of staff, with the reason they gave. */
    record Adjustment(String reason) implements Basis {
        @Override
        public Words words() {
            return new Words("Adjusted by our staff: " + reason, "ปรับแต้มโดยเจ้าหน้าที่: " + reason);
        }
    }

    /**
     * Points set aside.
     *
     * @param reference what for
     */
    record SetAside(String reference) implements Basis {
        @Override
        public Words words() {
            return new Words("Set aside for " + reference, "กันแต้มไว้สำหรับ " + reference);
        }
    }

    /**
     * Points spent of what was set aside.
     *
     * @param reference what for
     */
    record Spent(String reference, long points, long held) implements Basis {
        @Override
        public Words words() {
            return new Words(
                    "Spent %,d of %,d points set aside for %s".formatted(points, held, reference),
                    "ใช้ %,d จาก %,d แต้มที่กันไว้สำหรับ %s".formatted(points, held, reference));
        }
    }

    /**
     * Points set aside that were not spent.
     *
     * @param reference what for
     * @param late whether the time was over
     */
    record GivenBack(String reference, boolean late) implements Basis {
        @Override
        public Words words() {
            return late
                    ? new Words(
                            "Set aside for %s, which was not finished in time".formatted(reference),
                            "คืนแต้มที่กันไว้สำหรับ %s เนื่องจากหมดเวลา".formatted(reference))
                    : new Words(
                            "Set aside for %s, which was called off".formatted(reference),
                            "คืนแต้มที่กันไว้สำหรับ %s เนื่องจากยกเลิก".formatted(reference));
        }
    }

    /**
     * A return of a purchase, or of a part of it.
     *
     * @param amount that was given back
     * @param points of the purchase that go with it
     */
    record Returned(String amount, String currency, long points) implements Basis {

        public static Returned of(BigDecimal amount, String currency, long points) {
            return new Returned(written(amount), currency, points);
        }

        @Override
        public Words words() {
            return new Words(
                    "Return of %s %s: %,d points of the purchase go back".formatted(amount, currency, points),
                    "คืนสินค้า %s %s: คืนแต้มของรายการซื้อ %,d แต้ม".formatted(amount, currency, points));
        }
    }

    /** What was owed after a return, paid by points that came since. */
    record Settled() implements Basis {
        @Override
        public Words words() {
            return new Words(
                    "Points of a returned purchase that had been spent", "หักแต้มของรายการที่คืนสินค้าซึ่งใช้ไปแล้ว");
        }
    }

    /**
     * A cart that was checked out.
     *
     * @param reference the order
     * @param amount what was paid in money
     * @param base points by the rule of the programme
     * @param promotions names of the promotions that gave points, and how many
     */
    record CheckedOut(String reference, String amount, String currency, long base, Map<String, Long> promotions)
            implements Basis {

        public static CheckedOut of(
                String reference, BigDecimal amount, String currency, long base, Map<String, Long> promotions) {
            return new CheckedOut(reference, written(amount), currency, base, promotions);
        }

        @Override
        public Words words() {
            String more = promotions.entrySet().stream()
                    .map(one -> "; %s +%,d".formatted(one.getKey(), one.getValue()))
                    .collect(Collectors.joining());
            return new Words(
                    "%s, %s %s paid: %,d points%s".formatted(reference, amount, currency, base, more),
                    "%s ชำระ %s %s: %,d แต้ม%s".formatted(reference, amount, currency, base, more));
        }
    }

    /**
     * Points that had paid for something that came back.
     *
     * @param reference the order
     */
    record Refunded(String reference) implements Basis {
        @Override
        public Words words() {
            return new Words(
                    "Points that paid for what came back of " + reference,
                    "คืนแต้มที่ใช้ชำระสินค้าซึ่งส่งคืนจาก " + reference);
        }
    }

    /** The end of lots. */
    record Expiry() implements Basis {
        @Override
        public Words words() {
            return new Words("Points that were not used in time", "แต้มหมดอายุเนื่องจากไม่ได้ใช้ภายในกำหนด");
        }
    }
}
