package io.raksa.gateway.overview;

import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.raksa.gateway.session.SignedIn;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Partners;
import io.raksa.gateway.testing.ProbeServices;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loyalty-service is down in all of these. */
@GatewayTest
@RaksaTest(database = "gateway")
class ReadingTodayTest {

    private static final String NONE = "{\"count\": 0, \"more\": false, \"first\": []}";

    @BeforeEach
    void prepareWork() {
        prepare("""
                {"at": "2026-11-23T02:00:00Z", "later": "unknown",
                 "overdue": {"count": 1000, "more": true, "first": [
                   {"id": "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01", "state": "ACKNOWLEDGED", "category": "SLOW", "severity": "HIGH",
                    "openedAt": "2026-11-20T00:00:00Z", "dueAt": "2026-11-21T00:00:00Z", "owner": "malee", "escalations": 2}]},
                 "dueToday": %1$s, "unassigned": %1$s, "escalated": %1$s, "arrived": %1$s, "silentCustomers": %1$s, "ideas": %1$s,
                 "remedies": %1$s}""".formatted(NONE));
    }

    private static void prepare(String answer) {
        given().noFiltersOfType(OpenApiContract.class).body(answer).post(ProbeServices.url() + "/prepared/v1/worklist");
    }

    private static Response today(String token) {
        return given().auth().oauth2(token).get("/v1/overview/today?team=kitchen%20south&first=3");
    }

    @Test
    void theDayBeginsWithWhatThereIsToDoWhateverIsDown() {
        today(Tokens.of("supervisor"))
                .then()
                .statusCode(200)
                .body("work.overdue.count", equalTo(1000))
                .body("work.overdue.more", equalTo(true))
                .body("work.overdue.first[0].owner", equalTo("malee"))
                .body("work.ideas.count", equalTo(0))
                .body("adjustments", nullValue())
                .body("absent", equalTo(List.of(Map.of("part", "adjustments", "reason", "UNAVAILABLE"))));
    }

    @Test
    void aServiceThatIsLateIsNotWaitedFor() {
        prepare("SILENT");

        today(Tokens.of("agent"))
                .then()
                .statusCode(200)
                .body("work", nullValue())
                .body("absent[0]", equalTo(Map.of("part", "work", "reason", "LATE")));
    }

    @Test
    void whoIsLoggedInByABrowserSeesIt() {
        given().noFiltersOfType(OpenApiContract.class)
                .header("Cookie", SignedIn.as("agent").cookieHeader())
                .get("/v1/overview/today")
                .then()
                .statusCode(200)
                .body("work.overdue.count", equalTo(1000));
    }

    @Test
    void whatCannotBeReadIsRefused() {
        for (String wrong : List.of("since=yesterday", "first=21", "first=-1", "first=all")) {
            assertProblem(given().auth().oauth2(Tokens.of("agent")).get("/v1/overview/today?" + wrong))
                    .hasStatus(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "manager", "analyst", "admin"})
    void staffSeeIt(String role) {
        today(Tokens.of(role)).then().statusCode(200);
    }

    @Test
    void othersDoNot() {
        assertProblem(today(Tokens.customer(UUID.randomUUID()))).hasStatus(403);
        assertProblem(today(Tokens.service("loyalty-service"))).hasStatus(403);
        assertProblem(given().header("X-Api-Key", Partners.newKey()).get("/v1/overview/today"))
                .hasStatus(403);
        assertProblem(given().get("/v1/overview/today")).hasStatus(401);
    }
}
