package io.raksa.feedback.insight;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum InsightProblem implements ProblemKind {
    INSIGHT_PERIOD_INVALID(
            400,
            "The period is not one",
            "ช่วงเวลาไม่ถูกต้อง",
            "Give from, the first day, and to, the day after the last; from comes before to, and at most 366 days lie between them.",
            "โปรดระบุ from เป็นวันแรก และ to เป็นวันถัดจากวันสุดท้าย โดย from ต้องมาก่อน to และห่างกันไม่เกิน 366 วัน");

    private final int status;
    private final Text title;
    private final Text detail;

    InsightProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
