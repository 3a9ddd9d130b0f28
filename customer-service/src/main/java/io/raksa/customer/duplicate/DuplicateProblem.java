package io.raksa.customer.duplicate;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum DuplicateProblem implements ProblemKind {
    DUPLICATE_DECIDED_BY_MERGE(
            409,
            "A merge decided about this pair",
            "การรวมระเบียนได้ตัดสินคู่นี้แล้ว",
            "The state of the pair is {0}; undo the merge that made it so first.",
            "สถานะของคู่นี้คือ {0} โปรดยกเลิกการรวมที่ทำให้เป็นเช่นนั้นก่อน");

    private final int status;
    private final Text title;
    private final Text detail;

    DuplicateProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
