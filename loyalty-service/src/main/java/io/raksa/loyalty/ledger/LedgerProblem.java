package io.raksa.loyalty.ledger;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What the ledger refuses. */
public enum LedgerProblem implements ProblemKind {
    POINTS_NOT_ENOUGH(
            409,
            "Not enough points",
            "แต้มไม่พอ",
            "{0} points are asked for, {1} are available.",
            "ขอใช้ {0} แต้ม แต่มีเพียง {1} แต้ม");

    private final int status;
    private final Text title;
    private final Text detail;

    LedgerProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
