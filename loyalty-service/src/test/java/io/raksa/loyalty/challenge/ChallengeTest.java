package io.raksa.loyalty.challenge;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.purchase;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class ChallengeTest {

    private Membership member;
    private String challenge;

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    @AfterEach
    void end() {
        if (challenge != null) {
            as("manager").post("/v1/challenges/" + challenge + "/end").then().statusCode(200);
        }
        reconciliation().then().statusCode(200).body("consistent", equalTo(true));
    }

    @Test
    void aBasketThatIsBigEnoughIsPaidOnceThoughItIsToldTenTimesAtOnce() throws Exception {
        begin(Map.of());
        UUID purchaseId = UUID.randomUUID();
        buys(UUID.randomUUID(), "24.99");
        assertThat(progress()).containsEntry("done", "0").containsEntry("needed", "1");

        atOnce(10, () -> buys(purchaseId, "25.00").statusCode());

        awaitPaid(1);
        assertThat(available(member.id())).isEqualTo(1 + 70);
        assertThat(progress()).containsEntry("done", "1").containsEntry("needed", "1");
        buys(UUID.randomUUID(), "25.00");
        buys(UUID.randomUUID(), "25.00");
        assertThat(statement(member.id()))
                .filteredOn(line -> line.get("points").equals(70))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("kind", "EARN")
                        .containsEntry(
                                "rule",
                                Map.of("en", "You met the challenge Big basket", "th", "ทำภารกิจสำเร็จ: ตะกร้าใหญ่")));
    }

    @Test
    void aRepeatableOneIsPaidEachTimeAndWhatIsGivenBackDoesNotCount() {
        begin(Map.of("kind", "SPEND", "amount", Map.of("amount", "100.00", "currency", "THB"), "repeatable", true));
        UUID purchaseId = UUID.randomUUID();
        buys(purchaseId, "90.00");
        givesBack(purchaseId, "60.00");
        assertThat(progress()).containsEntry("done", "30.00").containsEntry("needed", "100.00");

        buys(UUID.randomUUID(), "215.00");

        awaitPaid(2);
        assertThat(progress()).containsEntry("done", "45.00");
        assertThat(statement(member.id()))
                .filteredOn(line -> line.get("points").equals(70))
                .hasSize(2);
    }

    @Test
    void purchasesOfAnotherTimeAndMembersOfOtherTiersDoNotCount() {
        begin(Map.of("kind", "VISITS", "target", 1));
        Map<String, Object> earlier = purchase(UUID.randomUUID(), member.customerId(), "25.00", "THB");
        earlier.put("purchasedAt", "2026-01-01T03:00:00Z");
        tell("customer.purchase.recorded.v1", member.customerId(), earlier)
                .then()
                .statusCode(204);
        assertThat(progress()).containsEntry("done", "0");
        end();

        begin(Map.of("tier", "NOBODY_IS_THAT"));
        assertThat(all()).noneMatch(this::isIt);
    }

    @Test
    void aVoucherIsPublishedToTheCustomer() {
        String offer = withKey(as("manager"))
                .body(Map.of(
                        "name", "challenge",
                        "kind", "ITEM",
                        "item", "latte",
                        "startsAt", "2026-01-01T00:00:00Z",
                        "endsAt", "2099-01-01T00:00:00Z"))
                .post("/v1/voucher-offers")
                .path("id");
        String batch = withKey(as("manager"))
                .body(Map.of(
                        "pattern",
                        "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT) + "########",
                        "codes",
                        1))
                .post("/v1/voucher-offers/{id}/batches", offer)
                .path("id");
        await().atMost(40, SECONDS).untilAsserted(() -> as("manager")
                .get("/v1/voucher-offers/" + offer + "/batches/" + batch)
                .then()
                .body("ready", equalTo(true)));
        Map<String, Object> request = request(Map.of("offerId", offer));
        request.remove("points");
        challenge = make(request).then().statusCode(201).extract().path("id");

        buys(UUID.randomUUID(), "25.00");

        awaitPaid(1);
        List<Object> mine =
                asCustomer(member.customerId()).get("/v1/vouchers/mine").path("");
        assertThat(mine).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"kind, SPEND, /kind", "target, 0, /target", "points, 0, /points", "nameEn, '', /nameEn"})
    void whatDoesNotFitIsRefused(String field, String value, String pointer) {
        Map<String, Object> request = request(Map.of());
        request.put(field, value.matches("\\d+") ? (Object) Integer.valueOf(value) : value);

        assertProblem(make(request)).hasStatus(400).hasErrorAt(pointer);
    }

    @Test
    void onlyManagersAskAndCustomersSeeTheirOwn() {
        begin(Map.of());

        assertProblem(withKey(as("agent")).body(request(Map.of())).post("/v1/challenges"))
                .hasStatus(403);
        assertProblem(asCustomer(UUID.randomUUID()).get("/v1/members/{id}/challenges", member.id()))
                .hasStatus(403);
        asCustomer(member.customerId())
                .get("/v1/members/{id}/challenges", member.id())
                .then()
                .statusCode(200);
    }

    private void begin(Map<String, Object> differences) {
        Map<String, Object> request = request(differences);
        if ("SPEND".equals(request.get("kind"))) {
            request.remove("target");
        }
        if ("VISITS".equals(request.get("kind"))) {
            request.remove("amount");
        }
        challenge = make(request).then().statusCode(201).extract().path("id");
    }

    private static Response make(Map<String, Object> request) {
        return withKey(as("manager")).body(request).post("/v1/challenges");
    }

    private List<Map<String, Object>> all() {
        return as("agent")
                .get("/v1/members/{id}/challenges", member.id())
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    private Map<String, Object> progress() {
        return all().stream().filter(this::isIt).findFirst().orElseThrow();
    }

    private boolean isIt(Map<String, Object> one) {
        return ((Map<?, ?>) one.get("challenge")).get("id").equals(challenge);
    }

    private void awaitPaid(int times) {
        await().atMost(40, SECONDS).untilAsserted(() -> assertThat(progress()).containsEntry("timesPaid", times));
    }

    private Response buys(UUID purchaseId, String amount) {
        Map<String, Object> data = purchase(purchaseId, member.customerId(), amount, "THB");
        data.put("purchasedAt", Instant.now().toString());
        return tell("customer.purchase.recorded.v1", member.customerId(), data);
    }

    private void givesBack(UUID purchaseId, String amount) {
        tell(
                        "customer.purchase.returned.v1",
                        member.customerId(),
                        Map.of(
                                "purchaseId", purchaseId,
                                "returnId", UUID.randomUUID(),
                                "customerId", member.customerId(),
                                "returnedAt", Instant.now().toString(),
                                "amount", Map.of("amount", amount, "currency", "THB"),
                                "wholly", false))
                .then()
                .statusCode(204);
    }

    private static Map<String, Object> request(Map<String, Object> differences) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "nameEn",
                "Big basket",
                "nameTh",
                "ตะกร้าใหญ่",
                "kind",
                "BASKETS",
                "target",
                1,
                "amount",
                Map.of("amount", "25.00", "currency", "THB"),
                "points",
                70,
                "repeatable",
                false,
                "startsAt",
                Instant.now().toString(),
                "endsAt",
                "2099-01-01T00:00:00Z"));
        request.putAll(differences);
        return request;
    }
}
