package io.raksa.customer.timeline;

import io.raksa.platform.problem.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What happened, in a sentence of either language. */
final class Wording {

    private static final String UNKNOWN = "?";

    private static final Sentence IN_KIND = Sentence.of("Was given as a remedy: {0}.", "ได้รับการเยียวยา: {0}", "kind");

    private Wording() {}

    /** A sentence, and which figures of an entry fill its placeholders. */
    private record Sentence(Text text, List<String> figures) {

        static Sentence of(String en, String th, String... figures) {
            return new Sentence(new Text(en, th), List.of(figures));
        }
    }

    static String of(TimelineEntry entry, Locale language) {
        Sentence sentence = isInKind(entry) ? IN_KIND : sentence(entry.kind());
        Object[] words = sentence.figures().stream()
                .map(figure -> Words.of(figure(entry.data(), figure), language))
                .toArray();
        return sentence.text().in(language, words);
    }

    private static boolean isInKind(TimelineEntry entry) {
        return entry.kind() == TimelineKind.REMEDY_GRANTED && UNKNOWN.equals(figure(entry.data(), "points"));
    }

    private static Sentence sentence(TimelineKind kind) {
        return switch (kind) {
            case REGISTERED -> Sentence.of("Became known to us.", "ลงทะเบียนเป็นลูกค้า");
            case PURCHASE ->
                Sentence.of("Bought for {0} {1}.", "ซื้อเป็นเงิน {0} {1}", "total/amount", "total/currency");
            case PURCHASE_RETURNED ->
                Sentence.of("Gave back for {0} {1}.", "คืนสินค้าเป็นเงิน {0} {1}", "amount/amount", "amount/currency");
            case STAGE_CHANGED -> Sentence.of("Is now at the stage: {0}.", "ขั้นความสัมพันธ์ปัจจุบัน: {0}", "to");
            case STANDING_CHANGED -> Sentence.of("Is now: {0}.", "สถานะปัจจุบัน: {0}", "to");
            case RECOMMENDED -> Sentence.of("Recommended us to others.", "แนะนำเราให้ผู้อื่น");
            case INTERACTION -> Sentence.of("Was met by {0}, {1}.", "พบลูกค้าทาง {0} {1}", "channel", "moment");
            case FEEDBACK -> Sentence.of("Gave feedback: {0}.", "ให้ความคิดเห็น: {0}", "kind");
            case COMPLAINT_OPENED ->
                Sentence.of("Complained: {0}; severity {1}.", "ร้องเรียน: {0} ความรุนแรง{1}", "category", "severity");
            case REMEDY_GRANTED ->
                Sentence.of("Was granted {0} points as a remedy.", "ได้รับการชดเชย {0} แต้ม", "points");
            case COMPLAINT_RESOLVED ->
                Sentence.of("The complaint was resolved: {0}.", "ข้อร้องเรียนได้รับการแก้ไขแล้ว: {0}", "outcome");
            case COMPLAINT_REOPENED -> Sentence.of("The complaint was reopened.", "เปิดข้อร้องเรียนอีกครั้ง");
            case SURVEY_ANSWERED ->
                Sentence.of(
                        "Judged the recovery: outcome {0}, process {1}, treatment {2} of 5.",
                        "ประเมินการแก้ไข: ผลลัพธ์ {0} กระบวนการ {1} การปฏิบัติ {2} จาก 5",
                        "outcome",
                        "process",
                        "treatment");
            case POINTS_POSTED ->
                Sentence.of(
                        "Points: {0} ({1}); the balance is {2}.",
                        "แต้ม: {0} ({1}) คงเหลือ {2}", "points", "kind", "balanceAfter");
        };
    }

    /** A figure by its path; something older or newer than this version may lack one. */
    private static Object figure(Object data, String path) {
        Object found = data;
        for (String name : path.split("/", -1)) {
            found = found instanceof Map<?, ?> named ? named.get(name) : null;
        }
        return Objects.requireNonNullElse(found, UNKNOWN);
    }
}
