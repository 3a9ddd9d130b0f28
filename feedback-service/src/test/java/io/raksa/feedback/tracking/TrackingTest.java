package io.raksa.feedback.tracking;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.openAnonymousComplaint;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.resolve;
import static io.raksa.feedback.FeedbackApi.track;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "feedback")
class TrackingTest {

    @Inject
    Sql sql;

    @Test
    void whoHoldsTheCodeSeesHowFarItIs() {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        resolve(complaint);

        Response page = track(complaint.trackingCode());

        page.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(page.<String>path("state")).isEqualTo("RESOLVED");
        assertThat(page.<String>path("outcome")).isEqualTo("FULL");
        assertThat(page.<Map<String, String>>path("outcomeText"))
                .isEqualTo(Map.of("en", "We did what you asked for.", "th", "เราดำเนินการตามที่คุณขอครบถ้วน"));
        assertThat(page.<List<String>>path("whatHappened.text.en"))
                .containsExactly(
                        "We have received your complaint.",
                        "We are looking into your complaint.",
                        "We have resolved your complaint.");
        assertThat(page.<List<String>>path("whatHappened.text.th"))
                .containsExactly(
                        "เราได้รับเรื่องร้องเรียนของคุณแล้ว",
                        "เจ้าหน้าที่รับเรื่องและกำลังดูแลเรื่องของคุณ",
                        "เราได้แก้ไขเรื่องร้องเรียนของคุณแล้ว");
        assertThat(page.<String>path("openedAt")).isEqualTo(page.path("whatHappened[0].at"));
        assertThat(page.<String>path("acknowledgedAt")).isEqualTo(page.path("whatHappened[1].at"));
        assertThat(page.<String>path("resolvedAt")).isEqualTo(page.path("whatHappened[2].at"));
    }

    @Test
    void nothingOnThePageSaysWhoOrWhatButWhatStaffWroteToTheCustomer() {
        UUID customer = UUID.randomUUID();
        Opened complaint = openComplaint(customer);
        acknowledge(complaint);
        act("agent", complaint, "assess", Map.of("severity", "HIGH", "category", "SLOW", "note", "secret"));
        resolve(complaint);

        assertThat(track(complaint.trackingCode()).<List<String>>path("whatHappened.message"))
                .containsExactly(null, "ขออภัยค่ะ กำลังตรวจสอบ", null, "คืนแต้มให้แล้วค่ะ");
        assertThat(track(complaint.trackingCode()).asString())
                .doesNotContain(
                        customer.toString(),
                        complaint.complaintId(),
                        complaint.feedbackId(),
                        "agent",
                        "secret",
                        "HIGH",
                        "SLOW",
                        "สี่สิบ");
    }

    @Test
    void theCodeIsReadHoweverItIsTyped() {
        String code = openAnonymousComplaint().trackingCode();

        track(code.toLowerCase(Locale.ROOT)).then().statusCode(200);
        track(code.replace("-", "")).then().statusCode(200);
        track(code.substring(3).replace("-", " ")).then().statusCode(200);
    }

    @Test
    void aSlipIsToldFromAnUnknownCode() {
        String code = openAnonymousComplaint().trackingCode();
        char last = code.charAt(code.length() - 1);
        String slip = code.substring(0, code.length() - 1) + (last == 'X' ? 'Y' : 'X');

        assertProblem(track(slip)).hasStatus(404).hasCode("TRACKING_CODE_MISTYPED");
        assertProblem(track("RK-1111-1111-1111-1111-1111")).hasStatus(404).hasCode("TRACKING_CODE_UNKNOWN");
        assertProblem(given().header("Accept-Language", "th").get("/v1/track/{code}", slip))
                .hasTitle("รหัสติดตามพิมพ์ผิด");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "' or 1=1 --", "RK-", "ก", "RK-IIII-OOOO-0000-UUUU-1111"})
    void whatIsNoCodeOpensNothing(String typed) {
        assertProblem(track(typed)).hasStatus(404).hasCode("TRACKING_CODE_MISTYPED");
    }

    @Test
    void theDatabaseDoesNotKnowTheCode() {
        Opened complaint = openAnonymousComplaint();
        String symbols = complaint.trackingCode().substring(3).replace("-", "");

        List<Map<String, Object>> rows = sql.rows(
                "select * from tracking_code where complaint_id = ?", UUID.fromString(complaint.complaintId()));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().toString()).doesNotContain(symbols).doesNotContain(complaint.trackingCode());
        assertThat(sql.count(
                        "select count(*) from outbox_event where data::text like ?",
                        "%" + complaint.trackingCode() + "%"))
                .isZero();
        assertThat(sql.count(
                        "select count(*) from audit_entry where changes::text like ?",
                        "%" + complaint.trackingCode() + "%"))
                .isZero();
    }
}
