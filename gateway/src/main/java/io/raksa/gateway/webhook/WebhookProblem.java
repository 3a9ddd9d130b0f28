package io.raksa.gateway.webhook;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What can be wrong with a webhook. */
enum WebhookProblem implements ProblemKind {
    WEBHOOK_ADDRESS_INSIDE(
            400,
            "The address is not public",
            "ที่อยู่นี้ไม่ใช่ที่อยู่สาธารณะ",
            "Messages are sent to public addresses only: {0}.",
            "ส่งข้อความไปยังที่อยู่สาธารณะเท่านั้น: {0}"),
    WEBHOOK_HOST_UNKNOWN(
            400,
            "The host is not known",
            "ไม่รู้จักโฮสต์นี้",
            "The name of the host leads nowhere at this moment: {0}.",
            "ชื่อโฮสต์นี้ยังไม่ชี้ไปที่ใด: {0}"),
    WEBHOOK_OFF(
            409,
            "Webhooks are not set up here",
            "ระบบนี้ยังไม่ได้ตั้งค่า webhook",
            "The gateway has no key to keep signing secrets with. Whoever runs it sets RAKSA_GATEWAY_WEBHOOK_KEY_FILE.",
            "เกตเวย์ไม่มีคีย์สำหรับเก็บรหัสลงลายมือชื่อ ผู้ดูแลต้องตั้งค่า RAKSA_GATEWAY_WEBHOOK_KEY_FILE"),
    WEBHOOK_REPLAY_TOO_MANY(
            409,
            "Too many deliveries to replay at once",
            "ขอส่งซ้ำมากเกินไปในครั้งเดียว",
            "At most {0} deliveries are replayed at once. Ask for shorter ranges of time, one after the other.",
            "ส่งซ้ำได้ครั้งละไม่เกิน {0} รายการ โปรดแบ่งเป็นช่วงเวลาที่สั้นลง"),
    WEBHOOK_REPLAY_UNCLEAR(
            400,
            "It is unclear what to replay",
            "ไม่ชัดเจนว่าจะส่งซ้ำรายการใด",
            "Send either failed: true, or from and to with from before to.",
            "โปรดส่ง failed: true หรือ from กับ to โดย from ต้องมาก่อน to"),
    WEBHOOK_TOO_MANY(
            409,
            "The partner has too many endpoints",
            "คู่ค้านี้มีปลายทางมากเกินไป",
            "A partner may have {0} endpoints. Delete one, or let one take more types.",
            "คู่ค้ามีปลายทางได้ไม่เกิน {0} แห่ง โปรดลบบางแห่งหรือรวมชนิดเหตุการณ์"),
    WEBHOOK_TYPE_UNKNOWN(
            400,
            "There is no such event type",
            "ไม่มีเหตุการณ์ชนิดนี้",
            "{0} is not one of the types that GET /v1/webhooks/event-types lists.",
            "{0} ไม่อยู่ในรายการของ GET /v1/webhooks/event-types"),
    WEBHOOK_URL_UNFIT(
            400,
            "The URL cannot be called",
            "เรียก URL นี้ไม่ได้",
            "A message cannot be sent to this URL: {0}.",
            "ส่งข้อความไปยัง URL นี้ไม่ได้: {0}");

    private final int status;
    private final Text title;
    private final Text detail;

    WebhookProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
