package io.raksa.loyalty.promotion;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about promotions. */
enum PromotionProblem implements ProblemKind {
    PROMOTION_CONDITION_INVALID(
            400,
            "The condition cannot be read",
            "อ่านเงื่อนไขไม่ได้",
            "{0} faults; each is named with its line and column.",
            "พบข้อผิดพลาด {0} แห่ง แต่ละแห่งระบุบรรทัดและคอลัมน์แล้ว"),
    PROMOTION_EFFECT_UNFIT(
            400,
            "The effect does not have the fields of its kind",
            "ผลของโปรโมชันไม่ตรงกับชนิดที่ระบุ",
            "Each kind has its own fields, and no others; amounts are above 0.",
            "แต่ละชนิดมีฟิลด์ของตนเองเท่านั้น และจำนวนเงินต้องมากกว่า 0"),
    PROMOTION_BUDGET_UNFIT(
            400,
            "The budget does not say how much",
            "งบประมาณไม่ได้ระบุจำนวน",
            "USES and POINTS have limit, MONEY has money above 0; a budget per CODE needs codes.",
            "USES และ POINTS ต้องมี limit ส่วน MONEY ต้องมี money ที่มากกว่า 0 และงบต่อ CODE ต้องมี codes"),
    PROMOTION_GUARD_UNFIT(
            400,
            "The guard does not say how much it gives",
            "เงื่อนไขการหยุดไม่ได้ระบุจำนวนแต้มให้ครบ",
            "pointsEach and pointsInAll are there together, or neither.",
            "ต้องระบุ pointsEach และ pointsInAll ทั้งคู่ หรือไม่ระบุเลย"),
    PROMOTION_PERIOD_UNFIT(
            400,
            "The promotion ends before it starts",
            "โปรโมชันสิ้นสุดก่อนเริ่ม",
            "The end must be after the start, and at most five years after it.",
            "วันสิ้นสุดต้องอยู่หลังวันเริ่มและไม่เกินห้าปี"),
    PROMOTION_STATE_UNFIT(
            409,
            "The promotion stands elsewhere",
            "สถานะโปรโมชันไม่ตรงกับที่ขอ",
            "It is {0}, and from there it cannot become {1}.",
            "ขณะนี้เป็น {0} และเปลี่ยนเป็น {1} ไม่ได้"),
    PROMOTION_ENDED(
            409,
            "The promotion is over",
            "โปรโมชันสิ้นสุดแล้ว",
            "What is over is not changed any more; make a new one.",
            "โปรโมชันที่สิ้นสุดแล้วแก้ไขไม่ได้ โปรดสร้างใหม่"),
    PROMOTIONS_FULL(
            409,
            "There are too many promotions at once",
            "มีโปรโมชันที่เปิดอยู่มากเกินไป",
            "At most {0} promotions are in force or scheduled; end one first.",
            "เปิดหรือตั้งเวลาไว้ได้ไม่เกิน {0} รายการ โปรดสิ้นสุดบางรายการก่อน");

    private final int status;
    private final Text title;
    private final Text detail;

    PromotionProblem(int status, String title, String titleTh, String detail, String detailTh) {
        this.status = status;
        this.title = new Text(title, titleTh);
        this.detail = new Text(detail, detailTh);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
