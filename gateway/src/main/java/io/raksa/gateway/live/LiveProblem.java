package io.raksa.gateway.live;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** Why somebody is not told. */
enum LiveProblem implements ProblemKind {
    LIVE_TOO_MANY(
            429,
            "You have too many screens open",
            "คุณเปิดหน้าจอไว้มากเกินไป",
            "You may have {0} live streams open at once. Close one.",
            "เปิดรับเหตุการณ์สดพร้อมกันได้ {0} ช่อง โปรดปิดบางช่อง");

    private final int status;
    private final Text title;
    private final Text detail;

    LiveProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
