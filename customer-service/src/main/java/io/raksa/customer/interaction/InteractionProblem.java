package io.raksa.customer.interaction;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum InteractionProblem implements ProblemKind {
    CHAIN_MISSING(
            400,
            "The chain is missing",
            "ไม่ได้ระบุ chain",
            "Say which consumption chain is asked for: chain=STAY.",
            "โปรดระบุ chain ที่ต้องการ: chain=STAY"),
    CHAIN_PERIOD_INVALID(
            400,
            "The period is not one",
            "ช่วงเวลาไม่ถูกต้อง",
            "A period needs its first day, and the day after its last, at most {0} days later: from=2026-01-01&to=2026-04-01.",
            "ต้องระบุวันแรก และวันถัดจากวันสุดท้ายซึ่งห่างไม่เกิน {0} วัน: from=2026-01-01&to=2026-04-01"),
    CONTACT_DIFFERS(
            409,
            "It is known, but different",
            "มีข้อมูลนี้แล้ว แต่เนื้อหาต่างกัน",
            "Under this source and externalId something else was recorded, or of somebody else; it stays as it was.",
            "มีข้อมูลที่มี source และ externalId นี้แล้วแต่เนื้อหาหรือลูกค้าต่างกัน ข้อมูลเดิมยังคงอยู่"),
    CONTACT_SOURCE_NOT_YOURS(
            403,
            "The source is not yours",
            "source นี้ไม่ใช่ของคุณ",
            "As a partner you record interactions only under your own name, {0}.",
            "คู่ค้าบันทึกได้เฉพาะในชื่อของตนเอง คือ {0}"),
    CONTACT_TIME_IMPLAUSIBLE(
            400,
            "The time cannot be",
            "เวลาเป็นไปไม่ได้",
            "It happened after 1900 and at most five minutes from now, for clocks that are not quite right.",
            "เวลาต้องอยู่หลังปี 1900 และไม่เกินห้านาทีจากขณะนี้"),
    TOUCHPOINT_TAKEN(
            409,
            "The code is taken",
            "มีรหัสจุดสัมผัสนี้แล้ว",
            "There is a touch point of this code.",
            "มีจุดสัมผัสที่ใช้รหัสนี้อยู่แล้ว"),
    TOUCHPOINT_UNKNOWN(
            409,
            "The touch point is not defined",
            "ไม่พบจุดสัมผัส",
            "No touch point has the code {0}.",
            "ไม่มีจุดสัมผัสรหัส {0}");

    private final int status;
    private final Text title;
    private final Text detail;

    InteractionProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
