package io.raksa.feedback.clock;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.feedback.clock.ClockApi.createCalendar;
import static io.raksa.feedback.clock.ClockApi.createPolicy;
import static io.raksa.feedback.clock.ClockApi.policy;
import static io.raksa.feedback.clock.ClockApi.roundTheClock;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class CalendarTest {

    private static final String TWO_HOLIDAYS = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//example//EN
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20270412
            DTEND;VALUE=DATE:20270415
            SUMMARY:สงกรานต์
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20270101
            SUMMARY:New year
            END:VEVENT
            BEGIN:VEVENT
            UID:3
            DTSTAMP:20260101T000000Z
            DTSTART:20270301T090000Z
            SUMMARY:Not a holiday: a meeting
            END:VEVENT
            END:VCALENDAR
            """;

    @Test
    void aCalendarIsReadAsItWasMade() {
        Map<String, Object> fields = roundTheClock();
        fields.put(
                "week",
                Map.of(
                        "MONDAY",
                        List.of(Map.of("from", "09:00", "to", "12:00"), Map.of("from", "13:00", "to", "17:00"))));
        fields.put("holidays", List.of("2026-12-10", "2026-12-07"));

        Response made = createCalendar(fields);

        made.then().statusCode(201).header("ETag", "\"1\"");
        Response read = as(Tokens.of("agent")).get(made.header("Location"));
        assertThat(read.<Map<String, Object>>path("week")).isEqualTo(fields.get("week"));
        assertThat(read.<List<String>>path("holidays")).containsExactly("2026-12-07", "2026-12-10");
        assertThat(read.<String>path("zone")).isEqualTo("Asia/Bangkok");
        assertProblem(createCalendar(fields)).hasStatus(409).hasCode("CONFLICT");
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        Map<String, Object> nowhere = roundTheClock();
        nowhere.put("zone", "Asia/Nowhere");
        assertProblem(createCalendar(nowhere))
                .hasStatus(400)
                .hasCode("CALENDAR_UNUSABLE")
                .hasErrorAt("/zone");

        Map<String, Object> overlapping = roundTheClock();
        overlapping.put(
                "week",
                Map.of(
                        "MONDAY",
                        List.of(Map.of("from", "09:00", "to", "12:00"), Map.of("from", "11:00", "to", "17:00"))));
        assertProblem(createCalendar(overlapping))
                .hasStatus(400)
                .hasCode("CALENDAR_UNUSABLE")
                .hasErrorAt("/week");

        Map<String, Object> closed = roundTheClock();
        closed.put("week", Map.of("MONDAY", List.of()));
        assertProblem(createCalendar(closed)).hasStatus(400).hasErrorAt("/week");
    }

    @Test
    void wholeDaysOfAFileBecomeHolidays() {
        String id = createCalendar(roundTheClock()).path("id");

        Response imported = importFile(id, "\"1\"", TWO_HOLIDAYS);

        imported.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(imported.<List<String>>path("holidays"))
                .containsExactly("2027-01-01", "2027-04-12", "2027-04-13", "2027-04-14");
        assertProblem(importFile(id, "\"1\"", TWO_HOLIDAYS)).hasStatus(412);
    }

    @Test
    void aDayThatComesEveryYearCountsForFiveYears() {
        String id = createCalendar(roundTheClock()).path("id");
        LocalDate today = LocalDate.ofInstant(java.time.Clock.systemUTC().instant(), ZoneOffset.UTC);
        String file = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//example//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20000101T000000Z
                DTSTART;VALUE=DATE:20000505
                RRULE:FREQ=YEARLY
                SUMMARY:Every fifth of May
                END:VEVENT
                END:VCALENDAR
                """;

        List<String> holidays = importFile(id, "\"1\"", file).path("holidays");

        assertThat(holidays).hasSize(6).allMatch(day -> day.endsWith("-05-05"));
        assertThat(LocalDate.parse(holidays.getFirst())).isAfterOrEqualTo(today.minusYears(1));
        assertThat(LocalDate.parse(holidays.getLast())).isBeforeOrEqualTo(today.plusYears(5));
    }

    @Test
    void whatIsNoFileOfDaysIsRefused() {
        String id = createCalendar(roundTheClock()).path("id");

        assertProblem(importFile(id, "\"1\"", "no calendar at all"))
                .hasStatus(400)
                .hasCode("ICALENDAR_UNREADABLE");
        assertProblem(importFile(id, "\"1\"", "x".repeat((1 << 20) + 1)))
                .hasStatus(400)
                .hasCode("ICALENDAR_UNREADABLE");
        assertProblem(importFile(
                        id, "\"1\"", TWO_HOLIDAYS.replace("DTEND;VALUE=DATE:20270415", "DTEND;VALUE=DATE:21270415")))
                .hasStatus(400)
                .hasCode("ICALENDAR_UNREADABLE");
    }

    @Test
    void aPolicyIsChangedVersionByVersion() {
        String calendar = createCalendar(roundTheClock()).path("id");
        Map<String, Object> fields = policy(calendar, "ADVOCATE");
        fields.put("active", false);
        Response made = createPolicy(fields);
        made.then().statusCode(201).header("ETag", "\"1\"");
        String path = made.header("Location");

        fields.put("steps", List.of(150, 75, 75));
        Response changed = as(Tokens.of("manager"))
                .header("If-Match", "\"1\"")
                .body(fields)
                .put(path);

        changed.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(changed.<List<Integer>>path("steps")).containsExactly(75, 150);
        assertProblem(as(Tokens.of("manager"))
                        .header("If-Match", "\"1\"")
                        .body(fields)
                        .put(path))
                .hasStatus(412);
    }

    @Test
    void aPolicyPromisesSomethingByACalendarThatIsThere() {
        Map<String, Object> unknown = policy(UUID.randomUUID().toString(), "ADVOCATE");
        assertProblem(createPolicy(unknown))
                .hasStatus(400)
                .hasCode("CALENDAR_UNKNOWN")
                .hasErrorAt("/calendarId");

        Map<String, Object> empty = policy(createCalendar(roundTheClock()).path("id"), "ADVOCATE");
        empty.keySet().removeAll(List.of("acknowledgeMinutes", "firstAnswerMinutes", "resolveMinutes"));
        assertProblem(createPolicy(empty)).hasStatus(400).hasCode("CLOCK_POLICY_EMPTY");
    }

    @Test
    void managersAndAdministratorsChangeThemAndStaffReadThem() {
        String id = createCalendar(roundTheClock()).path("id");
        for (String role : List.of("agent", "supervisor", "analyst", "customer", "partner", "service")) {
            assertProblem(withKey(Tokens.of(role)).body(roundTheClock()).post("/v1/calendars"))
                    .hasStatus(403);
            assertProblem(withKey(Tokens.of(role)).body(policy(id, "ADVOCATE")).post("/v1/clock-policies"))
                    .hasStatus(403);
        }
        for (String path : List.of("/v1/calendars", "/v1/calendars/" + id, "/v1/clock-policies")) {
            as(Tokens.of("analyst")).get(path).then().statusCode(200);
            assertProblem(as(Tokens.of("customer")).get(path)).hasStatus(403);
            assertProblem(as(null).get(path)).hasStatus(401);
        }
    }

    private static Response importFile(String id, String ifMatch, String file) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType("text/calendar")
                .header("If-Match", ifMatch)
                .body(file.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/calendars/" + id + "/holidays");
    }
}
