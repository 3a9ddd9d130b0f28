package io.raksa.loyalty.tier;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about tiers. */
enum TierProblem implements ProblemKind {
    TIERS_UNFIT(
            400,
            "The tiers do not fit together",
            "ระดับสมาชิกไม่สอดคล้องกัน",
            "Each tier has a code of its own and a greater threshold than the one before, or, for SEGMENT and only there, a segment of its own; SPEND has a currency, POINTS may have a kind of points, and nothing else has either.",
            "แต่ละระดับต้องมีรหัสไม่ซ้ำและเกณฑ์สูงกว่าระดับก่อนหน้า หรือกลุ่มลูกค้าที่ไม่ซ้ำกันเมื่อใช้ SEGMENT เท่านั้น SPEND ต้องระบุสกุลเงิน POINTS ระบุประเภทแต้มได้ และอย่างอื่นต้องไม่ระบุ"),
    BENEFITS_UNFIT(
            400,
            "The benefits of a tier do not fit",
            "สิทธิประโยชน์ของระดับไม่ถูกต้อง",
            "POINTS_MULTIPLIER has a figure above 1 and up to 10, DISCOUNT one up to 100 percent; GIFT, ADVISER and LINKED_SYSTEM say what; each"
                    + " code, and each of the first two, once.",
            "POINTS_MULTIPLIER ต้องมี figure มากกว่า 1 ถึง 10 DISCOUNT ต้องไม่เกิน 100 เปอร์เซ็นต์ GIFT, ADVISER และ LINKED_SYSTEM ต้องระบุ what"
                    + " และแต่ละรหัสรวมถึงสองอย่างแรกมีได้อย่างละหนึ่ง"),
    TIERS_TOO_EARLY(
            400,
            "Rules hold from now on, or later",
            "กติกามีผลตั้งแต่ตอนนี้หรือภายหลังเท่านั้น",
            "effectiveFrom must not lie in the past.",
            "effectiveFrom ต้องไม่อยู่ในอดีต");

    private final int status;
    private final Text title;
    private final Text detail;

    TierProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
        this.status = status;
        this.title = new Text(titleEn, titleTh);
        this.detail = new Text(detailEn, detailTh);
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
