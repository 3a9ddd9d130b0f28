package io.raksa.loyalty.programme;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class ProgrammeHistoryTest {

    private static final String RAKSA = "/v1/programmes/raksa";

    @Inject
    Jdbi jdbi;

    /** Other tests know of no tiers. */
    @AfterEach
    void noTiers() {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM tier");
            handle.execute("DELETE FROM tier_rules");
        });
    }

    @Test
    void everyVersionOfEveryPartIsToldWithWhoAndWhen() {
        as("manager")
                .header("If-Match", as("manager").get(RAKSA).header("ETag"))
                .body(Map.of("points", 3, "per", "7.50", "effectiveFrom", "2026-10-01T00:00:00Z"))
                .put(RAKSA + "/earn-rates/NOK")
                .then()
                .statusCode(200);
        as("admin")
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "measure",
                        "POINTS",
                        "windowMonths",
                        12,
                        "validMonths",
                        12,
                        "graceDays",
                        0,
                        "fall",
                        "STAY",
                        "effectiveFrom",
                        "2027-02-01T00:00:00Z",
                        "tiers",
                        List.of(Map.of(
                                "code", "gold",
                                "nameEn", "Gold",
                                "nameTh", "ทอง",
                                "threshold", 1,
                                "benefits",
                                        List.of(Map.of(
                                                "code", "hello",
                                                "gives", "GREETING",
                                                "nameEn", "Hello",
                                                "nameTh", "สวัสดี"))))))
                .put(RAKSA + "/tiers")
                .then()
                .statusCode(200);

        List<Map<String, Object>> history = all();

        assertThat(history.get(0))
                .containsEntry("part", "TIERS")
                .containsEntry("version", 1)
                .containsEntry("effectiveFrom", "2027-02-01T00:00:00Z")
                .doesNotContainKey("name")
                .containsKeys("at", "by");
        assertThat(history.get(0).get("setUp").toString()).contains("gives=GREETING", "measure=POINTS");
        assertThat(history.get(1))
                .containsEntry("part", "EARN_RATE")
                .containsEntry("name", "NOK")
                .containsEntry("effectiveFrom", "2026-10-01T00:00:00Z")
                .containsKeys("at", "by");
        assertThat(history.get(1).get("by")).isNotEqualTo(history.get(0).get("by"));
        assertThat(history.get(1).get("setUp").toString()).contains("points=3", "per=7.50");
        assertThat(history)
                .filteredOn(version -> !version.containsKey("at"))
                .extracting(version -> version.get("name") + " " + version.get("effectiveFrom"))
                .contains("USD 1970-01-01T00:00:00Z", "THB 1970-01-01T00:00:00Z");
    }

    @Test
    void whatPointsAreWorthAndTheirCapsAreToldToo() {
        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "points",
                        8,
                        "amount",
                        Map.of("amount", "1.00", "currency", "ISK"),
                        "step",
                        8,
                        "mostPercent",
                        30))
                .put(RAKSA + "/spend-rates/ISK")
                .then()
                .statusCode(200);
        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of("perDay", 700, "beyond", "GRANT_REST", "effectiveFrom", "2097-01-01T00:00:00Z"))
                .put(RAKSA + "/caps")
                .then()
                .statusCode(200);

        List<Map<String, Object>> history = all();
        jdbi.useHandle(handle -> handle.execute("DELETE FROM cap_rules"));

        assertThat(history.get(0))
                .containsEntry("part", "CAPS")
                .containsEntry("version", 1)
                .containsEntry("effectiveFrom", "2097-01-01T00:00:00Z")
                .doesNotContainKey("name");
        assertThat(history.get(0).get("setUp").toString()).contains("perDay=700");
        assertThat(history.get(1)).containsEntry("part", "SPEND_RATE").containsEntry("name", "ISK");
        assertThat(history.get(1).get("setUp").toString()).contains("points=8", "mostPercent=30");
    }

    /** Page by page, two at a time. */
    private static List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        Response page = as("analyst").get(RAKSA + "/history?limit=2");
        while (true) {
            page.then().statusCode(200);
            all.addAll(page.<List<Map<String, Object>>>path("items"));
            String next = page.path("next");
            if (next == null) {
                assertThat(all).doesNotHaveDuplicates();
                return all;
            }
            page = as("analyst").queryParam("after", next).get(RAKSA + "/history?limit=2");
        }
    }

    @Test
    void ofNoProgrammeThereIsNone() {
        assertProblem(as("analyst").get("/v1/programmes/nowhere/history")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "partner", "customer", "service"})
    void othersDoNotReadIt(String role) {
        assertProblem(as(role).get(RAKSA + "/history")).hasStatus(403);
    }
}
