package io.raksa.loyalty.liability;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class LiabilityTest {

    @Test
    void whatIsOwedGrowsByWhatIsGivenAndItsWorth() {
        Membership member = enrolled();
        Response before = read("points");
        adjust(member.id(), 40).then().statusCode(201);
        Response after = read("points");

        assertThat(after.<Number>path("available").longValue()
                        - before.<Number>path("available").longValue())
                .isEqualTo(40);
        assertThat(worth(after).subtract(worth(before))).isEqualByComparingTo("4.00");
        List<Number> months = after.path("byEnd.points");
        assertThat(months.stream().mapToLong(Number::longValue).sum())
                .isEqualTo(after.<Number>path("available").longValue()
                        + after.<Number>path("held").longValue()
                        + after.<Number>path("pending").longValue());
        String then = before.path("at");
        Response again = as("analyst").queryParam("at", then).get("/v1/liability/points");
        assertThat(again.<Number>path("available").longValue())
                .isEqualTo(before.<Number>path("available").longValue());
    }

    @Test
    void aFailureCostsWhatWasGivenAndNotTakenBack() {
        Membership member = enrolled();
        String category = "C" + UUID.randomUUID().toString().substring(0, 8);
        UUID remedy = UUID.randomUUID();
        Map<String, Object> data = Map.of(
                "remedyId",
                remedy,
                "complaintId",
                UUID.randomUUID(),
                "customerId",
                member.customerId(),
                "kind",
                "POINTS",
                "points",
                300,
                "category",
                category,
                "policyVersion",
                "1",
                "grantedAt",
                "2026-11-22T03:15:30Z");
        tell("feedback.remedy.granted.v1", member.customerId(), data).then().statusCode(204);

        Map<String, Object> failure = read("failures").path("failures.find { it.category == '" + category + "' }");

        assertThat(failure)
                .containsEntry("month", YearMonth.now(ZoneId.of("Asia/Bangkok")).toString())
                .containsEntry("given", 300)
                .containsEntry("takenBack", 0);
        assertThat(failure.get("cost")).extracting("amount").asString().isEqualTo("30.00");
    }

    @Test
    void aReportKeepsTheValueOfItsTime() {
        adjust(enrolled().id(), 40).then().statusCode(201);
        Response before = read("points");
        String version = as("manager").get("/v1/programmes/raksa/point-value").getHeader("ETag");
        try {
            value(version, "0.25").then().statusCode(200).body("currency", equalTo("THB"));
            Response now = read("points");
            assertThat(worth(now))
                    .isEqualByComparingTo(new BigDecimal("0.25")
                            .multiply(
                                    new BigDecimal(now.<Number>path("available").longValue()
                                            + now.<Number>path("held").longValue()
                                            + now.<Number>path("pending").longValue())));
            Response then =
                    as("analyst").queryParam("at", before.<String>path("at")).get("/v1/liability/points");
            assertThat(worth(then)).isEqualByComparingTo(worth(before));
            assertProblem(value(version, "0.30")).hasStatus(412);
        } finally {
            value(as("manager").get("/v1/programmes/raksa/point-value").getHeader("ETag"), "0.10");
        }
    }

    @Test
    void aValueIsReadStrictly() {
        String version = as("manager").get("/v1/programmes/raksa/point-value").getHeader("ETag");
        assertProblem(value(version, "0")).hasStatus(400).hasErrorAt("/amount");
        assertProblem(as("manager")
                        .header("If-Match", version)
                        .body(Map.of("amount", 1, "currency", "XAU"))
                        .put("/v1/programmes/raksa/point-value"))
                .hasStatus(400)
                .hasCode("POINT_VALUE_CURRENCY");
        assertProblem(as("manager")
                        .header("If-Match", version)
                        .body(Map.of("amount", 1, "currency", "THB", "effectiveFrom", "2026-01-01T00:00:00Z"))
                        .put("/v1/programmes/raksa/point-value"))
                .hasStatus(400)
                .hasCode("POINT_VALUE_TOO_EARLY");
        assertProblem(as("analyst")
                        .header("If-Match", version)
                        .body(Map.of("amount", 1, "currency", "THB"))
                        .put("/v1/programmes/raksa/point-value"))
                .hasStatus(403);
    }

    private static Response value(String version, String amount) {
        return as("manager")
                .header("If-Match", version)
                .body(Map.of("amount", new BigDecimal(amount), "currency", "THB"))
                .put("/v1/programmes/raksa/point-value");
    }

    @Test
    void breakageIsOfTheMonthInWhichPointsWereGiven() {
        Membership member = enrolled();
        String month = YearMonth.now(ZoneId.of("Asia/Bangkok")).toString();
        adjust(member.id(), 40).then().statusCode(201);

        Map<String, Object> cohort = read("breakage").path("months.find { it.month == '" + month + "' }");

        assertThat(((Number) cohort.get("given")).longValue()).isGreaterThanOrEqualTo(40);
        assertThat(cohort).containsKeys("expired", "open", "share");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-13", "26-11-01", "2026-1x"})
    void monthsAreReadStrictly(String month) {
        assertProblem(as("manager").queryParam("from", month).get("/v1/liability/breakage"))
                .hasStatus(400)
                .hasErrorAt("#from");
    }

    @Test
    void aReportIsOfThreeYearsAtMost() {
        assertProblem(as("manager")
                        .queryParam("from", "2023-11")
                        .queryParam("to", "2026-11")
                        .get("/v1/liability/failures"))
                .hasStatus(400);
        as("manager")
                .queryParam("from", "2023-12")
                .queryParam("to", "2026-11")
                .get("/v1/liability/failures")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "service", "customer", "partner"})
    void othersDoNotRead(String role) {
        for (String report : List.of("points", "breakage", "failures")) {
            assertProblem(as(role).get("/v1/liability/{report}", report)).hasStatus(403);
        }
    }

    private static Response read(String report) {
        Response read = as("analyst").get("/v1/liability/{report}", report);
        read.then().statusCode(200);
        return read;
    }

    private static BigDecimal worth(Response outstanding) {
        return new BigDecimal(outstanding.<Object>path("value.amount").toString());
    }
}
