package io.raksa.customer.report;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum ReportProblem implements ProblemKind {
    PERIOD_INVALID(
            400,
            "The period is not one",
            "ช่วงเวลาไม่ถูกต้อง",
            "A period needs its first day, and the day after its last, which is later: from=2026-01-01&to=2026-04-01.",
            "ต้องระบุวันแรก และวันถัดจากวันสุดท้ายซึ่งอยู่หลังวันแรก: from=2026-01-01&to=2026-04-01"),
    PERIOD_TOO_LONG(
            400,
            "The period is too long",
            "ช่วงเวลายาวเกินไป",
            "The report is of at most {0} days.",
            "รายงานได้ไม่เกิน {0} วัน");

    private final int status;
    private final Text title;
    private final Text detail;

    ReportProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
