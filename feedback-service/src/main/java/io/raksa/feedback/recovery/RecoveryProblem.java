package io.raksa.feedback.recovery;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum RecoveryProblem implements ProblemKind {
    BUDGET_SPENT(
            409,
            "The budget is spent",
            "งบประมาณหมดแล้ว",
            "Budget \"{0}\" has {1} left; this would take {2}.",
            "งบประมาณ \"{0}\" เหลือ {1} แต่รายการนี้ต้องใช้ {2}"),
    RECOVERY_CONDITION_INVALID(
            400,
            "The condition cannot be read",
            "อ่านเงื่อนไขไม่ได้",
            "It has {0} faults; each says where and why.",
            "พบข้อผิดพลาด {0} แห่ง แต่ละแห่งระบุตำแหน่งและสาเหตุ"),
    RECOVERY_OFFER_UNFIT(
            400,
            "An offer does not fit its kind",
            "ข้อเสนอไม่ตรงกับชนิด",
            "Each kind is offered once; a REFUND, and only it, has a currency; a VOUCHER, and only it, a template; and somebody may give it.",
            "แต่ละชนิดเสนอได้ครั้งเดียว REFUND เท่านั้นที่มี currency VOUCHER เท่านั้นที่มี voucher และต้องมีผู้ที่ให้ได้"),
    RECOVERY_POLICIES_FULL(
            409,
            "There are too many policies",
            "มีนโยบายมากเกินไป",
            "There may be {0} recovery policies. Change one that is there.",
            "มีนโยบายการเยียวยาได้ {0} รายการ โปรดแก้ไขรายการที่มีอยู่"),
    REMEDY_ABOVE_LIMIT(
            409,
            "That is more than anybody may grant",
            "เกินวงเงินที่อนุมัติได้",
            "{0} may be given up to {1} for one complaint.",
            "ให้ {0} ได้ไม่เกิน {1} ต่อหนึ่งเรื่อง"),
    REMEDY_AFTER_CLOSE(
            409,
            "The complaint is closed",
            "เรื่องร้องเรียนปิดแล้ว",
            "Reopen it first: a remedy belongs to a complaint that is being worked on.",
            "โปรดเปิดเรื่องอีกครั้งก่อน การเยียวยาต้องเป็นของเรื่องที่กำลังดำเนินการ"),
    REMEDY_ENDED(409, "The remedy is not one any more", "การเยียวยานี้สิ้นสุดแล้ว", "It is {0}.", "สถานะคือ {0}"),
    REMEDY_NEEDS_CUSTOMER(
            409,
            "Nobody knows who would get it",
            "ไม่ทราบว่าจะมอบให้ใคร",
            "This complaint is anonymous; {0} needs a customer.",
            "เรื่องร้องเรียนนี้ไม่ระบุตัวตน การให้ {0} ต้องมีลูกค้า"),
    REMEDY_NOT_OFFERED(
            409,
            "The policy does not offer that",
            "นโยบายไม่ได้เสนอสิ่งนี้",
            "\"{0}\" offers: {1}.",
            "\"{0}\" เสนอ: {1}"),
    REMEDY_ON_MERGED(
            409,
            "Another case goes on with this one",
            "มีเรื่องอื่นดำเนินการแทนแล้ว",
            "Grant it in complaint {0}, into which this one was merged.",
            "โปรดให้ในเรื่อง {0} ซึ่งรวมเรื่องนี้ไว้แล้ว"),
    REMEDY_OWN_PROPOSAL(
            409,
            "It takes two",
            "ต้องมีผู้อนุมัติอีกคน",
            "Whoever proposed a remedy does not approve it.",
            "ผู้เสนอการเยียวยาอนุมัติเองไม่ได้"),
    REMEDY_SPENT(
            409,
            "That did not put it right the first time",
            "วิธีนี้แก้ไขไม่ได้ผลในครั้งแรก",
            "This is a second failure: {0} was given for complaint {1}, and is not given again. The policy offers: {2}.",
            "เป็นความผิดพลาดซ้ำ: เคยให้ {0} สำหรับเรื่อง {1} แล้ว จึงไม่ให้ซ้ำ นโยบายเสนอ: {2}"),
    REMEDY_TWICE(
            409,
            "It has been given",
            "ให้ไปแล้ว",
            "The complaint has this kind of remedy: {0}. Withdraw that one first if it is to be another.",
            "เรื่องนี้มีการเยียวยาชนิดนี้แล้ว: {0} หากต้องการเปลี่ยน โปรดเพิกถอนรายการเดิมก่อน"),
    REMEDY_UNFIT(
            400,
            "It does not tell what its kind needs",
            "ข้อมูลไม่ตรงกับชนิด",
            "POINTS, and only they, have points; a REFUND, and only it, an amount above nothing, in the currency that is offered.",
            "POINTS เท่านั้นที่มี points และ REFUND เท่านั้นที่มี amount มากกว่าศูนย์ ในสกุลเงินที่เสนอ");

    private final int status;
    private final Text title;
    private final Text detail;

    RecoveryProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
