package io.raksa.loyalty.hold;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about points that are set aside. */
enum HoldProblem implements ProblemKind {
    HOLD_ENDED(
            409,
            "The points are not set aside any more",
            "แต้มนี้ไม่ได้ถูกกันไว้แล้ว",
            "They are {0}.",
            "สถานะปัจจุบันคือ {0}"),
    SPENDS_MORE_THAN_HELD(
            409,
            "That is more than is set aside",
            "เกินจำนวนแต้มที่กันไว้",
            "{0} points are set aside.",
            "กันแต้มไว้ {0} แต้ม");

    private final int status;
    private final Text title;
    private final Text detail;

    HoldProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
