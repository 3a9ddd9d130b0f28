package io.raksa.loyalty.membership;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What can be refused about a membership. */
enum MembershipProblem implements ProblemKind {
    PROGRAMME_UNKNOWN(
            409,
            "There is no such programme",
            "ไม่มีโปรแกรมนี้",
            "No programme has the code {0}.",
            "ไม่มีโปรแกรมที่ใช้รหัส {0}"),
    CUSTOMER_UNKNOWN(
            409,
            "The customer is not known",
            "ไม่รู้จักลูกค้ารายนี้",
            "Nobody has registered with this id, or so recently that it has not been told here (ask again in a moment), or the person was"
                    + " erased.",
            "ไม่มีผู้ลงทะเบียนด้วยรหัสนี้ หรือเพิ่งลงทะเบียนและข้อมูลยังมาไม่ถึง (โปรดลองใหม่อีกครั้งในอีกสักครู่) หรือข้อมูลของบุคคลนี้ถูกลบแล้ว");

    private final int status;
    private final Text title;
    private final Text detail;

    MembershipProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
