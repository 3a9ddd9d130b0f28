package io.raksa.feedback.recovery;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum RecoveryProblem implements ProblemKind {
    REMEDY_ABOVE_LIMIT(
            409,
            "That is more than you may grant",
            "เกินวงเงินที่คุณอนุมัติได้",
            "It would make {0} points for this complaint; you may grant up to {1}. Who may grant so much: {2}.",
            "รวมเป็น {0} แต้มสำหรับเรื่องนี้ คุณอนุมัติได้ไม่เกิน {1} แต้ม ผู้ที่อนุมัติได้: {2}"),
    REMEDY_NEEDS_CUSTOMER(
            409,
            "Nobody knows whose points these would be",
            "ไม่ทราบว่าแต้มเป็นของใคร",
            "This complaint is anonymous; points need a customer.",
            "เรื่องร้องเรียนนี้ไม่ระบุตัวตน การให้แต้มต้องมีลูกค้า"),
    REMEDY_AFTER_CLOSE(
            409,
            "The complaint is closed",
            "เรื่องร้องเรียนปิดแล้ว",
            "Reopen it first: a remedy belongs to a complaint that is being worked on.",
            "โปรดเปิดเรื่องอีกครั้งก่อน การเยียวยาต้องเป็นของเรื่องที่กำลังดำเนินการ");

    private final int status;
    private final Text title;
    private final Text detail;

    RecoveryProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
