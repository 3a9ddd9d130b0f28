package io.raksa.feedback.mysteryvisit;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class MysteryVisitTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));

    @Test
    void whereWeAreFurthestBehindComesFirst() {
        Response card = card("greeting", "apology");
        visit(card, "OWN", 5, 2);
        visit(card, "OWN", 4, 3);
        visit(card, "COMPETITOR", 4, 5);
        visit(card, "COMPETITOR", 3, 4);

        JsonPath compared = as(Tokens.of("analyst"))
                .queryParam("from", today.minusDays(30).toString())
                .queryParam("to", today.plusDays(1).toString())
                .get(card.header("Location") + "/comparison")
                .jsonPath();

        assertThat(compared.getList("points.point")).containsExactly("apology", "greeting");
        assertThat(compared.getDouble("points[0].own")).isEqualTo(2.5);
        assertThat(compared.getDouble("points[0].competitors")).isEqualTo(4.5);
        assertThat(compared.getDouble("points[0].difference")).isEqualTo(-2);
        // Welch with two marks of variance 0.5 on each side: 2 degrees of freedom, t 4.3027 times the root of 0.5.
        assertThat(compared.getDouble("points[0].low")).isEqualTo(-5.04);
        assertThat(compared.getDouble("points[0].high")).isEqualTo(1.04);
        assertThat(compared.getInt("points[1].ownCount")).isEqualTo(2);
    }

    @Test
    void aVisitIsKeptAsItWas() {
        Response card = card("greeting", "apology");
        Response visit = visit(card, "COMPETITOR", 4, 5);
        assertThat(as(Tokens.of("supervisor")).get(visit.header("Location")).<Map<String, Object>>path("$"))
                .isEqualTo(visit.path("$"));
        assertThat(visit.<Map<String, Object>>path("scores")).isEqualTo(Map.of("greeting", 4, "apology", 5));
        assertThat(as(Tokens.of("supervisor"))
                        .queryParam("scorecardId", card.<String>path("id"))
                        .get("/v1/mystery-visits")
                        .<List<String>>path("items.id"))
                .containsExactly(visit.<String>path("id"));
    }

    @Test
    void marksAreThoseOfTheCard() {
        Response card = card("greeting", "apology");
        assertProblem(post(card, Map.of("scores", Map.of("greeting", 4))))
                .hasStatus(400)
                .hasCode("SCORES_UNFIT")
                .hasErrorAt("/scores");
        assertProblem(post(card, Map.of("scores", Map.of("greeting", 4, "apology", 6))))
                .hasStatus(400);
        assertProblem(post(card, Map.of("visitedOn", today.plusDays(1).toString())))
                .hasStatus(400)
                .hasCode("MYSTERY_VISIT_IN_FUTURE");
        assertProblem(post(card, Map.of("scorecardId", UUID.randomUUID())))
                .hasStatus(409)
                .hasCode("SCORECARD_UNKNOWN");
        assertProblem(withKey(Tokens.of("manager"))
                        .body(Map.of("name", "x", "points", List.of(point("a"), point("a"))))
                        .post("/v1/mystery-visits/scorecards"))
                .hasStatus(400)
                .hasCode("SCORECARD_POINTS_ALIKE");
    }

    @Test
    void theFrontLineDoesNotSeeThem() {
        assertProblem(as(Tokens.of("agent")).get("/v1/mystery-visits")).hasStatus(403);
        assertProblem(withKey(Tokens.of("supervisor"))
                        .body(Map.of("name", "x", "points", List.of(point("a"))))
                        .post("/v1/mystery-visits/scorecards"))
                .hasStatus(403);
    }

    private static Map<String, Object> point(String key) {
        return Map.of("key", key, "en", "?", "th", "?");
    }

    private static Response card(String... keys) {
        Response card = withKey(Tokens.of("manager"))
                .body(Map.of(
                        "name",
                        "card " + UUID.randomUUID(),
                        "points",
                        List.of(keys).stream().map(MysteryVisitTest::point).toList()))
                .post("/v1/mystery-visits/scorecards");
        card.then().statusCode(201);
        return card;
    }

    private Response visit(Response card, String whose, int greeting, int apology) {
        Response visit = post(card, Map.of("whose", whose, "scores", Map.of("greeting", greeting, "apology", apology)));
        visit.then().statusCode(201);
        return visit;
    }

    private Response post(Response card, Map<String, Object> changes) {
        Map<String, Object> visit = new HashMap<>();
        visit.put("scorecardId", card.path("id"));
        visit.put("whose", "OWN");
        visit.put("place", "siam-square");
        visit.put("approach", "COMPLAINT");
        visit.put("visitedOn", today.minusDays(1).toString());
        visit.put("scores", Map.of("greeting", 3, "apology", 3));
        visit.putAll(changes);
        return withKey(Tokens.of("supervisor")).body(visit).post("/v1/mystery-visits");
    }
}
