package io.raksa.loyalty.ending;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about the end of points. */
enum EndingProblem implements ProblemKind {
    LOTS_NOT_EXTENDABLE(
            409,
            "Not all of these points end sooner",
            "แต้มบางรายการขยายเวลาไม่ได้",
            "A lot is not this member''s, is empty, has ended, or ends no sooner than the given instant.",
            "บางรายการไม่ใช่ของสมาชิกนี้ ไม่มีแต้มเหลือ หมดอายุแล้ว หรือหมดอายุไม่ก่อนเวลาที่ระบุ"),
    EXTENSION_TOO_LONG(
            409,
            "That is longer than you may put it off",
            "เกินระยะเวลาที่คุณขยายได้",
            "You may have points live up to {0} days longer than they were meant to at first.",
            "คุณให้แต้มมีอายุเกินกำหนดแรกได้ไม่เกิน {0} วัน"),
    NOT_AN_EXPIRY(
            409,
            "Nothing expired with that posting",
            "รายการนี้ไม่ใช่การหมดอายุของแต้ม",
            "The posting is not an expiry of this member.",
            "รายการนี้ไม่ใช่การหมดอายุของสมาชิกนี้"),
    EXPIRED_TOO_LONG_AGO(
            409,
            "That is too long ago",
            "หมดอายุนานเกินไปแล้ว",
            "An expiry can be taken back within {0} days.",
            "คืนแต้มที่หมดอายุได้ภายใน {0} วัน"),
    ALREADY_REINSTATED(
            409,
            "These points were given back before",
            "คืนแต้มรายการนี้ไปแล้ว",
            "An expiry is taken back once.",
            "การหมดอายุแต่ละครั้งคืนแต้มได้ครั้งเดียว");

    private final int status;
    private final Text title;
    private final Text detail;

    EndingProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
