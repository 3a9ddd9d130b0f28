package io.raksa.loyalty.expiry;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** Why points are not expired now. */
enum ExpiryProblem implements ProblemKind {
    EXPIRY_RUNNING(
            409,
            "Points are being expired already",
            "กำลังตัดแต้มที่หมดอายุอยู่แล้ว",
            "One run that somebody asked for goes on at a time. Ask again in a moment.",
            "สั่งตัดแต้มได้ครั้งละหนึ่งรายการ โปรดลองใหม่อีกครั้งในอีกสักครู่");

    private final int status;
    private final Text title;
    private final Text detail;

    ExpiryProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
