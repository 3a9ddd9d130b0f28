package io.raksa.platform.bulk;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum BulkProblem implements ProblemKind {
    LINE_TOO_LONG(
            413,
            "The line is too long",
            "บรรทัดยาวเกินไป",
            "A line may have at most {0} bytes.",
            "หนึ่งบรรทัดต้องไม่เกิน {0} ไบต์"),
    LINE_NOT_UTF8(
            400, "The line is not UTF-8", "บรรทัดไม่ใช่ UTF-8", "Send text in UTF-8.", "โปรดส่งข้อความเป็น UTF-8");

    private final int status;
    private final Text title;
    private final Text detail;

    BulkProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
