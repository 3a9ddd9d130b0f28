package io.raksa.feedback.theme;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.feedback;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class ThemeTest {

    private static final String BRANCH = "themes-" + UUID.randomUUID();

    @Inject
    Sql sql;

    @Test
    void whatIsSpokenOfMoreThanBeforeIsToldInThaiAndEnglish() {
        for (int i = 0; i < 30; i++) {
            said("พนักงานพูดจาไม่ดี ห้องสะอาด", "2004-05-05");
            said("The room was clean, staff were rude", "2004-05-06");
        }
        String last = "";
        for (int i = 0; i < 10; i++) {
            said("The room was clean, staff were rude", "2004-05-20");
            said("พนักงานพูดจาไม่ดี ที่จอดรถเต็มอีกแล้ว", "2004-05-20");
            last = said("The parking lot was full again", "2004-05-21");
        }

        JsonPath themes = read("supervisor", "");
        assertThat(themes.getLong("messages")).isEqualTo(30);
        assertThat(themes.getLong("messagesBefore")).isEqualTo(60);
        List<String> terms = themes.getList("themes.term");
        assertThat(terms).contains("parking lot").anyMatch(term -> term.contains("จอดรถ"));
        assertThat(terms)
                .noneMatch(term -> term.contains("พนักงาน") || term.contains("staff") || term.contains("clean"));
        Map<String, Object> parking = themes.getMap("themes.find { it.term == 'parking lot' }");
        assertThat(parking)
                .containsEntry("messages", 10)
                .containsEntry("messagesBefore", 0)
                .doesNotContainKey("ratio");
        assertThat((List<?>) parking.get("examples")).hasSize(3).element(0).isEqualTo(last);
        assertThat(themes.getString("themes.find { it.term == 'parking lot' }.says.en"))
                .isEqualTo("\"parking lot\" is in 10 of 30 messages, before in 0 of 60.");
        assertThat(((Number) parking.get("low")).doubleValue()).isGreaterThan(3);

        assertThat(read("analyst", "Nowhere").getList("themes")).isEmpty();
    }

    @Test
    void themesAreForThoseWhoLookAtTheWhole() {
        assertProblem(as(Tokens.of("agent")).get("/v1/insights/themes?from=2004-05-15&to=2004-05-29"))
                .hasStatus(403);
        assertProblem(as(Tokens.of("manager")).get("/v1/insights/themes?from=2004-05-15"))
                .hasStatus(400)
                .hasErrorAt("#to");
        assertProblem(as(Tokens.of("manager")).get("/v1/insights/themes?from=2004-05-15&to=2004-05-29&tone=LOUD"))
                .hasStatus(400)
                .hasErrorAt("#tone");
    }

    private static JsonPath read(String role, String suffix) {
        return as(Tokens.of(role))
                .queryParam("from", "2004-05-15")
                .queryParam("to", "2004-05-29")
                .queryParam("branch", BRANCH + suffix)
                .get("/v1/insights/themes")
                .jsonPath();
    }

    private String said(String text, String day) {
        Map<String, Object> suggestion = feedback("SUGGESTION", text);
        suggestion.put("branch", BRANCH);
        String id = withKey(Tokens.of("agent"))
                .body(suggestion)
                .post("/v1/feedback")
                .path("id");
        sql.execute(
                "update feedback_terms set received_at = cast(? as timestamptz) where feedback_id = ?",
                day + "T12:00:00+07",
                UUID.fromString(id));
        return id;
    }
}
