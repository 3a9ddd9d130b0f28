package io.raksa.loyalty.programme;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What can be refused about a programme. */
enum ProgrammeProblem implements ProblemKind {
    CURRENCY_UNKNOWN(
            400,
            "There is no such currency",
            "ไม่มีสกุลเงินนี้",
            "{0} is not an ISO 4217 code.",
            "{0} ไม่ใช่รหัส ISO 4217"),
    RATE_TOO_EARLY(
            400,
            "The rate would begin too early",
            "อัตรานี้เริ่มเร็วเกินไป",
            "A rate begins on {0} or later.",
            "อัตราต้องเริ่มในวันที่ {0} หรือหลังจากนั้น"),
    POINT_KIND_UNKNOWN(
            404,
            "There is no such kind of points",
            "ไม่มีแต้มประเภทนี้",
            "The programme has no kind of points {0}.",
            "โปรแกรมนี้ไม่มีแต้มประเภท {0}"),
    POINT_KINDS_TOO_MANY(
            409,
            "There are too many kinds of points",
            "มีประเภทแต้มมากเกินไป",
            "A programme has {0} kinds of points at most.",
            "โปรแกรมหนึ่งมีแต้มได้ไม่เกิน {0} ประเภท"),
    POINT_KIND_TOO_EARLY(
            400,
            "A kind of points changes from now on, or later",
            "การเปลี่ยนประเภทแต้มมีผลตั้งแต่ตอนนี้หรือภายหลังเท่านั้น",
            "effectiveFrom must not lie in the past.",
            "effectiveFrom ต้องไม่อยู่ในอดีต"),
    EXPIRY_UNFIT(
            400,
            "The expiry policy is not whole",
            "นโยบายวันหมดอายุไม่ครบถ้วน",
            "ROLLING and INACTIVITY need count (at least 1; 1200 months at most), unit and endOf; CALENDAR needs count (0 to 120) and day, a day of a year; NEVER needs nothing. Nothing else may be given.",
            "ROLLING และ INACTIVITY ต้องมี count (อย่างน้อย 1 และไม่เกิน 1200 เดือน) unit และ endOf ส่วน CALENDAR ต้องมี count (0 ถึง 120) และ day ที่เป็นวันในปี ส่วน NEVER ไม่ต้องมีอะไร และห้ามระบุอย่างอื่น"),
    AVAILABILITY_UNFIT(
            400,
            "It is not clear when the points become available",
            "ไม่ชัดเจนว่าแต้มจะใช้ได้เมื่อใด",
            "AFTER_DAYS needs days, ON_DATE a date, ON_EVENT an event and days, AT_ONCE nothing. Nothing else may be given.",
            "AFTER_DAYS ต้องมี days ส่วน ON_DATE ต้องมี date ส่วน ON_EVENT ต้องมี event และ days ส่วน AT_ONCE ไม่ต้องมีอะไร และห้ามระบุอย่างอื่น");

    private final int status;
    private final Text title;
    private final Text detail;

    ProgrammeProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
