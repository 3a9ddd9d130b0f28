package io.raksa.gateway.webhook;

import io.raksa.platform.problem.Text;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a partner may be told. The fields of its record are all that is passed on. */
enum WebhookType {
    COMPLAINT_OPENED(
            "complaint.opened",
            PublicFacts.ComplaintOpened.class,
            "A complaint was opened.",
            "มีการเปิดเรื่องร้องเรียน"),
    COMPLAINT_ESCALATED(
            "complaint.escalated",
            PublicFacts.ComplaintEscalated.class,
            "A complaint was passed to a higher level.",
            "เรื่องร้องเรียนถูกส่งต่อไปยังระดับที่สูงขึ้น"),
    COMPLAINT_RESOLVED(
            "complaint.resolved",
            PublicFacts.ComplaintResolved.class,
            "A complaint was answered with an outcome.",
            "เรื่องร้องเรียนได้ข้อยุติ"),
    COMPLAINT_CLOSED(
            "complaint.closed", PublicFacts.ComplaintClosed.class, "A complaint was closed.", "เรื่องร้องเรียนถูกปิด"),
    COMPLAINT_REOPENED(
            "complaint.reopened",
            PublicFacts.ComplaintReopened.class,
            "A complaint was taken up again.",
            "เรื่องร้องเรียนถูกเปิดขึ้นใหม่"),
    REMEDY_GRANTED(
            "remedy.granted",
            PublicFacts.RemedyGranted.class,
            "Something was granted to put a failure right.",
            "มีการอนุมัติการชดเชย"),
    REMEDY_WITHDRAWN(
            "remedy.withdrawn", PublicFacts.RemedyWithdrawn.class, "A remedy was taken back.", "มีการยกเลิกการชดเชย"),
    FEEDBACK_RECEIVED(
            "feedback.received", PublicFacts.FeedbackReceived.class, "Feedback came in.", "ได้รับความคิดเห็นจากลูกค้า"),
    PURCHASE_RECORDED(
            "purchase.recorded", PublicFacts.PurchaseRecorded.class, "A purchase was recorded.", "มีการบันทึกการซื้อ"),
    PURCHASE_RETURNED(
            "purchase.returned",
            PublicFacts.PurchaseReturned.class,
            "A purchase was given back, wholly or in part.",
            "มีการคืนสินค้าทั้งหมดหรือบางส่วน"),
    POINTS_POSTED(
            "points.posted",
            PublicFacts.PointsPosted.class,
            "Points were added to or taken from a member's account.",
            "มีการเพิ่มหรือหักแต้มของสมาชิก"),
    TIER_CHANGED("tier.changed", PublicFacts.TierChanged.class, "A member changed tier.", "ระดับสมาชิกเปลี่ยนแปลง");

    /** The type of a message that a partner asks for, to try an endpoint; told to whoever asks, chosen by nobody. */
    static final String TEST = "webhook.test";

    private final String code;
    private final Class<? extends Record> data;
    private final Text description;

    WebhookType(String code, Class<? extends Record> data, String en, String th) {
        this.code = code;
        this.data = data;
        this.description = new Text(en, th);
    }

    static Optional<WebhookType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** As it is named to partners. */
    String code() {
        return code;
    }

    Text description() {
        return description;
    }

    /** The fields of its data. */
    List<String> fields() {
        return Arrays.stream(data.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
