package io.raksa.loyalty.cap;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about caps. */
enum CapProblem implements ProblemKind {
    CAPS_TOO_EARLY(
            400,
            "Caps hold from now on, or later",
            "เพดานแต้มมีผลตั้งแต่ตอนนี้หรือภายหลังเท่านั้น",
            "effectiveFrom must not lie in the past.",
            "effectiveFrom ต้องไม่อยู่ในอดีต");

    private final int status;
    private final Text title;
    private final Text detail;

    CapProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
