package io.raksa.feedback.split;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum SplitProblem implements ProblemKind {
    COMPLAINT_SPLIT_COMMENT(
            400,
            "This was not written in the complaint",
            "ข้อความนี้ไม่ได้อยู่ในเรื่องร้องเรียนนี้",
            "The complaint has no comment {0}. Name comments of the complaint that is split.",
            "เรื่องร้องเรียนนี้ไม่มีข้อความ {0} โปรดระบุข้อความของเรื่องที่จะแยก");

    private final int status;
    private final Text title;
    private final Text detail;

    SplitProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
