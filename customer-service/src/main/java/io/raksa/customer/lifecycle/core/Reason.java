package io.raksa.customer.lifecycle.core;

import io.raksa.platform.problem.Text;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a customer came to a stage.
 *
 * @param figures what fills the placeholders of the reason's words, in their order
 */
public record Reason(Kind kind, List<String> figures) {

    /** The kinds of reason. L5: growth in frequency and growth of the basket are two things. */
    @Schema(name = "LifecycleReason")
    public enum Kind {
        BOUGHT_FIRST("The first purchase was on {0}.", "ซื้อครั้งแรกเมื่อ {0}"),
        CAME_BACK("Bought again on {0}, a second day.", "กลับมาซื้ออีกเมื่อ {0} เป็นวันที่สอง"),
        MORE_OFTEN(
                "Buys more often: on {0} days in the last {1}, where the past would have made it {2}.",
                "ซื้อบ่อยขึ้น: ซื้อ {0} วันใน {1} วันล่าสุด จากเดิมที่ควรเป็น {2} วัน"),
        MORE_PER_VISIT(
                "Buys more per visit: {0} {2} a visit, where it was {1} {2} before.",
                "ซื้อต่อครั้งมากขึ้น: ครั้งละ {0} {2} จากเดิมครั้งละ {1} {2}"),
        MORE_OFTEN_AND_PER_VISIT(
                "Buys more often: on {0} days in the last {1}, where the past would have made it {2}; and more per visit: {3} {5} a visit, where it was {4} {5} before.",
                "ซื้อบ่อยขึ้น: ซื้อ {0} วันใน {1} วันล่าสุด จากเดิมที่ควรเป็น {2} วัน และซื้อต่อครั้งมากขึ้น: ครั้งละ {3} {5} จากเดิมครั้งละ {4} {5}"),
        GROWTH_ENDED(
                "Grows no more: with {0} purchase day(s) in the last {1} days it is less than {2} times the past, in visits and per visit alike.",
                "ไม่เติบโตแล้ว: ซื้อ {0} วันใน {1} วันล่าสุด ไม่ถึง {2} เท่าของเดิมทั้งจำนวนครั้งและยอดต่อครั้ง"),
        BROUGHT_OTHERS(
                "Customers who came on this one's word and bought: {0}.",
                "ผู้ที่ลูกค้ารายนี้แนะนำมาและซื้อแล้ว: {0} ราย"),
        RECOMMENDED_US("Recommended us to others, times: {0}.", "แนะนำเราให้ผู้อื่น {0} ครั้ง"),
        TELLS_NO_MORE("Told nobody in the last {0} days.", "ไม่ได้บอกต่อใครใน {0} วันล่าสุด"),
        STAYS_AWAY(
                "Has not come for {0} days; by the customer's own rhythm a visit was due within {1}.",
                "ไม่มาแล้ว {0} วัน จากเดิมที่ควรมาภายใน {1} วัน"),
        STAYED_AWAY(
                "Has not come for {0} days; after {1} the customer is taken as lost.",
                "ไม่มาแล้ว {0} วัน เกิน {1} วันถือว่าเลิกใช้บริการ"),
        CAME_IN_TIME("Came again on {0}.", "กลับมาอีกเมื่อ {0}"),
        CAME_BACK_AFTER_ALL("Came back on {0}, after having been lost.", "กลับมาเมื่อ {0} หลังเลิกใช้บริการไปแล้ว"),
        STAYED("Has stayed for {0} days since coming back.", "กลับมาใช้บริการครบ {0} วันแล้ว"),
        NO_CONCERN(
                "Has not come for {0} days, which is no reason for concern by the rule now in force.",
                "ไม่มา {0} วัน ซึ่งยังไม่น่ากังวลตามเกณฑ์ปัจจุบัน");

        private final Text words;

        Kind(String en, String th) {
            this.words = new Text(en, th);
        }
    }

    static Reason of(Kind kind, Object... figures) {
        return new Reason(kind, List.of(figures).stream().map(String::valueOf).toList());
    }

    /** The reason as a sentence, in Thai or English. */
    public String in(Locale language) {
        return kind.words.in(language, figures.toArray());
    }
}
