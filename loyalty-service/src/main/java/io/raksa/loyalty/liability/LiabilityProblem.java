package io.raksa.loyalty.liability;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about the value of points. */
enum LiabilityProblem implements ProblemKind {
    POINT_VALUE_TOO_EARLY(
            400,
            "A value holds from now on, or later",
            "มูลค่าแต้มมีผลตั้งแต่ตอนนี้หรือภายหลังเท่านั้น",
            "effectiveFrom must not lie in the past.",
            "effectiveFrom ต้องไม่อยู่ในอดีต"),
    POINT_VALUE_CURRENCY(
            400,
            "There is no such currency",
            "ไม่มีสกุลเงินนี้",
            "{0} is not a currency of ISO 4217 with coins of its own.",
            "{0} ไม่ใช่สกุลเงินตาม ISO 4217");

    private final int status;
    private final Text title;
    private final Text detail;

    LiabilityProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
