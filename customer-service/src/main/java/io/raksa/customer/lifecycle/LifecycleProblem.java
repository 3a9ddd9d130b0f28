package io.raksa.customer.lifecycle;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum LifecycleProblem implements ProblemKind {
    RULE_ALREADY_USED(
            409,
            "The rule came into force before",
            "เกณฑ์นี้เคยมีผลใช้แล้ว",
            "A rule comes into force once. Propose its figures again under another version.",
            "เกณฑ์หนึ่งมีผลได้ครั้งเดียว โปรดเสนอค่าเดิมเป็นรุ่นใหม่"),
    RULE_INCONSISTENT(
            400,
            "The figures contradict each other",
            "ค่าที่กำหนดขัดแย้งกัน",
            "A least figure is not above its most, what is enough is not above what there is, and lapsed is above atRisk in every respect.",
            "ค่าน้อยสุดต้องไม่เกินค่ามากสุด ค่าที่ถือว่าพอต้องไม่เกินช่วงที่ดู และ lapsed ต้องมากกว่า atRisk ทุกค่า"),
    RULE_VERSION_TAKEN(
            409,
            "The version is taken",
            "มีรุ่นนี้แล้ว",
            "There is a rule of this version, and a rule is never changed.",
            "มีเกณฑ์รุ่นนี้อยู่แล้ว และเกณฑ์แก้ไขไม่ได้");

    private final int status;
    private final Text title;
    private final Text detail;

    LifecycleProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
