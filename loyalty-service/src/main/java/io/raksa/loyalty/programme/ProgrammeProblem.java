package io.raksa.loyalty.programme;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What can be refused about a programme. */
enum ProgrammeProblem implements ProblemKind {
    CURRENCY_UNKNOWN(
            400,
            "There is no such currency",
            "ไม่มีสกุลเงินนี้",
            "{0} is not an ISO 4217 code.",
            "{0} ไม่ใช่รหัส ISO 4217"),
    RATE_TOO_EARLY(
            400,
            "The rate would begin too early",
            "อัตรานี้เริ่มเร็วเกินไป",
            "A rate begins on {0} or later.",
            "อัตราต้องเริ่มในวันที่ {0} หรือหลังจากนั้น");

    private final int status;
    private final Text title;
    private final Text detail;

    ProgrammeProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
