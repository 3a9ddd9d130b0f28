package io.raksa.customer.timeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.raksa.platform.problem.Text;
import java.util.Locale;

/** What happened, in words of both languages. */
final class Wording {

    private Wording() {}

    static String of(TimelineEntry entry, Locale language) {
        ObjectNode data = entry.data();
        return switch (entry.kind()) {
            case REGISTERED -> new Text("Became known to us.", "ลงทะเบียนเป็นลูกค้า").in(language);
            case PURCHASE ->
                new Text("Bought for {0} {1}.", "ซื้อเป็นเงิน {0} {1}")
                        .in(
                                language,
                                data.at("/total/amount").asText(),
                                data.at("/total/currency").asText());
            case STAGE_CHANGED ->
                new Text("Is now at the stage: {0}.", "ขั้นความสัมพันธ์ปัจจุบัน: {0}")
                        .in(language, stage(data.path("to").asText()).in(language));
            case FEEDBACK ->
                new Text("Gave feedback ({0}).", "ให้ความคิดเห็น ({0})")
                        .in(language, data.path("kind").asText());
            case COMPLAINT_OPENED ->
                new Text("Complained: {0}, severity {1}.", "ร้องเรียน: {0} ความรุนแรง {1}")
                        .in(
                                language,
                                data.path("category").asText(),
                                data.path("severity").asText());
            case REMEDY_GRANTED ->
                new Text("Was granted {0} points as a remedy.", "ได้รับการชดเชย {0} แต้ม")
                        .in(language, data.path("points").asText());
            case COMPLAINT_RESOLVED ->
                new Text("The complaint was resolved.", "ข้อร้องเรียนได้รับการแก้ไขแล้ว").in(language);
            case SURVEY_ANSWERED ->
                new Text(
                                "Judged the recovery: outcome {0}, process {1}, treatment {2} of 5.",
                                "ประเมินการแก้ไข: ผลลัพธ์ {0} กระบวนการ {1} การปฏิบัติ {2} จาก 5")
                        .in(
                                language,
                                data.path("outcome").asText(),
                                data.path("process").asText(),
                                data.path("treatment").asText());
            case POINTS_POSTED ->
                new Text("Points: {0}; the balance is {1}.", "แต้ม: {0} คงเหลือ {1}")
                        .in(
                                language,
                                signed(data.path("points").asLong()),
                                data.path("balanceAfter").asText());
        };
    }

    private static Text stage(String stage) {
        return switch (stage) {
            case "FIRST_VISIT" -> new Text("first visit", "ใช้บริการครั้งแรก");
            case "REPEAT" -> new Text("repeat", "ใช้บริการซ้ำ");
            case "GROWING" -> new Text("growing", "ซื้อเพิ่ม");
            case "ADVOCATE" -> new Text("advocate", "บอกต่อ");
            default -> new Text(stage, stage);
        };
    }

    private static String signed(long points) {
        return points > 0 ? "+" + points : String.valueOf(points);
    }
}
