package io.raksa.loyalty.dayroll;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** Why what is due is not done now. */
enum DayRollProblem implements ProblemKind {
    DAY_ROLL_RUNNING(
            409,
            "What is due is being done already",
            "กำลังดำเนินการรายการที่ถึงกำหนดอยู่แล้ว",
            "One roll that somebody asked for goes on at a time. Ask again in a moment.",
            "สั่งดำเนินการได้ครั้งละหนึ่งรายการ โปรดลองใหม่อีกครั้งในอีกสักครู่");

    private final int status;
    private final Text title;
    private final Text detail;

    DayRollProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
