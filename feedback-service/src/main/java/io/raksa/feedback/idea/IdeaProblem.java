package io.raksa.feedback.idea;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum IdeaProblem implements ProblemKind {
    IDEA_EFFECT_UNPROVEN(
            409,
            "Its effect is not proven",
            "ยังพิสูจน์ผลไม่ได้",
            "An idea is rewarded once there are provably fewer complaints of the cause than before its improvement.",
            "ให้รางวัลเมื่อพิสูจน์ได้ว่าข้อร้องเรียนจากสาเหตุนั้นลดลงหลังการปรับปรุง"),
    IDEA_IMPROVEMENT_UNKNOWN(
            409,
            "There is no such improvement",
            "ไม่พบการปรับปรุงนี้",
            "Improvement {0} does not exist.",
            "ไม่มีการปรับปรุง {0}"),
    IDEA_OWN(
            409,
            "It is your own",
            "เป็นความคิดของคุณเอง",
            "Whoever had an idea neither supports nor decides it.",
            "เจ้าของความคิดสนับสนุนหรือตัดสินเองไม่ได้"),
    IDEA_STATE(
            409,
            "That cannot be done with the idea now",
            "ทำรายการนี้กับความคิดนี้ในขณะนี้ไม่ได้",
            "It is {0}.",
            "สถานะคือ {0}");

    private final int status;
    private final Text title;
    private final Text detail;

    IdeaProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
