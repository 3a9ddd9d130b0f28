package io.raksa.feedback.experiment;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum ExperimentProblem implements ProblemKind {
    EXPERIMENT_ABOVE_LIMIT(
            409,
            "An arm is more than you may grant",
            "ทางเลือกเกินวงเงินที่คุณให้ได้",
            "An arm may hold at most {0} points, which is what you may grant for one complaint.",
            "แต่ละทางเลือกให้ได้ไม่เกิน {0} แต้ม ซึ่งเป็นจำนวนที่คุณให้ได้ต่อหนึ่งเรื่อง"),
    EXPERIMENT_ARMS_ALIKE(
            400,
            "Two arms are alike",
            "ทางเลือกซ้ำกัน",
            "Every arm needs a name and a number of points of its own.",
            "แต่ละทางเลือกต้องมีชื่อและจำนวนแต้มที่ไม่ซ้ำกัน"),
    EXPERIMENT_OVER(
            409, "The experiment is over", "การทดลองสิ้นสุดแล้ว", "It ended at {0}.", "การทดลองสิ้นสุดเมื่อ {0}"),
    EXPERIMENT_OVERLAPS(
            409,
            "Another experiment is for the same complaints",
            "มีการทดลองอื่นสำหรับเรื่องร้องเรียนเดียวกัน",
            "\"{0}\" is for some of the same complaints at the same time.",
            "\"{0}\" ใช้กับเรื่องร้องเรียนบางส่วนที่ตรงกันในช่วงเวลาเดียวกัน"),
    EXPERIMENT_PERIOD_INVALID(
            400,
            "The period is not one",
            "ช่วงเวลาไม่ถูกต้อง",
            "startsAt must not be in the past, and endsAt must come after it, by two years at most.",
            "startsAt ต้องไม่อยู่ในอดีต และ endsAt ต้องมาหลัง startsAt โดยห่างกันไม่เกินสองปี");

    private final int status;
    private final Text title;
    private final Text detail;

    ExperimentProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
