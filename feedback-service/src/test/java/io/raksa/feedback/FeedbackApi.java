package io.raksa.feedback;

import static io.restassured.RestAssured.given;

import io.raksa.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service as its clients see it. */
public final class FeedbackApi {

    private FeedbackApi() {}

    /** A complaint that was opened: what is needed to go on with it. */
    public record Opened(String feedbackId, String complaintId, String trackingCode) {}

    public static RequestSpecification as(@Nullable String token) {
        RequestSpecification request = given().contentType(ContentType.JSON);
        return token == null ? request : request.auth().oauth2(token);
    }

    public static RequestSpecification withKey(@Nullable String token) {
        return as(token).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The fields of a complaint on the web, to be changed as a test needs. */
    public static Map<String, Object> complaint() {
        return feedback("COMPLAINT", "รออาหารสี่สิบนาที พนักงานไม่สนใจเลย 😡");
    }

    public static Map<String, Object> feedback(String kind, String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind);
        fields.put("channel", "WEB");
        fields.put("text", text);
        return fields;
    }

    /** A complaint of this customer, taken down by an agent. */
    public static Opened openComplaint(UUID customer) {
        Map<String, Object> complaint = complaint();
        complaint.put("customerId", customer);
        return opened(withKey(Tokens.of("agent")).body(complaint).post("/v1/feedback"));
    }

    /** A complaint of nobody knows whom. */
    public static Opened openAnonymousComplaint() {
        return opened(as(null).body(complaint()).post("/v1/feedback"));
    }

    public static Opened opened(Response answer) {
        answer.then().statusCode(201);
        return new Opened(answer.path("id"), answer.path("complaintId"), answer.path("trackingCode"));
    }

    public static Response act(String role, Opened complaint, String action, @Nullable Object body) {
        String etag = as(Tokens.of(role))
                .get("/v1/complaints/" + complaint.complaintId())
                .header("ETag");
        return act(role, complaint, action, etag, body);
    }

    public static Response act(
            String role, Opened complaint, String action, @Nullable String etag, @Nullable Object body) {
        RequestSpecification request = as(Tokens.of(role));
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (body != null) {
            request.body(body);
        }
        return request.post("/v1/complaints/" + complaint.complaintId() + "/" + action);
    }

    public static Response acknowledge(Opened complaint) {
        return act("agent", complaint, "acknowledge", Map.of("message", "ขออภัยค่ะ กำลังตรวจสอบ"));
    }

    public static Response resolve(Opened complaint) {
        return act("agent", complaint, "resolve", Map.of("outcome", "FULL", "message", "คืนแต้มให้แล้วค่ะ"));
    }

    /** Resolves it; what opens the survey about that, as the customer finds it. */
    public static String surveyToken(Opened complaint) {
        resolve(complaint).then().statusCode(200);
        return track(complaint.trackingCode()).path("surveyToken");
    }

    public static Response comment(String token, Opened complaint, String kind, String text) {
        return withKey(token)
                .body(Map.of("kind", kind, "text", text))
                .post("/v1/complaints/" + complaint.complaintId() + "/comments");
    }

    /** Attaches a file to it, as the bytes are. */
    public static Response attach(String token, Opened complaint, String fileName, byte[] file) {
        return given().auth()
                .oauth2(token)
                .contentType("application/octet-stream")
                .queryParam("fileName", fileName)
                .body(file)
                .post("/v1/complaints/" + complaint.complaintId() + "/attachments");
    }

    /** Assessed as this, by an agent, and acknowledged before. */
    public static Opened assessed(Opened complaint, String category, String severity) {
        acknowledge(complaint).then().statusCode(200);
        act("agent", complaint, "assess", Map.of("category", category, "severity", severity))
                .then()
                .statusCode(200);
        return complaint;
    }

    /** As if customer-service had told of a purchase. */
    public static void bought(UUID customer, UUID purchase, Instant at, String amount, String currency) {
        told(
                "customer.purchase.recorded.v1",
                customer,
                Map.of(
                        "purchaseId", purchase.toString(),
                        "customerId", customer.toString(),
                        "origin", "record",
                        "purchasedAt", at.toString(),
                        "amount", Map.of("amount", amount, "currency", currency)));
    }

    /** As if customer-service had told so. */
    public static void told(String type, UUID subject, Map<String, ?> data) {
        given().auth()
                .oauth2(Tokens.service("customer-service"))
                .contentType("application/cloudevents+json")
                .body(Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        UUID.randomUUID().toString(),
                        "source",
                        "urn:raksa:customer-service",
                        "type",
                        "io.raksa." + type,
                        "subject",
                        subject.toString(),
                        "time",
                        "2026-11-22T08:00:00Z",
                        "data",
                        data))
                .post("/v1/events")
                .then()
                .statusCode(204);
    }

    public static Response track(String code) {
        return given().get("/v1/track/{code}", code);
    }
}
