package io.raksa.customer.profile;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum ProfileProblem implements ProblemKind {
    NAME_PART_TOO_SHORT(
            400,
            "The part of a name is too short",
            "ส่วนของชื่อสั้นเกินไป",
            "Give at least three letters or digits in a row.",
            "โปรดระบุตัวอักษรหรือตัวเลขติดกันอย่างน้อยสามตัว"),
    CUSTOMER_ERASED(
            409,
            "The customer is erased",
            "ข้อมูลลูกค้ารายนี้ถูกลบแล้ว",
            "The person asked to be erased; nothing is kept of them any more.",
            "ลูกค้าขอให้ลบข้อมูลแล้ว จึงไม่เก็บสิ่งใดเกี่ยวกับลูกค้ารายนี้อีก"),
    CUSTOMER_MERGED(
            409,
            "The record was merged into another",
            "ระเบียนนี้ถูกรวมเข้ากับระเบียนอื่นแล้ว",
            "What is known of this customer is kept in the surviving profile, mergedInto; change that one.",
            "ข้อมูลของลูกค้ารายนี้อยู่ในระเบียนหลักตาม mergedInto โปรดแก้ไขที่ระเบียนนั้น"),
    REFERRER_UNKNOWN(
            409,
            "The referrer is not a customer",
            "ไม่พบผู้แนะนำในรายชื่อลูกค้า",
            "No customer has the id that the referrer is given by.",
            "ไม่มีลูกค้าที่มีรหัสตามที่ระบุเป็นผู้แนะนำ");

    private final int status;
    private final Text title;
    private final Text detail;

    ProfileProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
