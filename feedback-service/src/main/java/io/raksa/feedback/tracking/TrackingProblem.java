package io.raksa.feedback.tracking;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum TrackingProblem implements ProblemKind {
    TRACKING_CODE_MISTYPED(
            404,
            "There is a slip in the code",
            "รหัสติดตามพิมพ์ผิด",
            "This cannot be a tracking code. Compare it with yours, symbol by symbol.",
            "รหัสนี้ไม่ใช่รหัสติดตาม โปรดตรวจทีละตัวอักษร"),
    TRACKING_CODE_UNKNOWN(
            404,
            "The code is not known",
            "ไม่พบรหัสติดตามนี้",
            "No complaint has this tracking code.",
            "ไม่มีเรื่องร้องเรียนที่ใช้รหัสติดตามนี้");

    private final int status;
    private final Text title;
    private final Text detail;

    TrackingProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
