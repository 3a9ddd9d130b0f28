package io.raksa.feedback.clock;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum ClockProblem implements ProblemKind {
    CALENDARS_FULL(
            409,
            "There are as many calendars as there may be",
            "มีปฏิทินครบจำนวนแล้ว",
            "There may be {0} calendars. Change one that is there.",
            "มีปฏิทินได้ {0} รายการ โปรดแก้ไขรายการที่มีอยู่"),
    CALENDAR_UNKNOWN(
            400, "There is no such calendar", "ไม่พบปฏิทินนี้", "There is no calendar {0}.", "ไม่มีปฏิทิน {0}"),
    CALENDAR_UNUSABLE(
            400,
            "The calendar cannot be used",
            "ปฏิทินนี้ใช้ไม่ได้",
            "A calendar has a time zone of the IANA database and at least one slot a week; the slots of a day end after they begin"
                    + " and do not overlap: {0}.",
            "ปฏิทินต้องมีเขตเวลาตาม IANA และมีช่วงเวลาทำงานอย่างน้อยหนึ่งช่วงต่อสัปดาห์ ช่วงเวลาของแต่ละวันต้องไม่ซ้อนกัน: {0}"),
    CLOCK_ESCALATION_UNUSABLE(
            400,
            "The escalation cannot be done",
            "ขั้นส่งต่อเรื่องนี้ใช้ไม่ได้",
            "An escalation names an owner or a team, and a clock that the policy promises; of a clock there is one at a percentage.",
            "ขั้นส่งต่อต้องระบุผู้รับผิดชอบหรือทีม และเวลาที่นโยบายกำหนดไว้ แต่ละเวลามีได้ขั้นเดียวต่อหนึ่งเปอร์เซ็นต์"),
    CLOCK_POLICIES_FULL(
            409,
            "There are as many policies as there may be",
            "มีนโยบายครบจำนวนแล้ว",
            "There may be {0} clock policies. Change one that is there.",
            "มีนโยบายเวลาได้ {0} รายการ โปรดแก้ไขรายการที่มีอยู่"),
    CLOCK_POLICY_EMPTY(
            400,
            "The policy promises nothing",
            "นโยบายไม่ได้กำหนดเวลาใด",
            "At least one of acknowledgeMinutes, firstAnswerMinutes and resolveMinutes is needed.",
            "ต้องระบุ acknowledgeMinutes, firstAnswerMinutes หรือ resolveMinutes อย่างน้อยหนึ่งค่า"),
    ICALENDAR_UNREADABLE(
            400,
            "The file is not a calendar that can be read",
            "อ่านไฟล์ปฏิทินไม่ได้",
            "Send an iCalendar file (RFC 5545) of at most {0} bytes whose events are whole days; {1} holidays at most.",
            "โปรดส่งไฟล์ iCalendar (RFC 5545) ขนาดไม่เกิน {0} ไบต์ ที่มีเฉพาะเหตุการณ์ทั้งวัน รวมไม่เกิน {1} วัน");

    private final int status;
    private final Text title;
    private final Text detail;

    ClockProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
