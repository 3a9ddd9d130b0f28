package io.raksa.feedback.complaint;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum ComplaintProblem implements ProblemKind {
    COMPLAINT_MERGE(
            409,
            "These complaints cannot become one",
            "รวมเรื่องร้องเรียนเหล่านี้ไม่ได้",
            "A complaint goes into another one that is open and not merged itself, of the same customer where both are known,"
                    + " and no other was merged into it.",
            "รวมได้เฉพาะกับเรื่องอื่นที่ยังเปิดอยู่ ยังไม่ถูกรวม เป็นของลูกค้าคนเดียวกัน และเรื่องนี้ต้องไม่มีเรื่องอื่นรวมอยู่"),
    COMPLAINT_STATE(
            409,
            "The complaint is not at that point",
            "เรื่องร้องเรียนยังไม่อยู่ในขั้นตอนนั้น",
            "The complaint is {0}. What may be done now: {1}.",
            "เรื่องร้องเรียนอยู่ในสถานะ {0} สิ่งที่ทำได้ในขณะนี้: {1}");

    private final int status;
    private final Text title;
    private final Text detail;

    ComplaintProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
