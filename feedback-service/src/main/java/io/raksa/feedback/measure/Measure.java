package io.raksa.feedback.measure;

import io.raksa.feedback.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of our service is measured. A value is {@code unit * numerator / denominator}. */
@Schema(name = "Measure", description = "What of our service is measured; GET /v1/measures tells how.")
public enum Measure {
    ACKNOWLEDGED_IN_TIME(
            1,
            true,
            20,
            "Share of complaints opened in the period that were acknowledged in the promised time, of those whose time is over or that were acknowledged",
            "สัดส่วนเรื่องที่เปิดในช่วงเวลาและตอบรับทันเวลา ต่อเรื่องที่ตอบรับแล้วหรือครบกำหนด",
            clock("ACKNOWLEDGE")),
    ANSWERED_IN_TIME(
            1,
            true,
            20,
            "Share of complaints opened in the period whose last message was answered in the promised time, of those whose time is over or that were answered",
            "สัดส่วนเรื่องที่เปิดในช่วงเวลาและตอบคำถามล่าสุดทันเวลา ต่อเรื่องที่ตอบแล้วหรือครบกำหนด",
            clock("FIRST_ANSWER")),
    RESOLVED_IN_TIME(
            1,
            true,
            20,
            "Share of complaints opened in the period that were resolved in the promised time, of those whose time is over or that were resolved",
            "สัดส่วนเรื่องที่เปิดในช่วงเวลาและแก้ไขทันเวลา ต่อเรื่องที่แก้ไขแล้วหรือครบกำหนด",
            clock("RESOLVE")),
    REOPENED(
            1,
            false,
            20,
            "Share of complaints opened in the period and resolved since that were reopened",
            "สัดส่วนเรื่องที่เปิดในช่วงเวลาและแก้ไขแล้ว ซึ่งถูกเปิดใหม่",
            """
            select count(*) filter (where exists (select from complaint_transition step
                                                  where step.complaint_id = complaint.id and action = 'REOPEN')) as numerator,
                   count(*) as denominator
            from complaint join feedback words on words.id = complaint.feedback_id
            where opened_at >= :from and opened_at < :to and merged_into is null
                  and exists (select from complaint_transition step where step.complaint_id = complaint.id and to_state = 'RESOLVED')"""),
    SECOND_FAILURES(
            1,
            false,
            20,
            "Share of complaints opened in the period that tell of a failure which the same customer complained of before",
            "สัดส่วนเรื่องที่เปิดในช่วงเวลาซึ่งเป็นความผิดพลาดซ้ำของลูกค้ารายเดิม",
            """
            select count(second_failure.complaint_id) as numerator, count(*) as denominator
            from complaint join feedback words on words.id = complaint.feedback_id
            left join second_failure on second_failure.complaint_id = complaint.id
            where opened_at >= :from and opened_at < :to and merged_into is null"""),
    OUTCOME_SCORE(
            1,
            true,
            10,
            "Mean mark, 1 to 5, of what customers got",
            "คะแนนเฉลี่ย 1 ถึง 5 ของผลที่ลูกค้าได้รับ",
            survey("outcome")),
    PROCESS_SCORE(
            1,
            true,
            10,
            "Mean mark, 1 to 5, of how long and how hard it was",
            "คะแนนเฉลี่ย 1 ถึง 5 ของความรวดเร็วและความง่าย",
            survey("process")),
    TREATMENT_SCORE(
            1,
            true,
            10,
            "Mean mark, 1 to 5, of how staff behaved",
            "คะแนนเฉลี่ย 1 ถึง 5 ของการปฏิบัติของพนักงาน",
            survey("treatment")),
    COMPLIMENTS(
            1,
            true,
            20,
            "Share of compliments among compliments and complaints received in the period",
            "สัดส่วนคำชมต่อคำชมและข้อร้องเรียนที่ได้รับในช่วงเวลา",
            """
            select count(*) filter (where words.kind = 'COMPLIMENT') as numerator, count(*) as denominator
            from feedback words left join complaint on complaint.feedback_id = words.id
            where received_at >= :from and received_at < :to and words.kind in ('COMPLIMENT', 'COMPLAINT')
                  and complaint.merged_into is null"""),
    REMEDY_POINTS(
            1,
            false,
            20,
            "Points given as remedies for each complaint opened in the period, less what was withdrawn",
            "แต้มชดเชยต่อเรื่องร้องเรียนที่เปิดในช่วงเวลา หักที่เพิกถอน",
            """
            select coalesce(sum((select coalesce(sum(points), 0) from remedy
                                 where remedy.complaint_id = complaint.id and remedy.state in ('GRANTED', 'PAID'))), 0) as numerator,
                   count(*) as denominator
            from complaint join feedback words on words.id = complaint.feedback_id
            where opened_at >= :from and opened_at < :to and merged_into is null"""),
    COMPLAINTS_PER_1000_PURCHASES(
            1000,
            false,
            1000,
            "Complaints opened in the period for every thousand purchases made in it; of the whole organisation only",
            "จำนวนเรื่องร้องเรียนที่เปิดในช่วงเวลาต่อการซื้อหนึ่งพันครั้ง เฉพาะทั้งองค์กร",
            """
            select count(*) as numerator,
                   (select count(*) from deed_purchase where purchased_at >= :from and purchased_at < :to) as denominator
            from complaint join feedback words on words.id = complaint.feedback_id
            where opened_at >= :from and opened_at < :to and merged_into is null"""),
    SILENT_EXITS_PER_1000_CUSTOMERS(
            1000,
            false,
            100,
            "Customers who fell silent without a complaint in the period, for every thousand who bought in the year before its end; of the whole organisation only",
            "ลูกค้าที่เงียบหายโดยไม่ร้องเรียนในช่วงเวลา ต่อลูกค้าหนึ่งพันรายที่ซื้อในหนึ่งปีก่อนสิ้นช่วง เฉพาะทั้งองค์กร",
            """
            select count(*) as numerator,
                   (select count(distinct customer_id) from deed_purchase
                    where purchased_at >= cast(:to as timestamptz) - interval '365 days' and purchased_at < :to) as denominator
            from proactive_case where opened_at >= :from and opened_at < :to""");

    private final int unit;
    private final boolean higherIsBetter;
    private final int enough;
    private final Wording formula;
    private final String query;

    Measure(int unit, boolean higherIsBetter, int enough, String en, String th, String query) {
        this.unit = unit;
        this.higherIsBetter = higherIsBetter;
        this.enough = enough;
        this.formula = new Wording(en, th);
        this.query = query;
    }

    /** By what the quotient is multiplied. */
    public int unit() {
        return unit;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** The smallest denominator by which anything is judged. */
    public int enough() {
        return enough;
    }

    public Wording formula() {
        return formula;
    }

    /** Whether it is known of parts of the organisation too. */
    public boolean hasParts() {
        return this != COMPLAINTS_PER_1000_PURCHASES && this != SILENT_EXITS_PER_1000_CUSTOMERS;
    }

    /** A statement that gives numerator and denominator for {@code :from} and {@code :to}. */
    String query() {
        return query;
    }

    private static String clock(String kind) {
        return """
            select count(*) filter (where met_at <= clock.due_at) as numerator, count(*) as denominator
            from complaint join feedback words on words.id = complaint.feedback_id
            join complaint_clock clock on clock.complaint_id = complaint.id and clock.kind = '%s'
            where opened_at >= :from and opened_at < :to and merged_into is null
                  and clock.due_at is not null and (met_at is not null or clock.due_at < now())""".formatted(kind);
    }

    private static String survey(String dimension) {
        return """
            select coalesce(sum(survey.%1$s), 0) as numerator, count(*) as denominator
            from survey join complaint on complaint.id = survey.complaint_id
            join feedback words on words.id = complaint.feedback_id
            where answered_at >= :from and answered_at < :to""".formatted(dimension);
    }
}
