package io.raksa.customer.timeline;

import io.raksa.platform.problem.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What happened, in words of both languages. */
final class Wording {

    private Wording() {}

    static String of(TimelineEntry entry, Locale language) {
        Map<String, Object> data = entry.data();
        return switch (entry.kind()) {
            case REGISTERED -> new Text("Became known to us.", "ลงทะเบียนเป็นลูกค้า").in(language);
            case PURCHASE ->
                new Text("Bought for {0} {1}.", "ซื้อเป็นเงิน {0} {1}")
                        .in(language, figures(figure(data, "total"), "amount", "currency"));
            case STAGE_CHANGED ->
                new Text("Is now at the stage: {0}.", "ขั้นความสัมพันธ์ปัจจุบัน: {0}")
                        .in(language, stage(figure(data, "to")).in(language));
            case FEEDBACK ->
                new Text("Gave feedback ({0}).", "ให้ความคิดเห็น ({0})").in(language, figures(data, "kind"));
            case COMPLAINT_OPENED ->
                new Text("Complained: {0}, severity {1}.", "ร้องเรียน: {0} ความรุนแรง {1}")
                        .in(language, figures(data, "category", "severity"));
            case REMEDY_GRANTED ->
                new Text("Was granted {0} points as a remedy.", "ได้รับการชดเชย {0} แต้ม")
                        .in(language, figures(data, "points"));
            case COMPLAINT_RESOLVED ->
                new Text("The complaint was resolved.", "ข้อร้องเรียนได้รับการแก้ไขแล้ว").in(language);
            case SURVEY_ANSWERED ->
                new Text(
                                "Judged the recovery: outcome {0}, process {1}, treatment {2} of 5.",
                                "ประเมินการแก้ไข: ผลลัพธ์ {0} กระบวนการ {1} การปฏิบัติ {2} จาก 5")
                        .in(language, figures(data, "outcome", "process", "treatment"));
            case POINTS_POSTED ->
                new Text("Points: {0}; the balance is {1}.", "แต้ม: {0} คงเหลือ {1}")
                        .in(language, signed(figure(data, "points")), figure(data, "balanceAfter"));
        };
    }

    private static Object[] figures(Object data, String... names) {
        Object[] figures = new Object[names.length];
        for (int i = 0; i < names.length; i++) {
            figures[i] = figure(data, names[i]);
        }
        return figures;
    }

    private static Object figure(Object data, String name) {
        Object figure = data instanceof Map<?, ?> named ? named.get(name) : null;
        return Objects.requireNonNullElse(figure, "?");
    }

    private static Text stage(Object stage) {
        return switch (String.valueOf(stage)) {
            case "FIRST_VISIT" -> new Text("first visit", "ใช้บริการครั้งแรก");
            case "REPEAT" -> new Text("repeat", "ใช้บริการซ้ำ");
            case "GROWING" -> new Text("growing", "ซื้อเพิ่ม");
            case "ADVOCATE" -> new Text("advocate", "บอกต่อ");
            case String other -> new Text(other, other);
        };
    }

    private static String signed(Object points) {
        return points instanceof Number number && number.longValue() > 0 ? "+" + number : String.valueOf(points);
    }
}
