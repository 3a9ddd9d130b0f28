package io.raksa.loyalty.compensation;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** Why a granted remedy cannot be paid. 422: it will not get better by trying again, so that it waits as a dead letter. */
enum CompensationProblem implements ProblemKind {
    REMEDY_NOT_PAYABLE(
            422,
            "The remedy cannot be paid in points",
            "ไม่สามารถจ่ายการชดเชยเป็นแต้มได้",
            "A remedy in points names a customer and 1 to {0} points.",
            "การชดเชยเป็นแต้มต้องระบุลูกค้าและจำนวนแต้ม 1 ถึง {0}"),
    REMEDY_WITHOUT_MEMBER(
            422,
            "Nobody to pay the remedy to",
            "ไม่มีสมาชิกที่จะรับการชดเชย",
            "The customer of the remedy is not a member, and programme {0} enrols nobody by itself. Enrol the customer, then replay.",
            "ลูกค้าไม่ได้เป็นสมาชิก และโปรแกรม {0} ไม่สมัครให้เอง โปรดสมัครสมาชิกให้ลูกค้าแล้วส่งซ้ำ");

    private final int status;
    private final Text title;
    private final Text detail;

    CompensationProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
