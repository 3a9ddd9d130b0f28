package io.raksa.customer.segment;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum SegmentProblem implements ProblemKind {
    SEGMENT_CONDITION_INVALID(
            400,
            "The condition cannot be read",
            "อ่านเงื่อนไขไม่ได้",
            "The condition has {0} fault(s); each is named with its line and column.",
            "เงื่อนไขมีข้อผิดพลาด {0} จุด แต่ละจุดระบุบรรทัดและคอลัมน์"),
    SEGMENT_ARCHIVED(
            409,
            "The segment has ended",
            "กลุ่มนี้สิ้นสุดแล้ว",
            "An archived segment changes no more.",
            "กลุ่มที่เก็บถาวรแล้วแก้ไขไม่ได้"),
    TOO_MANY_SEGMENTS(
            409,
            "There are too many segments",
            "มีกลุ่มมากเกินไป",
            "There can be {0} segments at a time; archive one first.",
            "มีกลุ่มพร้อมกันได้ {0} กลุ่ม โปรดเก็บถาวรกลุ่มอื่นก่อน");

    private final int status;
    private final Text title;
    private final Text detail;

    SegmentProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
