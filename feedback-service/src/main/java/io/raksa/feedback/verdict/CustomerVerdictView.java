package io.raksa.feedback.verdict;

import io.raksa.feedback.deed.Standing;
import io.raksa.feedback.verdict.core.Deeds;
import io.raksa.feedback.verdict.core.Verdict;
import io.raksa.feedback.verdict.core.Words;
import io.raksa.feedback.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer's words and deeds together say. */
@Schema(name = "CustomerVerdict", description = "What a customer's words and deeds together say (I7).")
record CustomerVerdictView(
        @Schema(description = "The customer.", examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01", required = true)
        UUID customerId,

        @Schema(description = "At which instant.", examples = "2026-11-23T02:00:00Z", required = true)
        Instant at,

        @Schema(description = "The verdict.", examples = "VOCAL_BUT_LOYAL", required = true)
        Verdict verdict,

        @Schema(description = "The words.", examples = "BAD", required = true)
        Words words,

        @Schema(description = "The deeds.", examples = "HOLDING", required = true)
        Deeds deeds,

        @Schema(
                description =
                        "Of the words of the 180 days before: each message, observation and survey answer is a score from -1 to 1, what is 60"
                                + " days old weighs half. With four places; absent where there are none.",
                examples = "-0.6180")
        @Nullable
        BigDecimal score,

        @Schema(
                description = "How many messages, observations and survey answers that is of.",
                examples = "3",
                required = true)
        long said,

        @Schema(description = "How many of them speak badly of us.", examples = "2", required = true)
        long bad,

        @Schema(
                description = "What customer-service says of the orders; absent where it never changed.",
                examples = "ACTIVE")
        @Nullable
        Standing standing,

        @Schema(description = "Since when.", examples = "2026-10-02T03:00:00Z") @Nullable
        Instant since,

        @Schema(description = "The same in a sentence.", required = true)
        Wording sentence) {

    static CustomerVerdictView of(UUID customer, Instant at, CustomerVerdict told, ZoneId zone) {
        return new CustomerVerdictView(
                customer,
                at,
                told.verdict(),
                told.words(),
                told.deeds(),
                told.score() == null ? null : BigDecimal.valueOf(told.score()).setScale(4, RoundingMode.HALF_UP),
                told.said(),
                told.bad(),
                told.standing(),
                told.since(),
                sentence(told, zone));
    }

    private static Wording sentence(CustomerVerdict told, ZoneId zone) {
        return new Wording(
                saidEn(told) + doesEn(told, zone) + meansEn(told.verdict()),
                saidTh(told) + doesTh(told, zone) + meansTh(told.verdict()));
    }

    private static String saidEn(CustomerVerdict told) {
        return told.said() == 0
                ? "Has said nothing for 180 days"
                : "Spoke badly %,d of %,d times in 180 days".formatted(told.bad(), told.said());
    }

    private static String saidTh(CustomerVerdict told) {
        return told.said() == 0
                ? "ไม่ได้พูดถึงเราใน 180 วัน"
                : "พูดถึงเราในทางไม่ดี %,d จาก %,d ครั้งใน 180 วัน".formatted(told.bad(), told.said());
    }

    private static String doesEn(CustomerVerdict told, ZoneId zone) {
        return switch (told.deeds()) {
            case HOLDING -> ", and orders as usual: ";
            case CUTTING -> ", and orders less than usual since " + day(told, zone) + ": ";
            case UNKNOWN -> ", and no purchase is known: ";
        };
    }

    private static String doesTh(CustomerVerdict told, ZoneId zone) {
        return switch (told.deeds()) {
            case HOLDING -> " และยังสั่งซื้อตามปกติ: ";
            case CUTTING -> " และสั่งซื้อน้อยลงกว่าปกติตั้งแต่ " + day(told, zone) + ": ";
            case UNKNOWN -> " และไม่มีข้อมูลการซื้อ: ";
        };
    }

    private static String day(CustomerVerdict told, ZoneId zone) {
        return told.since() == null
                ? "?"
                : LocalDate.ofInstant(told.since(), zone).toString();
    }

    private static String meansEn(Verdict verdict) {
        return switch (verdict) {
            case CONTENT -> "content.";
            case VOCAL_BUT_LOYAL -> "complains, yet is still ours.";
            case QUIETLY_LEAVING -> "is leaving without a word of it.";
            case LOST -> "is lost unless something is done now.";
            case UNKNOWN -> "too little is known.";
        };
    }

    private static String meansTh(Verdict verdict) {
        return switch (verdict) {
            case CONTENT -> "พึงพอใจ";
            case VOCAL_BUT_LOYAL -> "บ่นแต่ยังเป็นลูกค้าของเรา";
            case QUIETLY_LEAVING -> "กำลังจากไปอย่างเงียบ ๆ";
            case LOST -> "กำลังจะเสียลูกค้ารายนี้หากไม่ทำอะไร";
            case UNKNOWN -> "ข้อมูลยังไม่พอ";
        };
    }
}
