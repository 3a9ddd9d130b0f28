package io.raksa.loyalty.programme;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.bought;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.known;
import static io.raksa.loyalty.Loyalty.purchase;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.programme.core.Availability.AtOnce;
import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class ProgrammeTest {

    @Inject
    Programmes programmes;

    @Inject
    Jdbi jdbi;

    @Test
    void theProgrammeIsThereFromTheStart() {
        Response programme = as("agent").get("/v1/programmes/raksa");

        programme
                .then()
                .statusCode(200)
                .body("code", equalTo("raksa"))
                .body("name", equalTo("Raksa"))
                .body("expiry", equalTo(Map.of("rule", "ROLLING", "count", 24, "unit", "MONTHS", "endOf", "MONTH")))
                .body("compensationValidMonths", equalTo(12))
                .body("enrolOnRegistration", equalTo(true))
                .body("earnRates", hasItem(rate("THB", "25.00")))
                .body("earnRates", hasItem(rate("USD", "1.00")))
                .header("ETag", equalTo("\"" + programme.path("version") + "\""));
    }

    private static Map<String, Object> rate(String currency, String per) {
        return Map.of(
                "currency",
                currency,
                "points",
                1,
                "per",
                per,
                "ruleVersion",
                1,
                "pointKind",
                "points",
                "available",
                Map.of("rule", "AT_ONCE"));
    }

    @Test
    void customersPartnersAndServicesMayReadIt() {
        asCustomer(UUID.randomUUID()).get("/v1/programmes/raksa").then().statusCode(200);
        given().auth()
                .oauth2(Tokens.partner(UUID.randomUUID(), "marketplace"))
                .get("/v1/programmes/raksa")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.service("customer-service"))
                .get("/v1/programmes/raksa")
                .then()
                .statusCode(200);
    }

    @Test
    void withoutATokenItIsNotShown() {
        assertProblem(given().get("/v1/programmes/raksa")).hasStatus(401).hasCode("UNAUTHENTICATED");
    }

    @Test
    void anotherProgrammeIsNotFound() {
        assertProblem(as("agent").get("/v1/programmes/other")).hasStatus(404).hasCode("NOT_FOUND");
    }

    @Test
    void aNewRateIsForPurchasesMadeFromNowOnAndOlderOnesKeepTheirs() {
        var member = enrolled();
        UUID before = UUID.randomUUID();
        change("EUR", 1, "10.00").then().statusCode(200);
        Instant underTheFirstRate = Instant.now();
        int version = change("EUR", 2, "10.00").then().statusCode(200).extract().path("version");

        Map<String, Object> late = purchase(before, member.customerId(), "100.00", "EUR");
        late.put("purchasedAt", underTheFirstRate.toString());
        tell("customer.purchase.recorded.v1", member.customerId(), late).then().statusCode(204);
        Map<String, Object> fresh = purchase(UUID.randomUUID(), member.customerId(), "100.00", "EUR");
        fresh.put("purchasedAt", Instant.now().toString());
        tell("customer.purchase.recorded.v1", member.customerId(), fresh).then().statusCode(204);
        // from before any rate
        bought(member.customerId(), "100.00", "EUR");

        List<Map<String, Object>> lines = statement(member.id());
        assertThat(lines).extracting(line -> line.get("points")).containsExactly(20, 10);
        assertThat(lines).extracting(line -> line.get("ruleVersion")).containsExactly(version, version - 1);
    }

    @Test
    void aRateThatReachesBackIsForHistoryStillToBeRecordedAndWhatWasPostedStays() {
        var member = enrolled();
        change("NOK", 1, "10.00").then().statusCode(200);
        Map<String, Object> posted = purchase(UUID.randomUUID(), member.customerId(), "100.00", "NOK");
        posted.put("purchasedAt", Instant.now().toString());
        tell("customer.purchase.recorded.v1", member.customerId(), posted)
                .then()
                .statusCode(204);

        as("manager")
                .header("If-Match", tag())
                .body(Map.of("points", 3, "per", "10.00", "effectiveFrom", "1997-01-01T00:00:00Z"))
                .put("/v1/programmes/raksa/earn-rates/NOK")
                .then()
                .statusCode(200);
        Map<String, Object> old = purchase(UUID.randomUUID(), member.customerId(), "100.00", "NOK");
        old.put("purchasedAt", "1997-01-01T00:00:00Z");
        tell("customer.purchase.recorded.v1", member.customerId(), old).then().statusCode(204);
        Map<String, Object> tooOld = purchase(UUID.randomUUID(), member.customerId(), "100.00", "NOK");
        tooOld.put("purchasedAt", "1996-12-31T23:59:59Z");
        tell("customer.purchase.recorded.v1", member.customerId(), tooOld)
                .then()
                .statusCode(204);

        assertThat(statement(member.id()))
                .extracting(line -> line.get("points"))
                .containsExactly(30, 10);
    }

    @Test
    void aRateToComeWaitsForItsTimeAndIsTakenBackByOneFromNowOn() {
        change("SEK", 1, "10.00").then().statusCode(200);
        // PostgreSQL keeps microseconds.
        Instant soon = Instant.now().plus(Duration.ofMinutes(4)).truncatedTo(ChronoUnit.MICROS);
        as("manager")
                .header("If-Match", tag())
                .body(Map.of("points", 5, "per", "10.00", "effectiveFrom", soon.toString()))
                .put("/v1/programmes/raksa/earn-rates/SEK")
                .then()
                .statusCode(200)
                .body("earnRates.find { it.currency == 'SEK' }.points", equalTo(1));

        assertThat(rate("SEK", Instant.now())).isEqualTo(1);
        assertThat(rate("SEK", soon.minusMillis(1))).isEqualTo(1);
        assertThat(rate("SEK", soon)).isEqualTo(5);

        String tag = tag();
        change("SEK", 1, "10.00").then().statusCode(200);
        assertThat(tag()).isNotEqualTo(tag);
        assertThat(rate("SEK", soon)).isEqualTo(1);
    }

    private long rate(String currency, Instant at) {
        return programmes.ruleAt("raksa", currency, at).orElseThrow().points();
    }

    @Test
    void whileARateChangeIsOpenTillsEarnAndMembersAreEnrolled() throws Exception {
        var member = enrolled();
        AtomicInteger caller = new AtomicInteger();

        List<Integer> statuses = QuarkusTransaction.requiringNew().call(() -> {
            Programme locked = programmes.lock("raksa");
            EarnRule rule = new EarnRule(
                    "PLN",
                    1,
                    new BigDecimal("4.00"),
                    locked.validity(),
                    locked.version() + 1,
                    PointKind.SPENDABLE,
                    new AtOnce());
            programmes.change(locked, rule, Instant.now());
            return atOnce(
                    8,
                    () -> caller.incrementAndGet() % 2 == 0
                            ? earning(member.customerId()).statusCode()
                            : enrolment(known(jdbi)).statusCode());
        });

        assertThat(statuses).containsOnly(204, 201);
        assertThat(statement(member.id())).hasSize(4);
    }

    @Test
    void theRateInForceChangesNothing() {
        change("CHF", 1, "2.50").then().statusCode(200);
        String tag = tag();

        change("CHF", 1, "2.5").then().statusCode(200);

        assertThat(tag()).isEqualTo(tag);
    }

    @Test
    void aChangeNamesTheVersionItIsBasedOn() {
        assertProblem(as("manager")
                        .body(Map.of("points", 1, "per", "20.00"))
                        .put("/v1/programmes/raksa/earn-rates/SGD"))
                .hasStatus(428)
                .hasCode("IF_MATCH_MISSING");

        String stale = tag();
        change("SGD", 1, "1.50").then().statusCode(200);
        assertProblem(as("manager")
                        .header("If-Match", stale)
                        .body(Map.of("points", 1, "per", "20.00"))
                        .put("/v1/programmes/raksa/earn-rates/SGD"))
                .hasStatus(412)
                .hasCode("CHANGED_MEANWHILE")
                .hasErrorAt("/earnRates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "analyst", "customer", "service"})
    void onlyManagersAndAdministratorsChangeRates(String role) {
        assertProblem(as(role).header("If-Match", "\"1\"")
                        .body(Map.of("points", 1, "per", "20.00"))
                        .put("/v1/programmes/raksa/earn-rates/THB"))
                .hasStatus(403)
                .hasCode("FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'points':0,'per':'1.00'}|VALIDATION_FAILED|/points",
                "{'points':1001,'per':'1.00'}|VALIDATION_FAILED|/points",
                "{'points':1,'per':'0.00'}|VALIDATION_FAILED|/per",
                "{'points':1,'per':'-1.00'}|VALIDATION_FAILED|/per",
                "{'points':1,'per':'1e3'}|VALIDATION_FAILED|/per",
                "{'points':1}|VALIDATION_FAILED|/per",
                "{'points':1,'per':1.00}|WRONG_TYPE|/per",
                "{'points':'1','per':'1.00'}|WRONG_TYPE|/points",
                "{'points':1.5,'per':'1.00'}|WRONG_TYPE|/points",
                "{'points':1,'per':'1.00','effectiveFrom':'1969-12-31T23:59:59Z'}|RATE_TOO_EARLY|/effectiveFrom",
                "{'points':1,'per':'1.00','effectiveFrom':'-999999999-01-01T00:00:00Z'}|WRONG_TYPE|/effectiveFrom",
                "{'points':1,'per':'1.00','effectiveFrom':'soon'}|WRONG_TYPE|/effectiveFrom",
                "{'points':1,'per':'1.00','from':'2026-01-01'}|UNKNOWN_FIELD|/from"
            })
    void aRateThatIsNoneIsRefusedNamingTheField(String body, String code, String pointer) {
        assertProblem(as("manager")
                        .header("If-Match", tag())
                        .body(body.replace('\'', '"'))
                        .put("/v1/programmes/raksa/earn-rates/THB"))
                .hasStatus(400)
                .hasCode(code)
                .hasErrorAt(pointer);
    }

    @Test
    void aCurrencyThatDoesNotExistIsRefused() {
        assertProblem(as("manager")
                        .header("If-Match", tag())
                        .body(Map.of("points", 1, "per", "1.00"))
                        .put("/v1/programmes/raksa/earn-rates/XQQ"))
                .hasStatus(400)
                .hasCode("CURRENCY_UNKNOWN");
        assertProblem(as("manager")
                        .header("If-Match", tag())
                        .body(Map.of("points", 1, "per", "1.00"))
                        .put("/v1/programmes/raksa/earn-rates/thb"))
                .hasStatus(400)
                .hasCode("VALIDATION_FAILED");
    }

    private static Response earning(UUID customerId) {
        return tell(
                "customer.purchase.recorded.v1", customerId, purchase(UUID.randomUUID(), customerId, "100.00", "USD"));
    }

    private static Response enrolment(UUID customerId) {
        return withKey(as("agent")).body(Map.of("customerId", customerId)).post("/v1/members");
    }

    private static Response change(String currency, int points, String per) {
        return as("manager")
                .header("If-Match", tag())
                .body(Map.of("points", points, "per", per))
                .put("/v1/programmes/raksa/earn-rates/{currency}", currency);
    }

    private static String tag() {
        return as("manager").get("/v1/programmes/raksa").header("ETag");
    }
}
