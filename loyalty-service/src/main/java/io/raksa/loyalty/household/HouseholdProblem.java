package io.raksa.loyalty.household;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about households. */
enum HouseholdProblem implements ProblemKind {
    IN_A_HOUSEHOLD(
            409,
            "The member is in a household already",
            "สมาชิกอยู่ในครอบครัวแล้ว",
            "A member is in one household; leave it first.",
            "สมาชิกอยู่ได้ครอบครัวเดียว กรุณาออกจากครอบครัวเดิมก่อน"),
    NOT_IN_A_HOUSEHOLD(
            409,
            "The member is in no household",
            "สมาชิกไม่ได้อยู่ในครอบครัวใด",
            "Make a household or join one first.",
            "กรุณาสร้างหรือเข้าร่วมครอบครัวก่อน"),
    NOT_THE_OWNER(
            409,
            "Only the owner does that",
            "เฉพาะเจ้าของครอบครัวเท่านั้น",
            "The household has another owner.",
            "ครอบครัวนี้มีเจ้าของเป็นผู้อื่น"),
    HOUSEHOLD_FULL(
            409,
            "The household is full",
            "ครอบครัวมีสมาชิกครบแล้ว",
            "Besides the owner it has up to {0} members, invited ones included.",
            "นอกจากเจ้าของ มีสมาชิกได้ไม่เกิน {0} คน รวมผู้ที่ได้รับเชิญ"),
    NOT_INVITED(
            409,
            "The member is not invited there",
            "สมาชิกไม่ได้รับเชิญ",
            "There is no such invitation, or no such household any more.",
            "ไม่มีคำเชิญนี้ หรือครอบครัวถูกยกเลิกแล้ว"),
    INVITED_NUMBER_UNKNOWN(
            409,
            "Nobody has that member number",
            "ไม่พบหมายเลขสมาชิกนี้",
            "There is no other member of the programme with this number.",
            "ไม่มีสมาชิกอื่นในโปรแกรมที่มีหมายเลขนี้"),
    HOUSEHOLD_POINTS_NOT_ENOUGH(
            409,
            "The household has not enough points",
            "แต้มของครอบครัวไม่พอ",
            "{0} points are asked for, {1} are available.",
            "ต้องการ {0} แต้ม มี {1} แต้ม"),
    HOUSEHOLD_SPENDS_MORE_THAN_HELD(
            409,
            "That is more than is set aside",
            "เกินจำนวนแต้มที่กันไว้",
            "{0} points are set aside.",
            "กันไว้ {0} แต้ม");

    private final int status;
    private final Text title;
    private final Text detail;

    HouseholdProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
