package io.raksa.customer.timeline;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.run;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class TimelineTest {

    @Test
    void ownChangesAreThereAtOnceTheNewestFirst() {
        UUID customer = newCustomer();
        UUID purchase = buy(customer, "2024-03-01", "250.00");

        Response timeline = timeline(customer, "en");

        timeline.then()
                .statusCode(200)
                .body(
                        "items.kind",
                        equalTo(List.of(
                                "REGISTERED", "STANDING_CHANGED", "STANDING_CHANGED", "STAGE_CHANGED", "PURCHASE")))
                .body("items[0].summary", equalTo("Became known to us."))
                .body("items[0].reference.type", equalTo("customer"))
                .body("items[0].reference.id", equalTo(customer.toString()))
                .body("items[1].summary", equalTo("Is now: lost."))
                .body("items[3].summary", equalTo("Is now at the stage: first visit."))
                .body("items[3].data.to", equalTo("FIRST_VISIT"))
                .body("items[3].data.ruleVersion", equalTo("L1-2026-11"))
                .body("items[4].id", equalTo(purchase.toString()))
                .body("items[4].at", equalTo("2024-03-01T05:00:00Z"))
                .body("items[4].summary", equalTo("Bought for 250.00 THB."))
                .body("items[4].reference.type", equalTo("purchase"))
                .body("items[4].reference.id", equalTo(purchase.toString()))
                .body("items[4].data.total.amount", equalTo("250.00"))
                .body("items[4].data.source", equalTo("till"))
                .body("next", nullValue());
        timeline(customer, "th")
                .then()
                .body(
                        "items.summary",
                        equalTo(List.of(
                                "ลงทะเบียนเป็นลูกค้า",
                                "สถานะปัจจุบัน: เลิกใช้บริการ",
                                "สถานะปัจจุบัน: เสี่ยงเลิกใช้บริการ",
                                "ขั้นความสัมพันธ์ปัจจุบัน: ใช้บริการครั้งแรก",
                                "ซื้อเป็นเงิน 250.00 THB")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "feedback.feedback.received.v1 | {\"feedbackId\": \"#\", \"customerId\": \"CUSTOMER\", \"kind\": \"COMPLAINT\", \"channel\": \"LINE\", \"receivedAt\": \"2026-03-02T00:00:00Z\"} | FEEDBACK | feedback | Gave feedback: complaint. | ให้ความคิดเห็น: ร้องเรียน",
                "feedback.complaint.opened.v1 | {\"complaintId\": \"#\", \"customerId\": \"CUSTOMER\", \"category\": \"SLOW\", \"severity\": \"HIGH\", \"openedAt\": \"2026-03-02T00:00:00Z\"} | COMPLAINT_OPENED | complaint | Complained: slow service; severity high. | ร้องเรียน: บริการล่าช้า ความรุนแรงสูง",
                "feedback.remedy.granted.v1 | {\"remedyId\": \"#\", \"complaintId\": \"#\", \"customerId\": \"CUSTOMER\", \"kind\": \"POINTS\", \"points\": 200, \"category\": \"SLOW\", \"policyVersion\": \"1\", \"grantedAt\": \"2026-03-02T00:00:00Z\"} | REMEDY_GRANTED | remedy | Was granted 200 points as a remedy. | ได้รับการชดเชย 200 แต้ม",
                "feedback.remedy.granted.v1 | {\"remedyId\": \"#\", \"complaintId\": \"#\", \"customerId\": \"CUSTOMER\", \"kind\": \"REFUND\", \"amount\": {\"amount\": \"50.00\", \"currency\": \"THB\"}, \"category\": \"SLOW\", \"policyVersion\": \"1\", \"grantedAt\": \"2026-03-02T00:00:00Z\"} | REMEDY_GRANTED | remedy | Was given as a remedy: a refund. | ได้รับการเยียวยา: คืนเงิน",
                "feedback.complaint.resolved.v1 | {\"complaintId\": \"#\", \"customerId\": \"CUSTOMER\", \"outcome\": \"FULL\", \"resolvedAt\": \"2026-03-02T00:00:00Z\"} | COMPLAINT_RESOLVED | complaint | The complaint was resolved: in full. | ข้อร้องเรียนได้รับการแก้ไขแล้ว: ได้ตามที่ขอ",
                "feedback.complaint.reopened.v1 | {\"complaintId\": \"#\", \"customerId\": \"CUSTOMER\", \"reopenedAt\": \"2026-03-02T00:00:00Z\"} | COMPLAINT_REOPENED | complaint | The complaint was reopened. | เปิดข้อร้องเรียนอีกครั้ง",
                "feedback.survey.answered.v1 | {\"complaintId\": \"#\", \"customerId\": \"CUSTOMER\", \"outcome\": 4, \"process\": 2, \"treatment\": 5, \"answeredAt\": \"2026-03-02T00:00:00Z\"} | SURVEY_ANSWERED | complaint | Judged the recovery: outcome 4, process 2, treatment 5 of 5. | ประเมินการแก้ไข: ผลลัพธ์ 4 กระบวนการ 2 การปฏิบัติ 5 จาก 5",
                "loyalty.points.posted.v1 | {\"postingId\": \"#\", \"memberId\": \"#\", \"customerId\": \"CUSTOMER\", \"kind\": \"COMPENSATION\", \"points\": 200, \"cause\": {\"type\": \"remedy\", \"id\": \"#\"}, \"balanceAfter\": 210, \"postedAt\": \"2026-03-02T00:00:00Z\"} | POINTS_POSTED | points-posting | Points: 200 (remedy); the balance is 210. | แต้ม: 200 (ชดเชย) คงเหลือ 210",
            })
    void whatOtherServicesTellIsKeptOnce(
            String type, String data, String kind, String reference, String en, String th) {
        UUID customer = newCustomer();
        UUID id = UUID.randomUUID();
        String event = event(type, customer, data.replace("#", id.toString()).replace("CUSTOMER", customer.toString()));

        post(event).then().statusCode(204);
        post(event).then().statusCode(204);

        timeline(customer, "en")
                .then()
                .body("items.kind", equalTo(List.of("REGISTERED", kind)))
                .body("items[1].at", equalTo("2026-03-02T00:00:00Z"))
                .body("items[1].summary", equalTo(en))
                .body("items[1].reference.type", equalTo(reference))
                .body("items[1].reference.id", equalTo(id.toString()))
                .body("items[1].data.customerId", nullValue());
        timeline(customer, "th").then().body("items[1].summary", equalTo(th));
    }

    @Test
    void whatIsToldOfNobodyKnownIsPassedOver() {
        UUID stranger = UUID.randomUUID();
        UUID complaint = UUID.randomUUID();
        String told = """
                {"complaintId": "%s", %s "category": "X", "severity": "LOW", "openedAt": "2026-03-02T00:00:00Z"}""";

        post(event(
                        "feedback.complaint.opened.v1",
                        stranger,
                        told.formatted(complaint, "\"customerId\": \"" + stranger + "\",")))
                .then()
                .statusCode(204);
        post(event("feedback.complaint.opened.v1", complaint, told.formatted(complaint, "")))
                .then()
                .statusCode(204);

        assertThat(column("select 1 from told_fact where reference_id = '" + complaint + "'"))
                .isEmpty();
    }

    @Test
    void itComesInPagesWithoutGapsOrRepetitions() {
        UUID customer = newCustomer();
        for (int day = 1; day <= 5; day++) {
            buy(customer, "2024-03-0" + day, "1.00");
        }
        List<String> all = timeline(customer, "en").path("items.id");
        assertThat(all).hasSize(10).doesNotHaveDuplicates();

        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            Response page = as("agent")
                    .queryParam("limit", 3)
                    .queryParam("after", next)
                    .get("/v1/customers/" + customer + "/timeline");
            paged.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        } while (next != null);

        assertThat(paged).isEqualTo(all);
    }

    @Test
    void aPageIsReadFromTheIndexesHoweverLongTheHistory() {
        UUID customer = newCustomer();
        run("""
                insert into purchase (id, customer_id, source, external_id, origin, purchased_at, day, amount, currency, recorded_at)
                select gen_random_uuid(), '%1$s', '%1$s', i::text, 'RECORD', timestamptz '2020-01-01' + i * interval '1 hour', '2020-01-01', 1, 'THB', now()
                from generate_series(1, 20000) as i""".formatted(customer));
        run("analyze purchase");

        List<String> plan = column("""
                explain select * from timeline
                where customer_id = '%s' and (at, id) < ('2026-01-01', '%s') order by at desc, id desc limit 51""".formatted(customer, UUID.randomUUID()));

        assertThat(plan.toString()).contains("Merge Append", "Index Scan using purchase_of_customer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "manager", "analyst", "admin", "service"})
    void staffAndServicesReadIt(String role) {
        as(role).get("/v1/customers/" + newCustomer() + "/timeline")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void othersDoNot() {
        UUID customer = newCustomer();

        with(Tokens.customer(customer))
                .get("/v1/customers/" + customer + "/timeline")
                .then()
                .statusCode(200);
        assertProblem(with(Tokens.customer(newCustomer())).get("/v1/customers/" + customer + "/timeline"))
                .hasStatus(403);
        assertProblem(partner("p").get("/v1/customers/" + customer + "/timeline"))
                .hasStatus(403);
        assertProblem(RestAssured.get("/v1/customers/" + customer + "/timeline"))
                .hasStatus(401);
        assertProblem(as("agent").get("/v1/customers/" + UUID.randomUUID() + "/timeline"))
                .hasStatus(404);
    }

    private static Response timeline(UUID customer, String language) {
        return as("agent").header("Accept-Language", language).get("/v1/customers/" + customer + "/timeline");
    }

    private static String event(String type, UUID subject, String data) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "urn:raksa:test", "type": "io.raksa.%s", "subject": "%s",
                 "time": "2026-03-02T00:00:01Z", "datacontenttype": "application/json", "data": %s}""".formatted(UUID.randomUUID(), type, subject, data);
    }

    private static Response post(String event) {
        return with(Tokens.service("feedback-service"))
                .contentType("application/cloudevents+json")
                .body(event)
                .post("/v1/events");
    }
}
