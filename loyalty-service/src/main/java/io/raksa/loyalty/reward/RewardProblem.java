package io.raksa.loyalty.reward;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about rewards. */
enum RewardProblem implements ProblemKind {
    REWARD_UNFIT(
            400,
            "The reward does not fit together",
            "ข้อมูลของรางวัลไม่สอดคล้องกัน",
            "'offerId' goes with VOUCHER and only there, 'periodDays' with 'mostOfMember', and it starts before it ends.",
            "'offerId' ใช้กับ VOUCHER เท่านั้น 'periodDays' ต้องมี 'mostOfMember' และต้องเริ่มก่อนสิ้นสุด"),
    REWARD_STOCK_TOO_SMALL(
            409,
            "More of it are taken",
            "ของรางวัลถูกแลกไปมากกว่านี้แล้ว",
            "{0} are taken already.",
            "ถูกแลกไปแล้ว {0} ชิ้น"),
    REWARD_NOT_OFFERED(
            409,
            "The reward is not offered now",
            "ของรางวัลนี้ไม่เปิดให้แลกในขณะนี้",
            "It can be had from {0} until {1}.",
            "แลกได้ตั้งแต่ {0} ถึง {1}"),
    REWARD_NOT_FOR_TIER(
            409,
            "The reward is not for this member",
            "สมาชิกระดับนี้แลกของรางวัลนี้ไม่ได้",
            "It is for the tiers {0}.",
            "สำหรับสมาชิกระดับ {0}"),
    REWARD_GONE(409, "The reward is gone", "ของรางวัลหมดแล้ว", "All of them are taken.", "ของรางวัลถูกแลกครบแล้ว"),
    REWARD_HAD(
            409,
            "The member has had it",
            "สมาชิกแลกของรางวัลนี้ครบแล้ว",
            "A member may have it {0} times in the period.",
            "สมาชิกแลกได้ {0} ครั้งในช่วงเวลาที่กำหนด"),
    REWARD_THRESHOLD_TOO_LOW(
            400,
            "The reward costs more than that",
            "ของรางวัลใช้แต้มมากกว่านี้",
            "It costs {0} points: nothing can be had for less.",
            "ใช้ {0} แต้ม ตั้งค่าน้อยกว่านี้ไม่ได้"),
    REWARD_REDEMPTION_ENDED(
            409, "That does not go any more", "ทำรายการนี้ไม่ได้แล้ว", "The reward is {0}.", "สถานะของรางวัลคือ {0}");

    private final int status;
    private final Text title;
    private final Text detail;

    RewardProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
