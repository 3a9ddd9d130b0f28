package io.raksa.customer.attribute;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum AttributeProblem implements ProblemKind {
    ATTRIBUTE_DEFINITION_UNSOUND(
            400,
            "Choices or length do not go with the type",
            "ตัวเลือกหรือความยาวไม่ตรงกับประเภท",
            "A CHOICE needs choices, a TEXT may have maxLength; other types have neither.",
            "ประเภท CHOICE ต้องมี choices และประเภท TEXT มี maxLength ได้ ประเภทอื่นมีไม่ได้"),
    ATTRIBUTE_TAKEN(
            409,
            "The key is taken",
            "มีคีย์นี้แล้ว",
            "There is an attribute of this key.",
            "มีคุณลักษณะที่ใช้คีย์นี้อยู่แล้ว"),
    ATTRIBUTE_UNKNOWN(
            400,
            "There is no such attribute",
            "ไม่มีคุณลักษณะนี้",
            "No attribute {0} is declared, or it is retired.",
            "ไม่มีการประกาศคุณลักษณะ {0} หรือเลิกใช้แล้ว"),
    ATTRIBUTE_VALUES_IN_USE(
            409,
            "Customers have values that would not fit",
            "มีลูกค้าที่มีค่าซึ่งจะไม่ตรง",
            "{0} customers have a value that would not be one any more; change theirs first.",
            "มีลูกค้า {0} รายที่มีค่าซึ่งจะใช้ไม่ได้อีก โปรดแก้ค่าของลูกค้าเหล่านั้นก่อน"),
    ATTRIBUTE_VALUE_WRONG(
            400,
            "The value is not one of this attribute",
            "ค่าไม่ตรงกับคุณลักษณะ",
            "{0} takes {1}.",
            "{0} รับค่าประเภท {1} ตามที่ประกาศไว้"),
    TOO_MANY_ATTRIBUTES(
            409,
            "There are too many attributes",
            "มีคุณลักษณะมากเกินไป",
            "At most {0} attributes can be declared.",
            "ประกาศคุณลักษณะได้ไม่เกิน {0} รายการ");

    private final int status;
    private final Text title;
    private final Text detail;

    AttributeProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
