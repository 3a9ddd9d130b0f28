package io.raksa.loyalty.reconciliation;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** Why there is no proof now. */
enum ReconciliationProblem implements ProblemKind {
    RECONCILIATION_RUNNING(
            409,
            "The ledger is being proven already",
            "กำลังพิสูจน์บัญชีแต้มอยู่แล้ว",
            "One proof runs at a time. Ask again in a moment.",
            "พิสูจน์ได้ครั้งละหนึ่งรายการ โปรดลองใหม่อีกครั้งในอีกสักครู่"),
    RECONCILIATION_TOO_LONG(
            409,
            "The proof takes longer than it may",
            "การพิสูจน์ใช้เวลานานเกินกำหนด",
            "The ledger was not proven within {0} seconds; nothing was found out. The operations guide says how to prove a large one.",
            "พิสูจน์บัญชีไม่เสร็จภายใน {0} วินาที จึงยังไม่ทราบผล คู่มือการดูแลระบบอธิบายวิธีพิสูจน์บัญชีขนาดใหญ่");

    private final int status;
    private final Text title;
    private final Text detail;

    ReconciliationProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
