package io.raksa.customer.valuation;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum ValuationProblem implements ProblemKind {
    COHORT_EMPTY(
            400,
            "The cohort holds nobody",
            "กลุ่มลูกค้าว่างเปล่า",
            "acquiredFrom is before acquiredTo, and not after calibratedTo.",
            "acquiredFrom ต้องอยู่ก่อน acquiredTo และไม่หลัง calibratedTo"),
    WATCHED_INTO_THE_FUTURE(
            400,
            "The holdout has not passed yet",
            "ช่วงทดสอบยังไม่ผ่านไป",
            "The days after the calibration on which the model is tried end on {0}; that must be before today.",
            "ช่วงทดสอบหลังการปรับค่าสิ้นสุดวันที่ {0} ซึ่งต้องเป็นวันก่อนวันนี้"),
    SPEND_NOT_POSITIVE(
            400,
            "The sum is not more than zero",
            "ยอดต้องมากกว่าศูนย์",
            "What a customer spends in all is more than zero.",
            "ยอดใช้จ่ายทั้งหมดของลูกค้าต้องมากกว่าศูนย์"),
    SAID_IN_THE_FUTURE(
            400, "It was not said yet", "ยังไม่ได้บอก", "saidOn is a day in the future.", "saidOn เป็นวันในอนาคต");

    private final int status;
    private final Text title;
    private final Text detail;

    ValuationProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
