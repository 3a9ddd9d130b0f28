package io.raksa.loyalty.merge;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.bought;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.known;
import static io.raksa.loyalty.Loyalty.purchase;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.registered;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "loyalty")
class MergeTest {

    private static final String STATUS = "/v1/programmes/raksa/point-kinds/status";

    @Inject
    Jdbi jdbi;

    @Inject
    CarryingOn carryingOn;

    private final UUID merge = UUID.randomUUID();

    @Test
    void whatTheMergedOneHadIsTheSurvivorsAndKeepsItsEnd() {
        Membership survivor = enrolled();
        Membership merged = enrolled();
        bought(merged.customerId(), "2000.00", "THB");
        adjust(survivor.id(), 7);
        long points = available(merged.id());
        Instant end = instant("SELECT expires_at FROM lot WHERE member_id = ?", merged.id());

        merged(survivor, merged);

        assertThat(points).isPositive();
        assertThat(available(survivor.id())).isEqualTo(points + 7);
        assertThat(available(merged.id())).isZero();
        assertThat(statement(survivor.id()).getFirst()).containsEntry("kind", "MERGE_IN");
        assertThat(statement(merged.id()).getFirst()).containsEntry("kind", "MERGE_OUT");
        assertThat(instant("SELECT expires_at FROM lot WHERE member_id = ? AND given_at IS NOT NULL", survivor.id()))
                .isEqualTo(end);
        assertAddsUp(survivor, merged);
    }

    @Test
    void aMergeThatIsToldAgainOrAtOnceChangesNothing() throws Exception {
        Membership survivor = enrolled();
        Membership merged = enrolled();
        adjust(merged.id(), 100);

        List<Integer> answers = atOnce(6, () -> tellMerged(survivor, merged).statusCode());

        assertThat(answers).containsOnly(204);
        assertThat(available(survivor.id())).isEqualTo(100);
        assertThat(statement(survivor.id())).hasSize(1);
    }

    @Test
    void aMembershipAloneFollowsItsRecordAndGoesBackWithIt() {
        Membership merged = enrolled();
        adjust(merged.id(), 50);
        UUID survivor = known(jdbi);

        tellMerged(survivor, merged.customerId()).then().statusCode(204);

        as("agent")
                .queryParam("customerId", survivor)
                .get("/v1/members")
                .then()
                .body("items.id", equalTo(List.of(merged.id().toString())))
                .body("items[0].customerId", equalTo(survivor.toString()));
        asCustomer(survivor).get("/v1/members/{id}/balance", merged.id()).then().statusCode(200);
        bought(survivor, "1000.00", "THB");
        assertThat(available(merged.id())).isGreaterThan(50);

        tellUndone(survivor, merged.customerId());
        as("agent").queryParam("customerId", survivor).get("/v1/members").then().body("items", hasSize(0));
        assertProblem(asCustomer(survivor).get("/v1/members/{id}/balance", merged.id()))
                .hasStatus(403);
    }

    @Test
    void aMergeBeforeTheMemberIsThereGivesOneMembership() {
        UUID survivor = UUID.randomUUID();
        UUID merged = UUID.randomUUID();
        tellMerged(survivor, merged).then().statusCode(204);

        registered(merged).then().statusCode(204);
        registered(survivor).then().statusCode(204);

        for (UUID record : List.of(survivor, merged)) {
            as("agent")
                    .queryParam("customerId", record)
                    .get("/v1/members")
                    .then()
                    .body("items", hasSize(1));
        }
    }

    @Test
    void registrationsAndAMergeAtOnceGiveOneMembershipThatGoesOn() throws Exception {
        UUID survivor = UUID.randomUUID();
        UUID merged = UUID.randomUUID();
        AtomicInteger call = new AtomicInteger();

        List<Integer> answers = atOnce(3, () -> switch (call.incrementAndGet()) {
            case 1 -> registered(survivor).statusCode();
            case 2 -> registered(merged).statusCode();
            default -> tellMerged(survivor, merged).statusCode();
        });

        assertThat(answers).containsOnly(204);
        as("agent").queryParam("customerId", survivor).get("/v1/members").then().body("items", hasSize(1));
    }

    @Test
    void pointsThatOnlyCountAreCarriedAndGoBackToo() {
        Membership survivor = enrolled();
        Membership merged = enrolled();
        Response kind = as("manager").get(STATUS);
        as("manager")
                .header("If-Match", kind.statusCode() == 404 ? "\"0\"" : kind.header("ETag"))
                .body(Map.of(
                        "nameEn", "Status",
                        "nameTh", "สถานะ",
                        "expiry", Map.of("rule", "NEVER"),
                        "onReturn", "WITHIN_BALANCE"))
                .put(STATUS)
                .then()
                .statusCode(200);
        adjustStatus(survivor, 20);
        adjustStatus(merged, 300);

        merged(survivor, merged);
        assertThat(status(survivor)).isEqualTo(320);
        assertThat(status(merged)).isZero();
        assertThat(available(survivor.id())).isZero();

        tellUndone(survivor.customerId(), merged.customerId()).then().statusCode(204);
        assertThat(status(survivor)).isEqualTo(20);
        assertThat(status(merged)).isEqualTo(300);
        assertAddsUp(survivor, merged);
    }

    private static void adjustStatus(Membership member, long points) {
        withKey(as("supervisor"))
                .body(Map.of("points", points, "reason", "test", "pointKind", "status"))
                .post("/v1/members/{id}/points", member.id())
                .then()
                .statusCode(201);
    }

    private static int status(Membership member) {
        return as("agent")
                .get("/v1/members/{id}/balance?kind=status", member.id())
                .path("available");
    }

    @Test
    void aLatePurchaseUnderTheOldIdReachesTheSurvivor() {
        Membership survivor = enrolled();
        Membership merged = enrolled();
        merged(survivor, merged);

        bought(merged.customerId(), "1000.00", "THB");

        assertThat(available(survivor.id())).isPositive();
        assertThat(available(merged.id())).isZero();
    }

    @Test
    void aHoldGoesOnAndWhatItLeavesIsCarried() {
        Membership survivor = enrolled();
        Membership merged = enrolled();
        adjust(merged.id(), 100);
        String hold = withKey(as("agent"))
                .body(Map.of("points", 60, "reference", "order"))
                .post("/v1/members/{id}/holds", merged.id())
                .path("id");

        merged(survivor, merged);
        assertThat(available(survivor.id())).isEqualTo(40);
        as("agent")
                .body(Map.of("points", 25))
                .post("/v1/members/{id}/holds/{hold}/spend", merged.id(), hold)
                .then()
                .statusCode(200);
        carryingOn.run();
        carryingOn.run();

        assertThat(available(survivor.id())).isEqualTo(75);
        assertThat(available(merged.id())).isZero();
        assertAddsUp(survivor, merged);
    }

    @Test
    void whatIsOwedGoesAlongAndIsPaid() {
        Membership survivor = enrolled();
        Membership merged = enrolled();
        adjust(survivor.id(), 100);
        UUID purchase = UUID.randomUUID();
        tell(
                "customer.purchase.recorded.v1",
                merged.customerId(),
                purchase(purchase, merged.customerId(), "1000.00", "THB"));
        long earned = available(merged.id());
        adjust(merged.id(), -earned).then().statusCode(201);
        tell(
                        "customer.purchase.returned.v1",
                        merged.customerId(),
                        Map.of(
                                "purchaseId",
                                purchase,
                                "returnId",
                                UUID.randomUUID(),
                                "customerId",
                                merged.customerId(),
                                "returnedAt",
                                "2026-11-02T03:00:00Z",
                                "amount",
                                Map.of("amount", "1000.00", "currency", "THB"),
                                "wholly",
                                true))
                .then()
                .statusCode(204);

        merged(survivor, merged);

        assertThat(available(survivor.id())).isEqualTo(100 - earned);
        assertAddsUp(survivor, merged);
    }

    @Test
    void anUndoneMergeGivesBackWhatIsLeftOfWhatWasCarried() {
        Membership survivor = enrolled();
        Membership merged = enrolled();
        adjust(merged.id(), 100);
        merged(survivor, merged);
        adjust(survivor.id(), 30);
        adjust(survivor.id(), -40);

        tellUndone(survivor.customerId(), merged.customerId()).then().statusCode(204);
        tellUndone(survivor.customerId(), merged.customerId()).then().statusCode(204);

        assertThat(available(survivor.id()) + available(merged.id())).isEqualTo(90);
        assertThat(available(merged.id())).isBetween(60L, 90L);
        adjust(merged.id(), 5);
        carryingOn.run();
        assertThat(available(merged.id())).isGreaterThanOrEqualTo(65);
        assertAddsUp(survivor, merged);
    }

    @Test
    void anUndoingThatIsToldBeforeItsMergeLeavesThemApart() {
        Membership survivor = enrolled();
        Membership merged = enrolled();
        adjust(merged.id(), 100);

        tellUndone(survivor.customerId(), merged.customerId());
        merged(survivor, merged);

        assertThat(available(merged.id())).isEqualTo(100);
        assertThat(available(survivor.id())).isZero();
    }

    @Test
    void mergesInAChainAreUndoneOneByOne() {
        Membership first = enrolled();
        Membership second = enrolled();
        Membership third = enrolled();
        adjust(first.id(), 10);
        adjust(second.id(), 20);
        merged(second, first);
        UUID later = UUID.randomUUID();
        tellMerged(later, third.customerId(), second.customerId(), "2026-11-23T05:00:00Z");
        assertThat(available(third.id())).isEqualTo(30);

        tell(
                        "customer.customer.unmerged.v1",
                        third.customerId(),
                        undone(later, third.customerId(), second.customerId()))
                .then()
                .statusCode(204);
        assertThat(available(third.id())).isZero();
        assertThat(available(second.id())).isEqualTo(30);
        assertThat(available(first.id())).isZero();

        tellUndone(second.customerId(), first.customerId()).then().statusCode(204);
        assertThat(available(second.id())).isEqualTo(20);
        assertThat(available(first.id())).isEqualTo(10);
        assertAddsUp(first, second, third);
    }

    @Test
    void aVoucherAndItsLimitFollowTheCustomer() {
        Membership survivor = enrolled();
        Membership merged = enrolled();
        String code = "MERGE" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
        String offer = withKey(as("manager"))
                .body(Map.of(
                        "name",
                        "Merge",
                        "kind",
                        "PERCENT",
                        "percent",
                        15,
                        "startsAt",
                        "2026-01-01T00:00:00Z",
                        "endsAt",
                        "2099-01-01T00:00:00Z",
                        "usesPerCustomer",
                        1))
                .post("/v1/voucher-offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        withKey(as("manager")).body(Map.of("code", code, "uses", 9)).post("/v1/voucher-offers/{id}/codes", offer);
        redeem(code, merged.customerId(), "one").then().statusCode(201);

        merged(survivor, merged);

        assertProblem(redeem(code, survivor.customerId(), "two")).hasStatus(409).hasCode("VOUCHER_CUSTOMER_USED_UP");
        assertProblem(redeem(code, merged.customerId(), "two")).hasStatus(409).hasCode("VOUCHER_CUSTOMER_USED_UP");
        tellUndone(survivor.customerId(), merged.customerId());
        redeem(code, survivor.customerId(), "two").then().statusCode(201);
    }

    @Test
    void anErasedPersonStaysErasedThoughTheMergeIsToldLate() {
        Membership survivor = enrolled();
        Membership merged = enrolled();
        for (Membership one : List.of(survivor, merged)) {
            tell(
                    "customer.erasure.requested.v1",
                    one.customerId(),
                    Map.of("erasureId", UUID.randomUUID(), "customerId", one.customerId()));
        }

        merged(survivor, merged);

        assertProblem(adjust(survivor.id(), 5)).hasStatus(409).hasCode("CUSTOMER_UNKNOWN");
        assertProblem(adjust(merged.id(), 5)).hasStatus(409).hasCode("CUSTOMER_UNKNOWN");
    }

    private static Response redeem(String code, UUID customer, String reference) {
        return withKey(as("agent"))
                .body(Map.of(
                        "code",
                        code,
                        "reference",
                        reference,
                        "customerId",
                        customer,
                        "total",
                        Map.of("amount", "500.00", "currency", "THB")))
                .post("/v1/vouchers/redemptions");
    }

    private void merged(Membership survivor, Membership merged) {
        tellMerged(survivor, merged).then().statusCode(204);
    }

    private Response tellMerged(Membership survivor, Membership merged) {
        return tellMerged(survivor.customerId(), merged.customerId());
    }

    private Response tellMerged(UUID survivor, UUID merged) {
        return tellMerged(merge, survivor, merged, "2026-11-23T03:00:00Z");
    }

    private static Response tellMerged(UUID merge, UUID survivor, UUID merged, String at) {
        return tell(
                "customer.customer.merged.v1",
                survivor,
                Map.of("mergeId", merge, "survivorId", survivor, "mergedId", merged, "mergedAt", at));
    }

    private Response tellUndone(UUID survivor, UUID merged) {
        return tell("customer.customer.unmerged.v1", survivor, undone(merge, survivor, merged));
    }

    private static Map<String, Object> undone(UUID merge, UUID survivor, UUID merged) {
        return Map.of("mergeId", merge, "survivorId", survivor, "mergedId", merged, "undoneAt", "2026-11-23T06:00:00Z");
    }

    private Instant instant(String query, UUID member) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind(0, member).mapTo(Instant.class).one());
    }

    /** Nothing of these members breaks a check, whatever other tests do to theirs. */
    private static void assertAddsUp(Membership... members) {
        List<Map<String, Object>> violations = reconciliation().path("violations");
        for (Membership member : members) {
            assertThat(violations)
                    .filteredOn(violation -> member.id().toString().equals(violation.get("memberId")))
                    .isEmpty();
        }
    }
}
