package io.raksa.loyalty.adjustment;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about an adjustment. */
enum AdjustmentProblem implements ProblemKind {
    ADJUSTMENT_OF_NOTHING(
            400,
            "An adjustment changes something",
            "การปรับแต้มต้องไม่เป็นศูนย์",
            "The points must not be 0.",
            "จำนวนแต้มต้องไม่เป็น 0"),
    ADJUSTMENT_ABOVE_LIMIT(
            409,
            "That is more than you may give or take",
            "เกินจำนวนแต้มที่คุณปรับได้",
            "You may give or take up to {0} points at once.",
            "คุณปรับแต้มได้ครั้งละไม่เกิน {0} แต้ม");

    private final int status;
    private final Text title;
    private final Text detail;

    AdjustmentProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
