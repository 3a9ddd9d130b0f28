package io.raksa.loyalty.earning;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about claims. */
enum ClaimProblem implements ProblemKind {
    PURCHASE_NOT_TOLD(
            404,
            "That purchase is not known here",
            "ไม่พบรายการซื้อนี้",
            "Customer-service has told of no such purchase of this member. One that was recorded a moment ago arrives soon.",
            "ไม่มีรายการซื้อนี้ของสมาชิก รายการที่เพิ่งบันทึกจะมาถึงในไม่ช้า");

    private final int status;
    private final Text title;
    private final Text detail;

    ClaimProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
