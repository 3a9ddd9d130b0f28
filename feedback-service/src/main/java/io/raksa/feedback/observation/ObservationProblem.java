package io.raksa.feedback.observation;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum ObservationProblem implements ProblemKind {
    OBSERVATION_EMPTY(
            400,
            "Nothing was observed",
            "ไม่มีสิ่งที่สังเกตเห็น",
            "Give at least one of face, eyes, body, arguing, bargaining, interrupting, blaming.",
            "โปรดระบุอย่างน้อยหนึ่งข้อจาก face, eyes, body, arguing, bargaining, interrupting, blaming"),
    OBSERVATION_FEEDBACK_UNKNOWN(
            409,
            "There is no such feedback",
            "ไม่พบความคิดเห็นนี้",
            "Feedback {0} does not exist, or is of another customer.",
            "ไม่มีความคิดเห็น {0} หรือเป็นของลูกค้ารายอื่น"),
    OBSERVATION_OF_NOBODY(
            400,
            "Whom was it about",
            "ไม่ได้ระบุว่าเป็นลูกค้ารายใด",
            "Give customerId, feedbackId or both.",
            "โปรดระบุ customerId หรือ feedbackId หรือทั้งสองอย่าง"),
    OBSERVED_AT_IMPLAUSIBLE(
            400,
            "It cannot have been seen then",
            "เวลาที่สังเกตเป็นไปไม่ได้",
            "observedAt must be within the last 366 days and not in the future.",
            "observedAt ต้องอยู่ภายใน 366 วันที่ผ่านมาและไม่เป็นเวลาในอนาคต");

    private final int status;
    private final Text title;
    private final Text detail;

    ObservationProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
