package io.raksa.feedback.proactive;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum ProactiveProblem implements ProblemKind {
    PROACTIVE_CASE_ENDED(
            409,
            "The case has ended",
            "เรื่องนี้สิ้นสุดแล้ว",
            "It is {0}; nothing more can be done in it.",
            "สถานะคือ {0} จึงทำรายการต่อไม่ได้");

    private final int status;
    private final Text title;
    private final Text detail;

    ProactiveProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
