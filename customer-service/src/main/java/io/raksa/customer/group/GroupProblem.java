package io.raksa.customer.group;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum GroupProblem implements ProblemKind {
    GROUP_FULL(
            409,
            "The group is full",
            "กลุ่มเต็มแล้ว",
            "A group has at most {0} members.",
            "กลุ่มหนึ่งมีสมาชิกได้ไม่เกิน {0} ราย"),
    GROUP_NOT_EMPTY(
            409,
            "The group has members",
            "กลุ่มยังมีสมาชิก",
            "Take the members out first.",
            "โปรดนำสมาชิกออกจากกลุ่มก่อน"),
    GROUP_PERIOD_INVALID(
            400,
            "The period is not one",
            "ช่วงเวลาไม่ถูกต้อง",
            "Give both, from and a later to, or none: from=2026-01-01&to=2027-01-01.",
            "ต้องระบุทั้ง from และ to ซึ่งอยู่หลัง from หรือไม่ระบุทั้งคู่: from=2026-01-01&to=2027-01-01"),
    GROUP_ROLE_UNFIT(
            409,
            "The role does not fit the group",
            "บทบาทไม่เหมาะกับกลุ่ม",
            "{0} is no role in a group of kind {1}.",
            "{0} ไม่ใช่บทบาทในกลุ่มประเภท {1}"),
    TOO_MANY_GROUPS(
            409,
            "The customer is in too many groups",
            "ลูกค้าอยู่ในกลุ่มมากเกินไป",
            "A customer belongs to at most {0} groups.",
            "ลูกค้ารายหนึ่งอยู่ได้ไม่เกิน {0} กลุ่ม");

    private final int status;
    private final Text title;
    private final Text detail;

    GroupProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
