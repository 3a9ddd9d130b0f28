package io.raksa.loyalty.referral;

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
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class ReferralTest {

    @Inject
    Jdbi jdbi;

    private String campaign;
    private Membership referrer;
    private Membership friend;
    private final UUID purchaseId = UUID.randomUUID();

    @BeforeEach
    void begin() {
        campaign = campaign(Map.of());
        referrer = enrolled();
        friend = enrolled();
    }

    @AfterEach
    void end() {
        as("manager").post("/v1/referral-campaigns/" + campaign + "/end");
        reconciliation().then().statusCode(200).body("consistent", equalTo(true));
    }

    @Test
    void bothArePaidOnceWithTheFriendsFirstPurchase() throws Exception {
        names(friend, referrer).then().statusCode(200).body("state", equalTo("REGISTERED"));
        assertThat(available(referrer.id())).isZero();

        atOnce(5, () -> buys(friend, purchaseId).statusCode());
        buys(friend, UUID.randomUUID()).then().statusCode(204);

        awaitState("COMPLETED");
        assertThat(available(referrer.id())).isEqualTo(100);
        assertThat(available(friend.id())).isEqualTo(50 + 1 + 1);
        Map<String, Object> line = statement(referrer.id()).getFirst();
        assertThat(line)
                .containsEntry("kind", "EARN")
                .containsEntry("points", 100)
                .containsEntry(
                        "rule",
                        Map.of(
                                "en", "A friend whom you brought has bought something",
                                "th", "เพื่อนที่คุณแนะนำซื้อสินค้าครั้งแรก"));
        assertThat(told(referrer.customerId())).isEqualTo(1);
    }

    @Test
    void whatWasPaidIsTakenBackOnceWhenThePurchaseIsGivenBackWholly() throws Exception {
        names(friend, referrer);
        buys(friend, purchaseId);
        awaitState("COMPLETED");

        givesBack(false).then().statusCode(204);
        assertThat(available(referrer.id())).isEqualTo(100);
        atOnce(5, () -> givesBack(true).statusCode());

        awaitState("TAKEN_BACK");
        assertThat(available(referrer.id())).isZero();
        assertThat(available(friend.id())).isZero();
    }

    @Test
    void aReturnThatIsToldBeforeThePurchaseLeavesNothingToPay() {
        names(friend, referrer);

        givesBack(true).then().statusCode(204);
        buys(friend, purchaseId).then().statusCode(204);

        awaitState("DECLINED");
        assertThat(available(referrer.id())).isZero();
    }

    @Test
    void nobodyBringsThemselvesOrWhoeverBroughtThem() {
        Membership third = enrolled();
        assertProblem(names(friend, friend)).hasStatus(409).hasCode("REFERRAL_IN_A_CIRCLE");
        names(friend, referrer).then().statusCode(200);
        names(third, friend).then().statusCode(200);

        assertProblem(names(referrer, third)).hasStatus(409).hasCode("REFERRAL_IN_A_CIRCLE");
        assertProblem(names(referrer, friend)).hasStatus(409).hasCode("REFERRAL_IN_A_CIRCLE");
    }

    @Test
    void aCircleDoesNotCloseThoughAllOfItIsSaidAtOnce() throws Exception {
        List<Membership> four = Stream.generate(() -> enrolled()).limit(4).toList();
        List<String> codes = four.stream().map(ReferralTest::code).toList();
        AtomicInteger turn = new AtomicInteger();

        List<Integer> answers = atOnce(4, () -> {
            int i = turn.getAndIncrement();
            return names(four.get(i), codes.get((i + 1) % 4)).statusCode();
        });

        assertThat(answers).filteredOn(status -> status == 200).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(1);
    }

    @Test
    void whoBroughtAMemberIsSaidOnce() {
        names(friend, referrer).then().statusCode(200);
        String id = names(friend, referrer).then().statusCode(200).extract().path("id");

        assertProblem(names(friend, enrolled())).hasStatus(409).hasCode("REFERRED_OTHERWISE");
        asCustomer(referrer.customerId())
                .get("/v1/members/{id}/referrals", referrer.id())
                .then()
                .body("items.id", equalTo(List.of(id)));
    }

    @Test
    void whoHasBoughtOrIsAMemberForLongWasNotBrought() {
        Membership old = enrolled();
        jdbi.useHandle(handle ->
                handle.execute("UPDATE member SET enrolled_at = now() - interval '31 days' WHERE id = ?", old.id()));
        buys(friend, purchaseId);

        assertProblem(names(friend, referrer)).hasStatus(409).hasCode("REFERRAL_AFTER_PURCHASE");
        assertProblem(names(old, referrer)).hasStatus(409).hasCode("REFERRAL_TOO_LATE");
        assertProblem(names(enrolled(), "R-NOBODYHAS")).hasStatus(409).hasCode("REFERRAL_CODE_UNKNOWN");
    }

    @Test
    void aPurchaseFromBeforeThatIsRecordedLaterPaysNothing() {
        names(friend, referrer);
        Map<String, Object> earlier = purchase(purchaseId, friend.customerId(), "25.00", "THB");

        tell("customer.purchase.recorded.v1", friend.customerId(), earlier)
                .then()
                .statusCode(204);

        boolean due = jdbi.withHandle(
                handle -> handle.createQuery("SELECT purchase_id IS NOT NULL FROM referral WHERE friend_id = ?")
                        .bind(0, friend.id())
                        .mapTo(boolean.class)
                        .one());
        assertThat(due).isFalse();
    }

    @Test
    void aMemberBringsNoMoreFriendsThanTheCampaignAllows() {
        endAndBegin(Map.of("mostOfReferrer", 2, "periodDays", 30));
        names(friend, referrer).then().statusCode(200);
        names(enrolled(), referrer).then().statusCode(200);

        assertProblem(names(enrolled(), referrer)).hasStatus(409).hasCode("REFERRER_USED_UP");
        as("manager").post("/v1/referral-campaigns/" + campaign + "/end").then().statusCode(200);
        assertProblem(names(enrolled(), enrolled())).hasStatus(409).hasCode("NO_REFERRAL_CAMPAIGN");
    }

    @Test
    void manyWithinAnHourAreAllLookedAtBeforeAnythingIsPaid() {
        endAndBegin(Map.of("usualInHour", 1));
        Membership second = enrolled();
        names(friend, referrer);
        names(second, referrer);
        buys(friend, purchaseId);
        buys(second, UUID.randomUUID());

        Map<String, String> ids = await().atMost(40, SECONDS).until(this::inReview, found -> found.size() == 2);
        assertThat(available(referrer.id())).isZero();
        asCustomer(friend.customerId())
                .get("/v1/members/{id}/referrer", friend.id())
                .then()
                .body("state", equalTo("REGISTERED"));
        assertProblem(as("agent").post("/v1/referrals/" + ids.get(friend.id().toString()) + "/approve"))
                .hasStatus(403);
        decide(ids.get(friend.id().toString()), "approve").then().statusCode(200);
        decide(ids.get(friend.id().toString()), "approve").then().statusCode(200);
        decide(ids.get(second.id().toString()), "decline")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        decide(ids.get(second.id().toString()), "decline").then().statusCode(200);

        awaitState("COMPLETED");
        assertThat(available(referrer.id())).isEqualTo(100);
        assertProblem(decide(ids.get(second.id().toString()), "approve"))
                .hasStatus(409)
                .hasCode("REFERRAL_DECIDED");
        assertProblem(decide(ids.get(friend.id().toString()), "decline"))
                .hasStatus(409)
                .hasCode("REFERRAL_DECIDED");
    }

    @ParameterizedTest
    @CsvSource({"mostOfReferrer, 3, /startsAt", "referrerPoints, -1, /referrerPoints", "usualInHour, 0, /usualInHour"})
    void whatDoesNotFitIsRefused(String field, int value, String pointer) {
        Map<String, Object> request = request(Map.of());
        request.put(field, value);

        assertProblem(withKey(as("manager")).body(request).post("/v1/referral-campaigns"))
                .hasStatus(400)
                .hasErrorAt(pointer);
    }

    @Test
    void customersSpeakForThemselvesOnly() {
        assertProblem(asCustomer(referrer.customerId())
                        .body(Map.of("code", code(referrer)))
                        .put("/v1/members/{id}/referrer", friend.id()))
                .hasStatus(403);
        asCustomer(friend.customerId())
                .body(Map.of("code", code(referrer)))
                .put("/v1/members/{id}/referrer", friend.id())
                .then()
                .statusCode(200);
        assertProblem(withKey(as("agent")).body(request(Map.of())).post("/v1/referral-campaigns"))
                .hasStatus(403);
    }

    private Map<String, String> inReview() {
        List<Map<String, Object>> items = as("supervisor")
                .queryParam("limit", 200)
                .get("/v1/referrals/in-review")
                .path("items");
        Map<String, String> ids = new HashMap<>();
        items.stream()
                .filter(item ->
                        item.get("referrerMemberId").equals(referrer.id().toString()))
                .forEach(item -> ids.put((String) item.get("friendMemberId"), (String) item.get("id")));
        return ids;
    }

    private static Response decide(String id, String how) {
        return as("supervisor").post("/v1/referrals/" + id + "/" + how);
    }

    private void awaitState(String state) {
        await().atMost(40, SECONDS).untilAsserted(() -> as("agent")
                .get("/v1/members/{id}/referrer", friend.id())
                .then()
                .body("state", equalTo(state)));
    }

    private long told(UUID customer) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM outbox_event WHERE subject = ? AND type = 'io.raksa.loyalty.referral.completed.v1'")
                .bind(0, customer)
                .mapTo(long.class)
                .one());
    }

    @Test
    void nobodyIsAskedForFriendsWhileAComplaintOfTheirsIsOpen() {
        Membership member = enrolled();
        UUID complaint = UUID.randomUUID();
        assertThat(mayBeAsked(member)).isTrue();

        told("opened", complaint, member, "openedAt");
        assertThat(mayBeAsked(member)).isFalse();

        told("closed", complaint, member, "closedAt");
        assertThat(mayBeAsked(member)).isTrue();
    }

    private static boolean mayBeAsked(Membership member) {
        return as("agent")
                .put("/v1/members/{id}/referral-code", member.id())
                .then()
                .statusCode(200)
                .extract()
                .path("mayBeAsked");
    }

    private static void told(String what, UUID complaint, Membership member, String at) {
        tell(
                        "feedback.complaint." + what + ".v1",
                        member.customerId(),
                        Map.of(
                                "complaintId",
                                complaint,
                                "customerId",
                                member.customerId(),
                                "severity",
                                "LOW",
                                "outcome",
                                "FULL",
                                at,
                                Instant.now().toString()))
                .then()
                .statusCode(204);
    }

    private static String code(Membership member) {
        return as("agent")
                .put("/v1/members/{id}/referral-code", member.id())
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    private static Response names(Membership friend, Membership referrer) {
        return names(friend, code(referrer));
    }

    private static Response names(Membership friend, String code) {
        return as("agent").body(Map.of("code", code)).put("/v1/members/{id}/referrer", friend.id());
    }

    private static Response buys(Membership who, UUID purchaseId) {
        Map<String, Object> data = purchase(purchaseId, who.customerId(), "25.00", "THB");
        data.put("purchasedAt", Instant.now().toString());
        return tell("customer.purchase.recorded.v1", who.customerId(), data);
    }

    private Response givesBack(boolean wholly) {
        return tell(
                "customer.purchase.returned.v1",
                friend.customerId(),
                Map.of(
                        "purchaseId", purchaseId,
                        "returnId", UUID.randomUUID(),
                        "customerId", friend.customerId(),
                        "returnedAt", Instant.now().toString(),
                        "amount", Map.of("amount", wholly ? "25.00" : "1.00", "currency", "THB"),
                        "wholly", wholly));
    }

    private void endAndBegin(Map<String, Object> differences) {
        as("manager").post("/v1/referral-campaigns/" + campaign + "/end");
        campaign = campaign(differences);
    }

    private static String campaign(Map<String, Object> differences) {
        return withKey(as("manager"))
                .body(request(differences))
                .post("/v1/referral-campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> request(Map<String, Object> differences) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "name", "Bring a friend",
                "referrerPoints", 100,
                "friendPoints", 50,
                "daysToRegister", 30,
                "usualInHour", 50,
                "usualInDay", 100,
                "startsAt", Instant.now().toString(),
                "endsAt", Instant.now().plus(Duration.ofDays(10)).toString()));
        request.putAll(differences);
        return request;
    }
}
