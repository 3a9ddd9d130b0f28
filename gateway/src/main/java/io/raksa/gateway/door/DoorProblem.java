package io.raksa.gateway.door;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** Why a request does not get through the door at all. */
enum DoorProblem implements ProblemKind {
    PATH_REFUSED(
            400,
            "This address is not taken",
            "ไม่รับที่อยู่รูปแบบนี้",
            "A path is written plainly: no ; no // no \\ no . or .. as a step, and nothing encoded that need not be.",
            "เส้นทางต้องเขียนแบบตรงไปตรงมา ไม่มี ; // \\ . หรือ .. และไม่เข้ารหัสอักขระโดยไม่จำเป็น"),
    TOO_MANY_HEADERS(
            431,
            "The request has too many headers",
            "คำขอมีส่วนหัวมากเกินไป",
            "A request may have at most {0} headers.",
            "คำขอมีส่วนหัวได้ไม่เกิน {0} รายการ"),
    URI_TOO_LONG(
            414,
            "The address is too long",
            "ที่อยู่ยาวเกินไป",
            "Path and query may have at most {0} bytes.",
            "เส้นทางและ query ต้องไม่เกิน {0} ไบต์");

    private final int status;
    private final Text title;
    private final Text detail;

    DoorProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
