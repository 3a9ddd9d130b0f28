package io.raksa.customer.interaction;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum InteractionProblem implements ProblemKind {
    CONTACT_DIFFERS(
            409,
            "It is known, but different",
            "มีข้อมูลนี้แล้ว แต่เนื้อหาต่างกัน",
            "Under this source and externalId something else was recorded, or of somebody else; it stays as it was.",
            "มีข้อมูลที่มี source และ externalId นี้แล้วแต่เนื้อหาหรือลูกค้าต่างกัน ข้อมูลเดิมยังคงอยู่"),
    CONTACT_TIME_IMPLAUSIBLE(
            400,
            "The time cannot be",
            "เวลาเป็นไปไม่ได้",
            "It happened after 1900 and at most five minutes from now, for clocks that are not quite right.",
            "เวลาต้องอยู่หลังปี 1900 และไม่เกินห้านาทีจากขณะนี้");

    private final int status;
    private final Text title;
    private final Text detail;

    InteractionProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
