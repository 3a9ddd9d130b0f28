package io.raksa.gateway.proxy;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What can go wrong between the gateway and a service. */
public enum ProxyProblem implements ProblemKind {
    CALLER_TOO_SLOW(
            408,
            "The request did not come to its end",
            "คำขอส่งมาไม่ครบ",
            "No further byte of the body came in time.",
            "ไม่ได้รับข้อมูลส่วนที่เหลือภายในเวลาที่กำหนด"),
    SERVICE_TIMEOUT(
            504,
            "A part of the platform did not answer in time",
            "ส่วนหนึ่งของระบบไม่ตอบภายในเวลาที่กำหนด",
            "{0} did not answer in time. Whether it did the work is not known: send a change again with the same Idempotency-Key only.",
            "{0} ไม่ตอบภายในเวลาที่กำหนด ไม่ทราบว่าทำรายการแล้วหรือไม่ หากส่งซ้ำโปรดใช้ Idempotency-Key เดิม"),
    SERVICE_UNAVAILABLE(
            503,
            "A part of the platform is not available",
            "ส่วนหนึ่งของระบบไม่พร้อมใช้งาน",
            "{0} cannot be reached now. Try again in a moment, a change with the same Idempotency-Key.",
            "ติดต่อ {0} ไม่ได้ในขณะนี้ โปรดลองใหม่ในอีกสักครู่ หากเป็นการแก้ไขข้อมูลโปรดใช้ Idempotency-Key เดิม");

    private final int status;
    private final Text title;
    private final Text detail;

    ProxyProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
