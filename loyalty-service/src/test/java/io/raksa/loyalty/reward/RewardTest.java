package io.raksa.loyalty.reward;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.balance;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class RewardTest {

    private Membership member;

    @BeforeEach
    void enrol() {
        member = enrolled();
        adjust(member.id(), 100);
    }

    @AfterEach
    void theBooksBalance() {
        reconciliation().then().statusCode(200).body("consistent", equalTo(true));
    }

    @Test
    void theLastOfAStockGoesOnceThoughTwoHundredWantItAtOnce() throws Exception {
        String reward = reward(Map.of("stock", 7, "points", 1));
        List<Membership> members = Stream.generate(() -> enrolled()).limit(10).toList();
        members.forEach(one -> adjust(one.id(), 100));
        AtomicInteger turn = new AtomicInteger();

        List<Integer> answers = atOnce(200, () -> redeem(members.get(turn.getAndIncrement() % 10), reward)
                .statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(7);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(193);
        as("agent").get("/v1/rewards/" + reward).then().body("left", equalTo(0));
        assertThat(members.stream().mapToLong(one -> available(one.id())).sum()).isEqualTo(1_000 - 7);
        assertProblem(redeem(member, reward)).hasStatus(409).hasCode("REWARD_GONE");
    }

    @Test
    void itsPointsAreSetAsideAndSpentWhenItIsSent() {
        String id = redeem(member, reward(Map.of()))
                .then()
                .statusCode(201)
                .body("state", equalTo("REDEEMED"))
                .extract()
                .path("id");
        balance(member.id()).then().body("available", equalTo(70)).body("held", equalTo(30));
        as("agent").queryParam("limit", 200).get("/v1/rewards/to-send").then().body("items.id", hasItem(id));

        end(id, "send").then().statusCode(200).body("state", equalTo("SENT"));
        end(id, "send").then().statusCode(200).body("state", equalTo("SENT"));

        balance(member.id()).then().body("available", equalTo(70)).body("held", equalTo(0));
        assertThat(statement(member.id()))
                .extracting(line -> line.get("kind") + " " + line.get("points") + " " + line.get("rule"))
                .containsExactly(
                        "SPEND 0 {en=Spent for the reward Iced latte, th=ใช้แต้มแลก ลาเต้เย็น}",
                        "HOLD -30 {en=Set aside for the reward Iced latte, th=กันแต้มไว้แลก ลาเต้เย็น}",
                        "ADJUSTMENT 100 {en=Adjusted by our staff: test, th=ปรับแต้มโดยเจ้าหน้าที่: test}");
        assertProblem(end(id, "cancel")).hasStatus(409).hasCode("REWARD_REDEMPTION_ENDED");
        as("agent").queryParam("limit", 200).get("/v1/rewards/to-send").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void whatIsCalledOffTenTimesAtOnceGivesPointsAndStockBackOnce() throws Exception {
        String reward = reward(Map.of("stock", 2));
        String id = redeem(member, reward).path("id");
        redeem(member, reward).then().statusCode(201);

        List<Integer> answers = atOnce(10, () -> end(id, "cancel").statusCode());

        assertThat(answers).containsOnly(200);
        assertThat(available(member.id())).isEqualTo(70);
        as("agent").get("/v1/rewards/" + reward).then().body("left", equalTo(1));
        assertProblem(end(id, "send")).hasStatus(409).hasCode("REWARD_REDEMPTION_ENDED");
    }

    @Test
    void aMemberHasItNoMoreOftenThanItSaysThoughTenAskAtOnce() throws Exception {
        String reward = reward(Map.of("mostOfMember", 2, "periodDays", 30, "points", 1));

        List<Integer> answers = atOnce(10, () -> redeem(member, reward).statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
        assertProblem(redeem(member, reward)).hasStatus(409).hasCode("REWARD_HAD");
        String first =
                as("agent").get("/v1/members/{id}/redemptions", member.id()).path("items[0].id");
        end(first, "cancel").then().statusCode(200);
        redeem(member, reward).then().statusCode(201);
    }

    @Test
    void whatCannotBeHadIsRefusedAndNothingIsDone() {
        assertProblem(redeem(member, reward(Map.of("points", 101))))
                .hasStatus(409)
                .hasCode("POINTS_NOT_ENOUGH");
        assertProblem(redeem(member, reward(Map.of("startsAt", "2099-01-01T00:00:00Z"))))
                .hasStatus(409)
                .hasCode("REWARD_NOT_OFFERED");
        assertProblem(redeem(member, reward(Map.of("endsAt", "2026-01-02T00:00:00Z"))))
                .hasStatus(409)
                .hasCode("REWARD_NOT_OFFERED");
        assertProblem(redeem(member, reward(Map.of("tiers", List.of("NOBODY_IS_THAT")))))
                .hasStatus(409)
                .hasCode("REWARD_NOT_FOR_TIER");
        assertProblem(redeem(member, UUID.randomUUID().toString())).hasStatus(404);
        assertThat(available(member.id())).isEqualTo(100);
    }

    @Test
    void aVoucherIsThereAtOnceAndItsPointsAreSpent() {
        String offer = withKey(as("manager"))
                .body(Map.of(
                        "name", "reward",
                        "kind", "ITEM",
                        "item", "latte",
                        "startsAt", "2026-01-01T00:00:00Z",
                        "endsAt", "2099-01-01T00:00:00Z"))
                .post("/v1/voucher-offers")
                .path("id");
        String reward = reward(Map.of("kind", "VOUCHER", "offerId", offer));
        assertProblem(redeem(member, reward)).hasStatus(409).hasCode("NO_CODE_LEFT");
        assertThat(available(member.id())).isEqualTo(100);
        String prefix = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        withKey(as("manager"))
                .body(Map.of("pattern", prefix + "-########", "codes", 1))
                .post("/v1/voucher-offers/{id}/batches", offer)
                .then()
                .statusCode(202);
        Response taken =
                await().atMost(40, SECONDS).until(() -> redeem(member, reward), answer -> answer.statusCode() == 201);

        taken.then().body("state", equalTo("SENT"));
        assertThat(taken.<String>path("code")).startsWith(prefix);
        balance(member.id()).then().body("available", equalTo(70)).body("held", equalTo(0));
    }

    @Test
    void whatAMemberWantsIsTakenOnceAsSoonAsThePointsAreThere() {
        String reward = reward(Map.of("points", 30));
        asCustomer(member.customerId())
                .body(Map.of("rewardId", reward, "threshold", 150))
                .put(automatic())
                .then()
                .statusCode(200)
                .body("redemptionId", nullValue());

        adjust(member.id(), 49);
        adjust(member.id(), 1);

        await().atMost(40, SECONDS)
                .untilAsserted(() -> assertThat(as("agent").get(automatic()).<String>path("redemptionId"))
                        .isNotNull());
        assertThat(available(member.id())).isEqualTo(120);
        adjust(member.id(), 100);
        assertThat(as("agent").get("/v1/members/{id}/redemptions", member.id()).<List<Object>>path("items"))
                .hasSize(1);
        asCustomer(member.customerId()).delete(automatic()).then().statusCode(204);
        assertProblem(as("agent").get(automatic())).hasStatus(404);
    }

    @Test
    void whatAMemberWantsAndCannotHaveIsToldAndTriedAgain() {
        String reward = reward(Map.of("stock", 0));
        assertProblem(as("agent")
                        .body(Map.of("rewardId", reward, "threshold", 29))
                        .put(automatic()))
                .hasStatus(400)
                .hasCode("REWARD_THRESHOLD_TOO_LOW")
                .hasErrorAt("/threshold");
        as("agent").body(Map.of("rewardId", reward, "threshold", 30)).put(automatic());

        await().atMost(40, SECONDS).untilAsserted(() -> as("agent")
                .get(automatic())
                .then()
                .body("refused", equalTo("REWARD_GONE"))
                .body("redemptionId", nullValue()));
        assertThat(available(member.id())).isEqualTo(100);
    }

    @Test
    void aRewardIsChangedOnlyFromTheVersionThatWasRead() {
        String reward = reward(Map.of("stock", 5));
        redeem(member, reward).then().statusCode(201);

        change(reward, "\"1\"", Map.of("points", 40, "stock", 3))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("points", equalTo(40))
                .body("left", equalTo(2));
        assertProblem(change(reward, "\"1\"", Map.of())).hasStatus(412);
        assertProblem(change(reward, "\"2\"", Map.of("stock", 0)))
                .hasStatus(409)
                .hasCode("REWARD_STOCK_TOO_SMALL")
                .hasErrorAt("/stock");
        as("agent").get("/v1/members/{id}/redemptions", member.id()).then().body("items[0].points", equalTo(30));
    }

    @ParameterizedTest
    @CsvSource({"kind, VOUCHER, /kind", "periodDays, 30, /kind", "points, 0, /points", "nameTh, '', /nameTh"})
    void whatDoesNotFitIsRefused(String field, String value, String pointer) {
        Map<String, Object> request = request(Map.of());
        request.put(field, value.matches("\\d+") ? (Object) Integer.valueOf(value) : value);

        assertProblem(withKey(as("manager")).body(request).post("/v1/rewards"))
                .hasStatus(400)
                .hasErrorAt(pointer);
    }

    @Test
    void customersTakeForThemselvesOnlyAndSeeWhatCanBeHadNow() {
        String reward = reward(Map.of());
        String over = reward(Map.of("endsAt", "2026-01-02T00:00:00Z"));
        Membership other = enrolled();

        assertProblem(withKey(asCustomer(other.customerId()))
                        .body(Map.of("rewardId", reward))
                        .post("/v1/members/{id}/redemptions", member.id()))
                .hasStatus(403);
        String id = withKey(asCustomer(member.customerId()))
                .body(Map.of("rewardId", reward))
                .post("/v1/members/{id}/redemptions", member.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertProblem(asCustomer(member.customerId())
                        .post("/v1/members/" + member.id() + "/redemptions/" + id + "/send"))
                .hasStatus(403);
        asCustomer(member.customerId())
                .post("/v1/members/" + member.id() + "/redemptions/" + id + "/cancel")
                .then()
                .statusCode(200);
        asCustomer(member.customerId())
                .queryParam("limit", 200)
                .get("/v1/rewards")
                .then()
                .body("items.id", hasItem(reward))
                .body("items.id", not(hasItem(over)));
        assertProblem(withKey(as("agent")).body(request(Map.of())).post("/v1/rewards"))
                .hasStatus(403);
    }

    private String automatic() {
        return "/v1/members/" + member.id() + "/automatic-redemption";
    }

    private String reward(Map<String, Object> differences) {
        return withKey(as("manager"))
                .body(request(differences))
                .post("/v1/rewards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response change(String reward, String version, Map<String, Object> differences) {
        return as("manager")
                .header("If-Match", version)
                .body(request(differences))
                .put("/v1/rewards/" + reward);
    }

    private static Map<String, Object> request(Map<String, Object> differences) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "nameEn", "Iced latte",
                "nameTh", "ลาเต้เย็น",
                "descriptionEn", "One iced latte",
                "descriptionTh", "ลาเต้เย็นหนึ่งแก้ว",
                "kind", "ITEM",
                "points", 30,
                "startsAt", "2026-01-01T00:00:00Z"));
        request.putAll(differences);
        return request;
    }

    private static Response redeem(Membership who, String reward) {
        return withKey(as("agent")).body(Map.of("rewardId", reward)).post("/v1/members/{id}/redemptions", who.id());
    }

    private Response end(String id, String how) {
        return as("agent").post("/v1/members/" + member.id() + "/redemptions/" + id + "/" + how);
    }
}
