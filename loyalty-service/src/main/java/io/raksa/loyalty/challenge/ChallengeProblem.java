package io.raksa.loyalty.challenge;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about challenges. */
enum ChallengeProblem implements ProblemKind {
    CHALLENGE_UNFIT(
            400,
            "The challenge does not fit together",
            "ข้อมูลของภารกิจไม่สอดคล้องกัน",
            "'target' goes with all kinds but SPEND, 'amount' with SPEND and BASKETS; it pays either points or a voucher, and starts before it ends.",
            "'target' ใช้กับทุกชนิดยกเว้น SPEND 'amount' ใช้กับ SPEND และ BASKETS ให้แต้มหรือบัตรอย่างใดอย่างหนึ่ง และต้องเริ่มก่อนสิ้นสุด"),
    TOO_MANY_CHALLENGES(
            409,
            "There are too many challenges",
            "มีภารกิจมากเกินไป",
            "At most {0} challenges that have not ended.",
            "มีภารกิจที่ยังไม่สิ้นสุดได้ไม่เกิน {0} รายการ");

    private final int status;
    private final Text title;
    private final Text detail;

    ChallengeProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
