package io.raksa.feedback.measure;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What cannot be measured. */
public enum MeasureProblem implements ProblemKind {
    MEASURE_SCOPE_UNFIT(
            400,
            "That cannot be measured so",
            "วัดผลแบบนี้ไม่ได้",
            "Name the branch, team, person or partner, and nothing for the whole organisation; {0} is known of the whole organisation only.",
            "โปรดระบุชื่อสาขา ทีม บุคคล หรือพันธมิตร และไม่ต้องระบุสำหรับทั้งองค์กร {0} มีเฉพาะระดับทั้งองค์กร");

    private final int status;
    private final Text title;
    private final Text detail;

    MeasureProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
