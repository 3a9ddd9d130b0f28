package io.raksa.loyalty.transfer;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What is refused about transfers. */
enum TransferProblem implements ProblemKind {
    TRANSFER_RECIPIENT_UNKNOWN(
            409,
            "Nobody has that member number",
            "ไม่พบหมายเลขสมาชิกนี้",
            "There is no other member of the programme with this number.",
            "ไม่มีสมาชิกอื่นในโปรแกรมที่มีหมายเลขนี้"),
    TRANSFER_ABOVE_LIMIT(
            409,
            "That is more than may be given away",
            "เกินจำนวนแต้มที่โอนได้",
            "{0} points at most can be given away now.",
            "ขณะนี้โอนแต้มได้ไม่เกิน {0} แต้ม");

    private final int status;
    private final Text title;
    private final Text detail;

    TransferProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
