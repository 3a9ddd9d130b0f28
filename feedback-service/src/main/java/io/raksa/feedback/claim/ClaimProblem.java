package io.raksa.feedback.claim;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum ClaimProblem implements ProblemKind {
    CLAIMANT_ERASED(
            409,
            "You are erased",
            "ข้อมูลของคุณถูกลบแล้ว",
            "This customer asked to be erased, so nothing is linked to them any more. The tracking code goes on working without.",
            "ลูกค้ารายนี้ขอให้ลบข้อมูลแล้ว จึงผูกเรื่องใดกับลูกค้ารายนี้ไม่ได้อีก รหัสติดตามยังใช้ได้ตามเดิม"),
    COMPLAINT_OF_ANOTHER(
            409,
            "The complaint is somebody else's",
            "เรื่องร้องเรียนนี้เป็นของผู้อื่น",
            "It was made by, or claimed by, another customer. Only a complaint of which nobody knows whose it is can be claimed.",
            "เรื่องนี้มีลูกค้ารายอื่นเป็นเจ้าของแล้ว อ้างสิทธิ์ได้เฉพาะเรื่องที่ยังไม่ทราบว่าเป็นของผู้ใด");

    private final int status;
    private final Text title;
    private final Text detail;

    ClaimProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
