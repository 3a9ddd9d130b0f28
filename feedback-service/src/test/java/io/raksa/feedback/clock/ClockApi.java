package io.raksa.feedback.clock;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.opened;
import static io.raksa.feedback.FeedbackApi.withKey;

import io.raksa.feedback.FeedbackApi;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calendars, policies and clocks, as clients see them. */
final class ClockApi {

    private ClockApi() {}

    /** A calendar of a business that always works. */
    static Map<String, Object> roundTheClock() {
        Map<String, Object> calendar = new LinkedHashMap<>();
        calendar.put("name", "always " + UUID.randomUUID());
        calendar.put("zone", "Asia/Bangkok");
        calendar.put("week", week("00:00", "00:00"));
        return calendar;
    }

    static Map<String, Object> week(String from, String to) {
        return Stream.of(DayOfWeek.values())
                .collect(Collectors.toMap(DayOfWeek::name, day -> List.of(Map.of("from", from, "to", to))));
    }

    static Response createCalendar(Map<String, Object> calendar) {
        return withKey(Tokens.of("manager")).body(calendar).post("/v1/calendars");
    }

    /** A policy for what no other test opens: complaints of staff, critical, of customers at the given stage. */
    static Map<String, Object> policy(String calendarId, String stage) {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("name", "policy " + UUID.randomUUID());
        policy.put("calendarId", calendarId);
        policy.put("category", "STAFF_BEHAVIOUR");
        policy.put("severity", "CRITICAL");
        policy.put("stage", stage);
        policy.put("acknowledgeMinutes", 30);
        policy.put("firstAnswerMinutes", 60);
        policy.put("resolveMinutes", 600);
        policy.put("steps", List.of(50, 100));
        policy.put("active", true);
        return policy;
    }

    static Response createPolicy(Map<String, Object> policy) {
        return withKey(Tokens.of("manager")).body(policy).post("/v1/clock-policies");
    }

    /** A complaint that the policies of these tests are for. */
    static Opened openGraveComplaint(UUID customer) {
        Map<String, Object> complaint = FeedbackApi.complaint();
        complaint.put("customerId", customer);
        complaint.put("category", "STAFF_BEHAVIOUR");
        complaint.put("severity", "CRITICAL");
        return opened(withKey(Tokens.of("agent")).body(complaint).post("/v1/feedback"));
    }

    static JsonPath clocks(Opened complaint) {
        Response answer = as(Tokens.of("agent")).get("/v1/complaints/" + complaint.complaintId() + "/clocks");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    static String shown(JsonPath clocks, String kind, String field) {
        return String.valueOf(clocks.<Object>get("clocks.find { it.kind == '%s' }.%s".formatted(kind, field)));
    }
}
