package io.raksa.feedback.improvement;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum ImprovementProblem implements ProblemKind {
    IMPROVEMENT_IN_FUTURE(
            400,
            "The change does not hold yet",
            "การเปลี่ยนแปลงยังไม่มีผล",
            "changedOn must not be in the future.",
            "changedOn ต้องไม่อยู่ในอนาคต"),
    IMPROVEMENT_STATE(
            409,
            "That cannot be done with the improvement now",
            "ทำรายการนี้กับการปรับปรุงในขณะนี้ไม่ได้",
            "It is {0}.",
            "สถานะคือ {0}");

    private final int status;
    private final Text title;
    private final Text detail;

    ImprovementProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
