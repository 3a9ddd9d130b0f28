package io.raksa.feedback.agreement;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum AgreementProblem implements ProblemKind {
    AGREEMENT_PARENT_UNFIT(
            409,
            "It cannot be a part of that agreement",
            "เป็นส่วนหนึ่งของข้อตกลงนั้นไม่ได้",
            "The agreement {0} does not exist, is cancelled or over, or its period does not hold this one''s.",
            "ข้อตกลง {0} ไม่มีอยู่ ถูกยกเลิกหรือสิ้นสุดแล้ว หรือช่วงเวลาไม่ครอบคลุมข้อตกลงนี้"),
    AGREEMENT_STATE(
            409,
            "That cannot be done with the agreement now",
            "ทำรายการนี้กับข้อตกลงในขณะนี้ไม่ได้",
            "It is {0}.",
            "สถานะคือ {0}"),
    AGREEMENT_TEXT_DIFFERS(
            409,
            "That is another text",
            "ไม่ใช่ข้อความเดียวกัน",
            "The text as it stands has the hash {0}. Read it again before you sign.",
            "ข้อความปัจจุบันมีค่าแฮช {0} โปรดอ่านอีกครั้งก่อนลงนาม"),
    AGREEMENT_UNFIT(
            400,
            "That is no agreement",
            "ข้อตกลงไม่ถูกต้อง",
            "It ends after it starts, by 366 days at most; giver and taker are two; each measure is there once; a part has a name, the whole"
                    + " organisation none; and a measure that is known of the whole organisation only is not asked of a part.",
            "วันสิ้นสุดต้องหลังวันเริ่มและไม่เกิน 366 วัน ผู้มอบและผู้รับต้องเป็นคนละคน แต่ละตัวชี้วัดมีครั้งเดียว ส่วนงานต้องมีชื่อ ทั้งองค์กรต้องไม่มี"
                    + " และตัวชี้วัดระดับองค์กรใช้กับส่วนงานไม่ได้");

    private final int status;
    private final Text title;
    private final Text detail;

    AgreementProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
