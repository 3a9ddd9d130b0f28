package io.raksa.feedback.standard;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum StandardProblem implements ProblemKind {
    STANDARDS_FULL(
            409,
            "There are too many promises",
            "คำสัญญามากเกินไป",
            "{0} promises at most hold at a time; retire some first.",
            "มีคำสัญญาที่ใช้อยู่ได้ไม่เกิน {0} ข้อ โปรดยกเลิกบางข้อก่อน"),
    STANDARD_RETIRED(
            409,
            "The promise is retired already",
            "คำสัญญานี้ยกเลิกแล้ว",
            "It holds no more from {0} on.",
            "คำสัญญานี้สิ้นสุดตั้งแต่วันที่ {0}"),
    STANDARD_DAY_UNFIT(
            400,
            "That day is too far away",
            "วันที่ไกลเกินไป",
            "A promise holds from a day within a year of today.",
            "คำสัญญาต้องเริ่มภายในหนึ่งปีจากวันนี้");

    private final int status;
    private final Text title;
    private final Text detail;

    StandardProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
