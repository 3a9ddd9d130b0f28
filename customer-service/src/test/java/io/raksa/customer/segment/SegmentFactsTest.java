package io.raksa.customer.segment;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.segment.SegmentSteps.everybodyIsLookedAt;
import static io.raksa.customer.segment.SegmentSteps.factsOf;
import static io.raksa.customer.segment.SegmentSteps.newSegment;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.customer.segment.core.Fact;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class SegmentFactsTest {

    private static final String ZONE = "Asia/Bangkok";

    @Inject
    FactsRepository facts;

    @Inject
    Sweeps sweeps;

    @AfterEach
    void theSegmentsOfThisTestEnd() {
        Api.run("update segment set archived = true");
    }

    @Test
    void everyFactIsReadOfACustomerWhoDidNothingYet() {
        UUID customer = newCustomer();
        LocalDate today = LocalDate.now(ZoneId.of(ZONE));

        Map<Fact, Object> known = facts.of(List.of(customer), EnumSet.allOf(Fact.class), today, ZONE)
                .getFirst()
                .known();

        assertThat(known)
                .containsOnlyKeys(
                        Fact.KIND,
                        Fact.IDENTIFIER_TYPES,
                        Fact.CONSENTS,
                        Fact.ATTRIBUTES,
                        Fact.MONTH,
                        Fact.REGISTERED_DAY,
                        Fact.DAYS_SINCE_REGISTRATION,
                        Fact.HAS_BOUGHT,
                        Fact.PURCHASES,
                        Fact.PURCHASE_DAYS,
                        Fact.PURCHASE_DAYS_LAST_30,
                        Fact.PURCHASE_DAYS_LAST_90,
                        Fact.PURCHASE_DAYS_LAST_365,
                        Fact.SPEND,
                        Fact.SPEND_LAST_30,
                        Fact.SPEND_LAST_90,
                        Fact.SPEND_LAST_365)
                .containsEntry(Fact.MONTH, (long) today.getMonthValue())
                .containsEntry(Fact.HAS_BOUGHT, false)
                .containsEntry(Fact.PURCHASES, 0L)
                .containsEntry(Fact.SPEND, 0.0)
                .containsEntry(Fact.CONSENTS, List.of());
    }

    @Test
    void purchasesInTwoCurrenciesOnOneDayAreOnePurchaseDay() {
        UUID customer = newCustomer();
        LocalDate today = LocalDate.now(ZoneId.of(ZONE));
        String day = today.minusDays(100).toString();
        buy(customer, day, "70.00");
        buy(customer, day, "30.00");
        Api.purchase(
                        as("agent"),
                        Api.purchaseOf(customer, day + "T05:00:00Z", "9.00").replace("THB", "SEK"))
                .then()
                .statusCode(201);
        buy(customer, today.minusDays(20).toString(), "5.50");

        assertThat(facts.of(List.of(customer), EnumSet.allOf(Fact.class), today, ZONE)
                        .getFirst()
                        .known())
                .containsEntry(Fact.PURCHASES, 4L)
                .containsEntry(Fact.PURCHASE_DAYS, 2L)
                .containsEntry(Fact.PURCHASE_DAYS_LAST_30, 1L)
                .containsEntry(Fact.PURCHASE_DAYS_LAST_365, 2L)
                .containsEntry(Fact.SPEND, 105.5)
                .containsEntry(Fact.SPEND_LAST_90, 5.5)
                .containsEntry(Fact.DAYS_SINCE_LAST_PURCHASE, 20L)
                .containsEntry(Fact.DAYS_SINCE_FIRST_PURCHASE, 100L)
                .containsEntry(Fact.STANDING, "ACTIVE")
                .containsEntry(Fact.RETURN_RATE, 0.0);
    }

    @Test
    void membershipFollowsWhatACustomerAgreesTo() {
        UUID customer = newCustomer();
        UUID segment = newSegment("\"PROMOTION:LINE\" in consents && \"PROMOTION\" in consents");
        consent(customer, "consents", "PROMOTION", "EMAIL");
        everybodyIsLookedAt();
        assertThat(factsOf(segment, customer)).isNull();

        consent(customer, "consents", "PROMOTION", "LINE");
        consent(customer, "consents", "PROFILING", "NONE");
        everybodyIsLookedAt();
        assertThat(factsOf(segment, customer))
                .isEqualTo(Map.of("consents", List.of("PROFILING", "PROMOTION", "PROMOTION:EMAIL", "PROMOTION:LINE")));

        consent(customer, "consents/withdrawals", "PROMOTION", "LINE");
        everybodyIsLookedAt();
        assertThat(factsOf(segment, customer)).isNull();
    }

    @Test
    void membershipFollowsTheAttributesThatTheHouseDeclared() {
        String key = "a" + UUID.randomUUID().toString().replace("-", "");
        message(as("manager"), """
                {"key": "%s", "type": "NUMBER", "labelTh": "บุตร", "labelEn": "Children"}""".formatted(key))
                .post("/v1/attribute-definitions")
                .then()
                .statusCode(201);
        UUID customer = newCustomer();
        UUID segment = newSegment("\"%s:2\" in attributes".formatted(key));
        attribute(customer, 0, key, "2");
        everybodyIsLookedAt();
        assertThat(factsOf(segment, customer)).isEqualTo(Map.of("attributes", List.of(key + ":2")));

        attribute(customer, 1, key, "3");
        everybodyIsLookedAt();
        assertThat(factsOf(segment, customer)).isNull();
        Api.run("delete from attribute_definition where key = '%s'".formatted(key));
    }

    @Test
    void membershipFollowsTheMonth() {
        String key = "b" + UUID.randomUUID().toString().replace("-", "");
        message(as("manager"), """
                {"key": "%s", "type": "NUMBER", "labelTh": "เดือนเกิด", "labelEn": "Month of birth"}""".formatted(key))
                .post("/v1/attribute-definitions")
                .then()
                .statusCode(201);
        UUID segment = newSegment("'%s:' + string(month) in attributes".formatted(key));
        List<UUID> born =
                IntStream.rangeClosed(1, 12).mapToObj(month -> newCustomer()).toList();
        for (int month = 1; month <= 12; month++) {
            attribute(born.get(month - 1), 0, key, Integer.toString(month));
        }
        everybodyIsLookedAt();

        int month = LocalDate.now(ZoneId.of("Asia/Bangkok")).getMonthValue();
        assertThat(born.stream().filter(customer -> factsOf(segment, customer) != null))
                .containsExactly(born.get(month - 1));
        Api.run("delete from attribute_definition where key = '%s'".formatted(key));
    }

    private static void attribute(UUID customer, int version, String key, String value) {
        as("agent")
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"values\": {\"%s\": %s}}".formatted(key, value))
                .patch("/v1/customers/" + customer + "/attributes")
                .then()
                .statusCode(200);
    }

    @Test
    void membershipFollowsWhatIsGivenBack() {
        UUID customer = newCustomer();
        UUID purchase = buy(customer, "2026-01-05", "200.00");
        buy(customer, "2026-01-06", "600.00");
        UUID segment = newSegment("returnRate >= 0.0625 && spend == 750.0");
        everybodyIsLookedAt();
        assertThat(factsOf(segment, customer)).isNull();

        giveBack(purchase, "50.00").then().statusCode(201);
        everybodyIsLookedAt();

        assertThat(factsOf(segment, customer)).isEqualTo(Map.of("returnRate", 0.0625f, "spend", 750.0f));
    }

    @Test
    void whoStaysAwayStandsElsewhere() {
        UUID customer = newCustomer();
        buy(customer, "2020-01-05", "13.31");
        UUID segment = newSegment("standing == \"LAPSED\" && spend == 13.31");

        everybodyIsLookedAt();

        assertThat(factsOf(segment, customer)).containsEntry("standing", "LAPSED");
    }

    @Test
    void aSweepThatEndsWithAFullLotDoesNotHideTheNext() {
        everybodyIsLookedAt();
        int everybody =
                Integer.parseInt(Api.column("select count(*) from customer").getFirst());
        QuarkusTransaction.begin();
        try {
            sweeps.ask();
            assertThat(sweeps.putDown(everybody)).isEqualTo(everybody);
            sweeps.ask();

            assertThat(sweeps.putDown(everybody)).isEqualTo(everybody);
            assertThat(sweeps.putDown(everybody)).isZero();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void whoAsksBeforeASweepHasBegunSharesItAndWhoAsksLaterGetsAnother() {
        everybodyIsLookedAt();
        int everybody =
                Integer.parseInt(Api.column("select count(*) from customer").getFirst());
        QuarkusTransaction.begin();
        try {
            sweeps.ask();
            sweeps.ask();
            sweeps.ask();
            assertThat(sweeps.putDown(1)).isEqualTo(1);
            sweeps.ask();
            sweeps.ask();

            assertThat(sweeps.putDown(everybody + 1)).isEqualTo(everybody - 1);
            assertThat(sweeps.putDown(everybody + 1)).isEqualTo(everybody);
            assertThat(sweeps.putDown(everybody + 1)).isZero();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void segmentsThatAreMadeAtOnceAllFindTheirMembers() throws Exception {
        UUID customer = newCustomer();
        buy(customer, "2018-01-05", "91.25");
        everybodyIsLookedAt();

        List<UUID> segments = Api.atOnce(8, () -> newSegment("spend == 91.25"));
        everybodyIsLookedAt();

        assertThat(segments)
                .allSatisfy(segment -> assertThat(factsOf(segment, customer)).isEqualTo(Map.of("spend", 91.25f)));
    }

    private static void consent(UUID customer, String what, String purpose, String channel) {
        String wording = what.endsWith("withdrawals") ? "" : "\"wording\": \"ยินยอม\", ";
        message(as("agent"), """
                {"purpose": "%s", "channel": "%s", %s"proof": {"method": "VOICE", "evidence": "call 7"}}""".formatted(purpose, channel, wording))
                .post("/v1/customers/" + customer + "/" + what)
                .then()
                .statusCode(201);
    }

    private static Response giveBack(UUID purchase, String amount) {
        return message(as("agent"), """
                {"source": "till", "externalId": "%s", "returnedAt": "2026-01-10T05:00:00Z",
                 "amount": {"amount": "%s", "currency": "THB"}}""".formatted(UUID.randomUUID(), amount))
                .post("/v1/purchases/" + purchase + "/returns");
    }
}
