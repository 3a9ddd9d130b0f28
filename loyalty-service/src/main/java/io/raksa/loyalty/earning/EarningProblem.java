package io.raksa.loyalty.earning;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What can be wrong with a purchase that came by event. */
enum EarningProblem implements ProblemKind {
    PURCHASE_EARNED_FOR_ANOTHER(
            422,
            "The purchase has earned for another customer",
            "รายการซื้อนี้ให้แต้มแก่ลูกค้าอื่นแล้ว",
            "Purchase {0} has earned points for another customer before.",
            "รายการซื้อ {0} ได้ให้แต้มแก่ลูกค้าอื่นไปแล้ว");

    private final int status;
    private final Text title;
    private final Text detail;

    EarningProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
