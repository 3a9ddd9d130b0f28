package io.raksa.feedback.intake;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum IntakeProblem implements ProblemKind {
    CUSTOMER_ERASED(
            409,
            "This customer is erased",
            "ข้อมูลลูกค้ารายนี้ถูกลบแล้ว",
            "The customer asked to be erased, and nothing is kept of them any more. What must be heard all the same can be posted without customerId.",
            "ลูกค้าขอให้ลบข้อมูลแล้ว จึงไม่เก็บสิ่งใดเกี่ยวกับลูกค้ารายนี้อีก เรื่องที่จำเป็นต้องแจ้งให้ส่งโดยไม่ระบุ customerId"),
    CUSTOMER_NOT_YOURS(
            403,
            "You may not speak for this customer",
            "คุณไม่มีสิทธิ์แจ้งในนามลูกค้ารายนี้",
            "A customer gives their own id or none; without a token no customer can be given.",
            "ลูกค้าระบุได้เฉพาะรหัสของตนเองหรือไม่ระบุ หากไม่มี token จะระบุลูกค้าไม่ได้"),
    FEEDBACK_DIFFERS(
            409,
            "Something else was said under this key",
            "มีข้อความอื่นภายใต้คีย์นี้แล้ว",
            "Feedback {1} of {0} is known already, with another content. Feedback does not change; give what is new a key of its own.",
            "มีความคิดเห็น {1} จาก {0} อยู่แล้วและมีเนื้อหาต่างกัน ความคิดเห็นแก้ไขไม่ได้ โปรดใช้คีย์ใหม่สำหรับเรื่องใหม่"),
    FEEDBACK_KEY_MISSING(
            400,
            "A key of the sending system is needed",
            "ต้องมีคีย์ของระบบที่ส่ง",
            "Give source and externalId, so that the same feedback sent again is known.",
            "โปรดระบุ source และ externalId เพื่อให้รู้ว่าเป็นเรื่องเดิมเมื่อส่งซ้ำ"),
    OCCURRED_AT_IMPLAUSIBLE(
            400,
            "It cannot have happened then",
            "เวลาที่เกิดเหตุเป็นไปไม่ได้",
            "occurredAt must be after the year 1900 and not in the future.",
            "occurredAt ต้องหลัง ค.ศ. 1900 และไม่เป็นเวลาในอนาคต"),
    SOURCE_NOT_YOURS(
            403,
            "This source is not yours",
            "source นี้ไม่ใช่ของคุณ",
            "A partner's source is the partner's own name; customers and anonymous posts have none.",
            "source ของคู่ค้าคือชื่อของคู่ค้าเอง ลูกค้าและผู้ไม่ระบุตัวตนไม่มี source");

    private final int status;
    private final Text title;
    private final Text detail;

    IntakeProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
