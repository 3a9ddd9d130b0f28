package io.raksa.platform.event;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What can be wrong with an event. */
enum EventProblem implements ProblemKind {
    EVENT_DATA_INVALID(
            400,
            "The data of the event does not fit its type",
            "ข้อมูลของเหตุการณ์ไม่ตรงกับชนิด",
            "The field {0} is missing or not of its type.",
            "ไม่มีฟิลด์ {0} หรือชนิดข้อมูลไม่ถูกต้อง"),
    EVENT_TYPE_NOT_TAKEN(
            404,
            "Nobody here takes events of this type",
            "ที่นี่ไม่รับเหตุการณ์ชนิดนี้",
            "There is no handler of {0}.",
            "ไม่มีตัวรับเหตุการณ์ {0}");

    private final int status;
    private final Text title;
    private final Text detail;

    EventProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
