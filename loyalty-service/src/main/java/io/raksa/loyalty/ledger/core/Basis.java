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
    @JsonSubTypes.Type(value = Basis.Opening.class, name = "opening"),
    @JsonSubTypes.Type(value = Basis.OpeningReversed.class, name = "openingReversed"),
    @JsonSubTypes.Type(value = Basis.Reinstated.class, name = "reinstated"),
    @JsonSubTypes.Type(value = Basis.Kept.class, name = "kept"),
    @JsonSubTypes.Type(value = Basis.GivenAway.class, name = "givenAway"),
    @JsonSubTypes.Type(value = Basis.Received.class, name = "received"),
    @JsonSubTypes.Type(value = Basis.Carried.class, name = "carried"),
    @JsonSubTypes.Type(value = Basis.ChallengeMet.class, name = "challengeMet"),
    @JsonSubTypes.Type(value = Basis.FriendBrought.class, name = "friendBrought"),
    @JsonSubTypes.Type(value = Basis.BroughtByFriend.class, name = "broughtByFriend"),
    @JsonSubTypes.Type(value = Basis.ReferralReturned.class, name = "referralReturned"),
    @JsonSubTypes.Type(value = Basis.RewardTaken.class, name = "rewardTaken"),
    @JsonSubTypes.Type(value = Basis.RewardSent.class, name = "rewardSent"),
    @JsonSubTypes.Type(value = Basis.RewardCancelled.class, name = "rewardCancelled"),
    @JsonSubTypes.Type(value = Basis.CheckedOut.class, name = "checkedOut"),
    @JsonSubTypes.Type(value = Basis.Refunded.class, name = "refunded"),
    @JsonSubTypes.Type(value = Basis.MadeWhole.class, name = "madeWhole"),
    @JsonSubTypes.Type(value = Basis.Activated.class, name = "activated"),
    @JsonSubTypes.Type(value = Basis.NotCome.class, name = "notCome")
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
     * @param boost what the member's tier made of it; null for nothing
     * @param capped what it would have earned, and why it did not; null where it earned all
     * @param pending what its points waited for when they were earned; null where they could be used at once
     */
    record Purchase(
            String amount,
            String currency,
            long points,
            String per,
            long ruleVersion,
            @Nullable Boost boost,
            @Nullable Capped capped,
            @Nullable Awaiting pending)
            implements Basis {

        public static Purchase of(BigDecimal amount, String currency, long points, BigDecimal per, long ruleVersion) {
            return new Purchase(written(amount), currency, points, written(per), ruleVersion, null, null, null);
        }

        /** The same, multiplied by what the member's tier gives. */
        public Purchase boosted(@Nullable Boost by) {
            return new Purchase(amount, currency, points, per, ruleVersion, by, capped, pending);
        }

        /** The same, of which a cap left only a part; null where it left all. */
        public Purchase cappedBy(@Nullable Capped cap) {
            return new Purchase(amount, currency, points, per, ruleVersion, boost, cap, pending);
        }

        /** The same, whose points cannot be used yet; null where they can. */
        public Purchase awaiting(@Nullable Awaiting what) {
            return new Purchase(amount, currency, points, per, ruleVersion, boost, capped, what);
        }

        @Override
        public Words words() {
            Words words = rule();
            if (capped != null) {
                words = words.and(capped.words());
            }
            return pending == null ? words : words.and(pending.words());
        }

        private Words rule() {
            return new Words(
                    "Purchase of %s %s: %d %s for every %s %s%s (rule %d)"
                            .formatted(
                                    amount,
                                    currency,
                                    points,
                                    points == 1 ? "point" : "points",
                                    per,
                                    currency,
                                    boost == null ? "" : ", times %s as %s".formatted(boost.times(), boost.tierEn()),
                                    ruleVersion),
                    "ซื้อสินค้า %s %s: รับ %d แต้มทุก %s %s%s (กติกาฉบับที่ %d)"
                            .formatted(
                                    amount,
                                    currency,
                                    points,
                                    per,
                                    currency,
                                    boost == null
                                            ? ""
                                            : " คูณ %s สำหรับระดับ%s".formatted(boost.times(), boost.tierTh()),
                                    ruleVersion));
        }
    }

    /**
     * What points waited for when they were earned.
     *
     * @param from the day, in the business time zone, from which they could be used; where they awaited word, from which they would be cancelled
     * @param event the word they awaited; null where they only waited for the time
     */
    record Awaiting(String from, @Nullable String event) {

        /** What, in words that the customer may read. */
        public Words words() {
            return event == null
                    ? new Words("can be used from %s".formatted(from), "ใช้ได้ตั้งแต่ %s".formatted(from))
                    : new Words(
                            "can be used once %s is told, before %s".formatted(event, from),
                            "ใช้ได้เมื่อแจ้ง %s ก่อน %s".formatted(event, from));
        }
    }

    /**
     * What a tier makes of the points of a purchase.
     *
     * @param times by what they are multiplied
     */
    record Boost(String tierEn, String tierTh, String times) {}

    /**
     * Why a purchase earned less than its rate gives.
     *
     * @param of what the rate gives
     * @param span what the cap is for: TRANSACTION, DAY, MONTH, YEAR or PROGRAMME
     * @param most the cap, in points
     */
    record Capped(long of, String span, long most) {

        /** Why, in words that the customer may read. */
        public Words words() {
            return new Words(
                    "%,d points by that rule, but no more than %,d %s".formatted(of, most, en()),
                    "ได้ %,d แต้มตามกติกา แต่ไม่เกิน %,d แต้ม%s".formatted(of, most, th()));
        }

        private String en() {
            return switch (span) {
                case "TRANSACTION" -> "with one purchase";
                case "DAY" -> "a day";
                case "MONTH" -> "a month";
                case "YEAR" -> "a year";
                default -> "in all";
            };
        }

        private String th() {
            return switch (span) {
                case "TRANSACTION" -> "ต่อรายการ";
                case "DAY" -> "ต่อวัน";
                case "MONTH" -> "ต่อเดือน";
                case "YEAR" -> "ต่อปี";
                default -> "ตลอดโปรแกรม";
            };
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

    /**
     * Points that can be used from now on.
     *
     * @param event the word that came; null where only the time did
     */
    record Activated(@Nullable String event) implements Basis {
        @Override
        public Words words() {
            return event == null
                    ? new Words(
                            "Points that were earned before can be used now", "แต้มที่ได้รับไว้ก่อนหน้านี้ใช้ได้แล้ว")
                    : new Words(
                            "Points that were earned before can be used now: %s".formatted(event),
                            "แต้มที่ได้รับไว้ก่อนหน้านี้ใช้ได้แล้ว: %s".formatted(event));
        }
    }

    /** A promotion that went wrong, by its name. */
    record MadeWhole(String promotion) implements Basis {
        @Override
        public Words words() {
            return new Words(
                    "Given since %s did not go as it should".formatted(promotion),
                    "มอบให้เนื่องจากโปรโมชัน %s มีข้อผิดพลาด".formatted(promotion));
        }
    }

    /** What points awaited did not come in time. */
    record NotCome() implements Basis {
        @Override
        public Words words() {
            return new Words(
                    "What the points awaited was not told in time", "แต้มถูกยกเลิกเนื่องจากไม่มีการแจ้งภายในกำหนด");
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
     * @param boost what the member's tier made of the points by the rule; null for nothing
     * @param capped what it would have earned, and why it did not; null where it earned all
     * @param pending what its points waited for when they were earned; null where they could be used at once
     */
    record CheckedOut(
            String reference,
            String amount,
            String currency,
            long base,
            Map<String, Long> promotions,
            @Nullable Boost boost,
            @Nullable Capped capped,
            @Nullable Awaiting pending)
            implements Basis {

        public static CheckedOut of(
                String reference, BigDecimal amount, String currency, long base, Map<String, Long> promotions) {
            return new CheckedOut(reference, written(amount), currency, base, promotions, null, null, null);
        }

        /** The same, explained by what else decided how many points there are, and when. */
        public CheckedOut by(@Nullable Boost tier, @Nullable Capped cap, @Nullable Awaiting awaiting) {
            return new CheckedOut(reference, amount, currency, base, promotions, tier, cap, awaiting);
        }

        @Override
        public Words words() {
            String more = promotions.entrySet().stream()
                    .map(one -> "; %s +%,d".formatted(one.getKey(), one.getValue()))
                    .collect(Collectors.joining());
            Words words = new Words(
                    "%s, %s %s paid: %,d points%s%s".formatted(reference, amount, currency, base, boosted(true), more),
                    "%s ชำระ %s %s: %,d แต้ม%s%s".formatted(reference, amount, currency, base, boosted(false), more));
            if (capped != null) {
                words = words.and(capped.words());
            }
            return pending == null ? words : words.and(pending.words());
        }

        private String boosted(boolean english) {
            if (boost == null) {
                return "";
            }
            return english
                    ? " (times %s as %s)".formatted(boost.times(), boost.tierEn())
                    : " (คูณ %s สำหรับระดับ%s)".formatted(boost.times(), boost.tierTh());
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

    /** A challenge that the member met, by its name. */
    record ChallengeMet(String en, String th) implements Basis {
        @Override
        public Words words() {
            return new Words("You met the challenge " + en, "ทำภารกิจสำเร็จ: " + th);
        }
    }

    /** A friend whom the member brought has bought something. */
    record FriendBrought() implements Basis {
        @Override
        public Words words() {
            return new Words("A friend whom you brought has bought something", "เพื่อนที่คุณแนะนำซื้อสินค้าครั้งแรก");
        }
    }

    /** The first purchase of a member whom a friend brought. */
    record BroughtByFriend() implements Basis {
        @Override
        public Words words() {
            return new Words("Your first purchase, brought by a friend", "ซื้อครั้งแรกจากการแนะนำของเพื่อน");
        }
    }

    /** The purchase that a referral was paid for was given back. */
    record ReferralReturned() implements Basis {
        @Override
        public Words words() {
            return new Words(
                    "The purchase that a referral was paid for was given back",
                    "รายการซื้อที่ให้แต้มแนะนำเพื่อนถูกคืนสินค้า");
        }
    }

    /** Points set aside for a reward. */
    record RewardTaken(String en, String th) implements Basis {

        public static RewardTaken of(Words name) {
            return new RewardTaken(name.en(), name.th());
        }

        @Override
        public Words words() {
            return new Words("Set aside for the reward " + en, "กันแต้มไว้แลก " + th);
        }
    }

    /** Points spent for a reward that the member has. */
    record RewardSent(String en, String th) implements Basis {

        public static RewardSent of(Words name) {
            return new RewardSent(name.en(), name.th());
        }

        @Override
        public Words words() {
            return new Words("Spent for the reward " + en, "ใช้แต้มแลก " + th);
        }
    }

    /** Points given back for a reward that was called off. */
    record RewardCancelled(String en, String th) implements Basis {

        public static RewardCancelled of(Words name) {
            return new RewardCancelled(name.en(), name.th());
        }

        @Override
        public Words words() {
            return new Words("The reward %s was called off".formatted(en), "คืนแต้มเนื่องจากยกเลิกการแลก " + th);
        }
    }

    /** What a member had in the programme before. */
    record Opening() implements Basis {
        @Override
        public Words words() {
            return new Words("Brought over from your programme before", "ยอดแต้มยกมาจากโปรแกรมเดิม");
        }
    }

    /** What was brought over by mistake. */
    record OpeningReversed() implements Basis {
        @Override
        public Words words() {
            return new Words("Brought over by mistake, and taken back", "เรียกคืนแต้มที่ยกมาโดยไม่ถูกต้อง");
        }
    }

    /** A decision of staff to give back what expired, with the reason they gave. */
    record Reinstated(String reason) implements Basis {
        @Override
        public Words words() {
            return new Words(
                    "Expired points given back by our staff: " + reason, "คืนแต้มที่หมดอายุโดยเจ้าหน้าที่: " + reason);
        }
    }

    /** What ended while a complaint was open that was told here only later. */
    record Kept() implements Basis {
        @Override
        public Words words() {
            return new Words(
                    "Points that had ended while your complaint was open, given back",
                    "คืนแต้มที่หมดอายุระหว่างดำเนินการข้อร้องเรียน");
        }
    }

    /** Points given to another member. */
    record GivenAway() implements Basis {
        @Override
        public Words words() {
            return new Words("Given to another member", "โอนแต้มให้สมาชิกอื่น");
        }
    }

    /** Points got from another member. */
    record Received() implements Basis {
        @Override
        public Words words() {
            return new Words(
                    "Received from another member; they keep their end", "รับโอนแต้มจากสมาชิกอื่น โดยวันหมดอายุคงเดิม");
        }
    }

    /** Two memberships of one customer that became one, or two again. */
    record Carried() implements Basis {
        @Override
        public Words words() {
            return new Words(
                    "Carried over between your memberships; they keep their end",
                    "โอนระหว่างสมาชิกภาพของคุณเอง โดยวันหมดอายุคงเดิม");
        }
    }

    /**
     * The end of lots.
     *
     * @param waited whether it waited for a complaint
     */
    record Expiry(boolean waited) implements Basis {
        @Override
        public Words words() {
            return waited
                    ? new Words(
                            "Points that were not used in time; they were kept for you while your complaint was open, and for some days more",
                            "แต้มหมดอายุเนื่องจากไม่ได้ใช้ภายในกำหนด โดยเก็บไว้ให้ระหว่างดำเนินการข้อร้องเรียนและต่ออีกระยะหนึ่ง")
                    : new Words("Points that were not used in time", "แต้มหมดอายุเนื่องจากไม่ได้ใช้ภายในกำหนด");
        }
    }
}
