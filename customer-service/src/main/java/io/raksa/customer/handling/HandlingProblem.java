package io.raksa.customer.handling;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum HandlingProblem implements ProblemKind {
    HANDLING_GUIDE_RETIRED(
            "The guide is retired",
            "เลิกใช้แนวทางนี้แล้ว",
            "The guide {0} is given to nobody any more.",
            "แนวทาง {0} เลิกใช้แล้ว จึงกำหนดให้ลูกค้าเพิ่มไม่ได้"),
    HANDLING_GUIDE_TAKEN(
            "The code is taken",
            "มีรหัสแนวทางนี้แล้ว",
            "There is a guide of this code.",
            "มีแนวทางที่ใช้รหัสนี้อยู่แล้ว"),
    HANDLING_GUIDE_UNKNOWN(
            "There is no such guide", "ไม่พบแนวทาง", "No guide has the code {0}.", "ไม่มีแนวทางรหัส {0}");

    private static final int CONFLICT = 409;

    private final Text title;
    private final Text detail;

    HandlingProblem(String titleEn, String titleTh, String detailEn, String detailTh) {
        this.title = new Text(titleEn, titleTh);
        this.detail = new Text(detailEn, detailTh);
    }

    @Override
    public int status() {
        return CONFLICT;
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
