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
    ADJUSTMENT_DECIDED(
            409,
            "That adjustment waits no more",
            "รายการปรับแต้มนี้ไม่ได้รออนุมัติแล้ว",
            "It is {0}.",
            "สถานะของรายการคือ {0}"),
    ADJUSTMENT_NEEDS_ANOTHER(
            409,
            "Another person decides",
            "ต้องให้ผู้อื่นพิจารณา",
            "Whoever asked for an adjustment does not decide it.",
            "ผู้ขอปรับแต้มไม่สามารถพิจารณาเองได้");

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
