package io.raksa.customer.identifier;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What can be wrong with an identifier. No text repeats the identifier: it is personal. */
enum IdentifierProblem implements ProblemKind {
    IDENTIFIER_BLOCKED(
            409,
            "The identifier is shared by many",
            "มีหลายคนใช้ตัวระบุนี้ร่วมกัน",
            "This value is blocked, since many share it: nobody can be known by it. Give another one.",
            "ค่านี้ถูกปิดกั้นเพราะมีผู้ใช้ร่วมกันหลายคน จึงใช้ระบุตัวลูกค้าไม่ได้ โปรดใช้ค่าอื่น"),
    IDENTIFIER_BLOCKED_ALREADY(
            409,
            "The value is blocked already",
            "ค่านี้ถูกปิดกั้นอยู่แล้ว",
            "The value leads to nobody already.",
            "ค่านี้ถูกปิดกั้นไว้ก่อนแล้ว"),
    IDENTIFIER_INVALID(
            400,
            "An identifier cannot be read",
            "ตัวระบุอ่านไม่ได้",
            "This is not one identifier of the type {0}.",
            "ค่านี้ไม่ใช่ตัวระบุประเภท {0} หนึ่งค่า"),
    IDENTIFIER_NOT_YOURS(
            403,
            "The identifier belongs to another system",
            "ตัวระบุนี้เป็นของระบบอื่น",
            "As a partner you may use only identifiers of type EXTERNAL whose system is your own name here.",
            "คู่ค้าใช้ได้เฉพาะตัวระบุประเภท EXTERNAL ที่ system เป็นชื่อของตนเอง"),
    IDENTIFIER_REPEATED(
            400,
            "An identifier comes twice",
            "มีตัวระบุซ้ำกัน",
            "The same identifier stands earlier in the list.",
            "มีตัวระบุเดียวกันอยู่ก่อนหน้าในรายการ"),
    IDENTIFIER_SUPPRESSED(
            409,
            "The identifier may not be kept",
            "ตัวระบุนี้ไม่อนุญาตให้จัดเก็บ",
            "The person known by this identifier was erased at their own wish.",
            "เจ้าของตัวระบุนี้ได้ขอลบข้อมูลส่วนบุคคลแล้ว"),
    IDENTIFIER_SYSTEM_MISPLACED(
            400,
            "The system of an identifier is missing or misplaced",
            "ระบุ system ของตัวระบุไม่ถูกต้อง",
            "An identifier of type EXTERNAL names its system; any other has none.",
            "ตัวระบุประเภท EXTERNAL ต้องมี system ส่วนประเภทอื่นต้องไม่มี"),
    IDENTIFIER_TOO_MANY(
            409,
            "There are too many identifiers of a type",
            "มีตัวระบุประเภทเดียวกันมากเกินไป",
            "A customer has at most {1} of the type {0}.",
            "ลูกค้ารายหนึ่งมีตัวระบุประเภท {0} ได้ไม่เกิน {1} ค่า"),
    IDENTIFIER_TAKEN(
            409,
            "The identifier belongs to another customer",
            "ตัวระบุนี้เป็นของลูกค้ารายอื่น",
            "Another customer is known by this identifier.",
            "มีลูกค้ารายอื่นใช้ตัวระบุนี้อยู่แล้ว");

    private final int status;
    private final Text title;
    private final Text detail;

    IdentifierProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
