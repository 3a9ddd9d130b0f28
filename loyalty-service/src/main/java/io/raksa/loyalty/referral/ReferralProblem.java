package io.raksa.loyalty.referral;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about bringing friends. */
enum ReferralProblem implements ProblemKind {
    CAMPAIGN_UNFIT(
            400,
            "The campaign does not fit together",
            "ข้อมูลของแคมเปญไม่สอดคล้องกัน",
            "Somebody gets points, 'mostOfReferrer' goes with 'periodDays', and it starts before it ends.",
            "ต้องมีผู้ได้รับแต้ม 'mostOfReferrer' ต้องมี 'periodDays' และต้องเริ่มก่อนสิ้นสุด"),
    NO_REFERRAL_CAMPAIGN(
            409,
            "Nothing is paid for bringing friends now",
            "ไม่มีแคมเปญแนะนำเพื่อนในขณะนี้",
            "No campaign runs now.",
            "ไม่มีแคมเปญที่เปิดอยู่"),
    REFERRAL_CODE_UNKNOWN(
            409,
            "Nobody has this code",
            "ไม่พบรหัสแนะนำนี้",
            "Look at it again: no member of the programme has it.",
            "โปรดตรวจสอบรหัส ไม่มีสมาชิกที่ใช้รหัสนี้"),
    REFERRED_OTHERWISE(
            409,
            "Somebody else brought this member",
            "สมาชิกนี้มีผู้แนะนำแล้ว",
            "Who brought a member is said once.",
            "ระบุผู้แนะนำได้เพียงครั้งเดียว"),
    REFERRAL_TOO_LATE(
            409,
            "It is too late for that",
            "เลยกำหนดเวลาแล้ว",
            "It is said within {0} days of becoming a member.",
            "ต้องระบุภายใน {0} วันหลังสมัครสมาชิก"),
    REFERRAL_AFTER_PURCHASE(
            409,
            "The member has bought already",
            "สมาชิกนี้เคยซื้อสินค้าแล้ว",
            "Who brought a member is said before the first purchase.",
            "ต้องระบุผู้แนะนำก่อนการซื้อครั้งแรก"),
    REFERRAL_IN_A_CIRCLE(
            409,
            "Members cannot bring each other",
            "สมาชิกแนะนำกันเป็นวงกลมไม่ได้",
            "The code leads back to this member.",
            "รหัสนี้ย้อนกลับมาที่สมาชิกเอง"),
    REFERRER_USED_UP(
            409,
            "The member has brought all the friends they may",
            "ผู้แนะนำใช้สิทธิ์ครบแล้ว",
            "A member may bring {0} friends in {1} days.",
            "สมาชิกแนะนำเพื่อนได้ {0} คนใน {1} วัน"),
    REFERRAL_DECIDED(409, "It is decided", "รายการนี้ตัดสินแล้ว", "The referral is {0}.", "สถานะการแนะนำคือ {0}");

    private final int status;
    private final Text title;
    private final Text detail;

    ReferralProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
