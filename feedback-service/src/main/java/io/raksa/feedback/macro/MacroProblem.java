package io.raksa.feedback.macro;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum MacroProblem implements ProblemKind {
    MACRO_EMPTY(
            400,
            "The macro does nothing",
            "มาโครไม่ได้ทำอะไร",
            "At least one of toCustomer, note, assignTo, category, severity and pause is needed.",
            "ต้องระบุ toCustomer, note, assignTo, category, severity หรือ pause อย่างน้อยหนึ่งอย่าง"),
    MACRO_NOT_FOR_THIS(
            409,
            "The macro is not for this complaint",
            "มาโครนี้ใช้กับเรื่องร้องเรียนนี้ไม่ได้",
            "The macro is not active, or is for another team's complaints.",
            "มาโครนี้ปิดใช้งานอยู่ หรือใช้ได้เฉพาะเรื่องของทีมอื่น"),
    MACRO_PLACEHOLDER_UNKNOWN(
            400,
            "There is no such placeholder",
            "ไม่มีตัวแทนข้อความนี้",
            "Nothing is known as {0}. There are: {1}.",
            "ไม่รู้จัก {0} ตัวแทนข้อความที่ใช้ได้: {1}"),
    MACROS_FULL(
            409,
            "There are as many macros as there may be",
            "มีมาโครครบจำนวนแล้ว",
            "There may be {0} macros. Change one that is there.",
            "มีมาโครได้ {0} รายการ โปรดแก้ไขรายการที่มีอยู่");

    private final int status;
    private final Text title;
    private final Text detail;

    MacroProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
