package io.raksa.gateway.partner;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What can be wrong with a partner. */
enum PartnerProblem implements ProblemKind {
    PARTNER_NAME_TAKEN(
            409,
            "The partner's name is taken",
            "ชื่อคู่ค้านี้มีผู้ใช้แล้ว",
            "A partner named {0} is registered already.",
            "มีคู่ค้าชื่อ {0} อยู่แล้ว");

    private final int status;
    private final Text title;
    private final Text detail;

    PartnerProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
