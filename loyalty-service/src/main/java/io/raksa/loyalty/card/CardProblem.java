package io.raksa.loyalty.card;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about cards. */
enum CardProblem implements ProblemKind {
    CARD_UNKNOWN(
            404,
            "There is no such card",
            "ไม่พบบัตรนี้",
            "Nobody was given a card with this number.",
            "ไม่มีการออกบัตรหมายเลขนี้"),
    CARD_MISTYPED(
            404,
            "The number is not typed right",
            "หมายเลขบัตรไม่ถูกต้อง",
            "It has sixteen digits, and its check digits do not fit: look at it again.",
            "หมายเลขมี 16 หลักและเลขตรวจสอบไม่ตรงกัน โปรดตรวจสอบอีกครั้ง");

    private final int status;
    private final Text title;
    private final Text detail;

    CardProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
