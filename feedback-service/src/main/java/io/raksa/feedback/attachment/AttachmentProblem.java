package io.raksa.feedback.attachment;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum AttachmentProblem implements ProblemKind {
    ATTACHMENT_CUSTOMER_ERASED(
            409,
            "The customer is erased",
            "ข้อมูลของลูกค้าถูกลบแล้ว",
            "The customer of this complaint asked to be erased, so nothing more is kept of them.",
            "ลูกค้าของเรื่องร้องเรียนนี้ขอให้ลบข้อมูลแล้ว จึงไม่เก็บสิ่งใดเพิ่มอีก"),
    ATTACHMENT_EMPTY(
            400,
            "The file is empty",
            "ไฟล์ว่างเปล่า",
            "There is nothing in the file. Send its bytes as the body.",
            "ไม่มีข้อมูลในไฟล์ โปรดส่งเนื้อหาไฟล์ใน body"),
    ATTACHMENT_PENDING(
            409,
            "The file is not looked at yet",
            "ไฟล์ยังไม่ผ่านการตรวจ",
            "It is handed out as soon as it has been looked at for viruses. Try again after Retry-After.",
            "จะเปิดไฟล์ได้เมื่อตรวจไวรัสเสร็จแล้ว โปรดลองใหม่ตาม Retry-After"),
    ATTACHMENT_QUARANTINED(
            410,
            "The file is in quarantine",
            "ไฟล์ถูกกักกัน",
            "Something harmful was found in it, so it is never handed out.",
            "พบสิ่งที่เป็นอันตรายในไฟล์นี้ จึงไม่เปิดให้ดาวน์โหลด"),
    ATTACHMENT_TYPE(
            415,
            "Files of this kind are not taken",
            "ไม่รับไฟล์ชนิดนี้",
            "By its content, whatever its name says, this is {0}. Taken are: {1}.",
            "ตามเนื้อหาจริงของไฟล์ นี่คือ {0} ชนิดที่รับ: {1}"),
    ATTACHMENTS_FULL(
            409,
            "The complaint has as many files as it may have",
            "เรื่องร้องเรียนนี้มีไฟล์ครบแล้ว",
            "A complaint has at most {0} files of {1} bytes together.",
            "แนบได้ไม่เกิน {0} ไฟล์ รวมไม่เกิน {1} ไบต์ต่อเรื่อง");

    private final int status;
    private final Text title;
    private final Text detail;

    AttachmentProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
