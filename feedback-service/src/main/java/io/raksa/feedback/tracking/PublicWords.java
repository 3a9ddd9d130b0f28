package io.raksa.feedback.tracking;

import io.raksa.feedback.complaint.core.ComplaintState;
import io.raksa.feedback.complaint.core.Outcome;
import io.raksa.feedback.wording.Wording;

/** What the public page says of each step, beside what staff wrote to the customer. */
final class PublicWords {

    static final Wording WROTE = new Wording("We wrote to you.", "เราได้ส่งข้อความถึงคุณ");

    private PublicWords() {}

    static Wording of(ComplaintState state) {
        return switch (state) {
            case RECEIVED -> new Wording("We have received your complaint.", "เราได้รับเรื่องร้องเรียนของคุณแล้ว");
            case ACKNOWLEDGED ->
                new Wording("We are looking into your complaint.", "เจ้าหน้าที่รับเรื่องและกำลังดูแลเรื่องของคุณ");
            case ASSESSED -> new Wording("We have assessed what went wrong.", "เราได้ประเมินปัญหาที่เกิดขึ้นแล้ว");
            case INVESTIGATED -> new Wording("We have found out what happened.", "เราได้ตรวจสอบสาเหตุที่เกิดขึ้นแล้ว");
            case RESOLVED -> new Wording("We have resolved your complaint.", "เราได้แก้ไขเรื่องร้องเรียนของคุณแล้ว");
            case CLOSED -> new Wording("Your complaint is closed.", "เรื่องร้องเรียนของคุณปิดแล้ว");
            case REOPENED -> new Wording("Your complaint is open again.", "เราเปิดเรื่องร้องเรียนของคุณอีกครั้ง");
        };
    }

    static Wording of(Outcome outcome) {
        return switch (outcome) {
            case FULL -> new Wording("We did what you asked for.", "เราดำเนินการตามที่คุณขอครบถ้วน");
            case PARTIAL -> new Wording("We did part of what you asked for.", "เราดำเนินการตามที่คุณขอได้บางส่วน");
            case DECLINED -> new Wording("We could not do what you asked for.", "เราไม่สามารถดำเนินการตามที่คุณขอได้");
            case UNFOUNDED ->
                new Wording(
                        "We looked into it and found that it was not so.", "เราตรวจสอบแล้วและพบว่าไม่เป็นไปตามที่แจ้ง");
        };
    }
}
