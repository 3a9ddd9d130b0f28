package io.raksa.customer.consent;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum ConsentProblem implements ProblemKind {
    CONSENT_CHANNEL_UNSUITED(
            400,
            "The channel does not suit the purpose",
            "ช่องทางไม่ตรงกับวัตถุประสงค์",
            "A purpose that contacts the customer needs a channel; PROFILING and SHARING have the channel NONE.",
            "วัตถุประสงค์ที่ติดต่อลูกค้าต้องระบุช่องทาง ส่วน PROFILING และ SHARING ต้องเป็น NONE"),
    CONSENT_IN_THE_FUTURE(
            400,
            "The customer cannot have said it yet",
            "เวลานี้ยังมาไม่ถึง",
            "The time at which the customer said it lies in the future.",
            "เวลาที่ลูกค้าให้ความยินยอมอยู่ในอนาคต");

    private final int status;
    private final Text title;
    private final Text detail;

    ConsentProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
