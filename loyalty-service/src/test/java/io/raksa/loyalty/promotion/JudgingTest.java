package io.raksa.loyalty.promotion;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a promotion did, and what it does by itself where too many complain. */
@QuarkusTest
@RaksaTest(database = "loyalty")
class JudgingTest {

    private static final Map<String, Object> GUARD =
            Map.of("days", 14, "leastUses", 4, "mostPercent", 20, "pointsEach", 50, "pointsInAll", 120);

    @Inject
    Guarding guarding;

    @Inject
    Jdbi jdbi;

    private final String word =
            "W" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);

    @AfterEach
    void theBooksBalance() {
        reconciliation().then().statusCode(200).body("consistent", equalTo(true));
    }

    @Test
    void itPausesItselfOnceTooManyComplainAndMakesThemWholeAsFarAsItSays() throws Exception {
        String id = started(0, GUARD);
        List<Membership> members = Stream.generate(() -> enrolled()).limit(5).toList();
        members.forEach(this::buys);

        complains(members.get(0));
        guarding.run();
        // one of five is twenty in a hundred, and not more
        promotion(id).body("state", equalTo("ACTIVE"));
        guard(id)
                .body("uses", equalTo(5))
                .body("complaints", equalTo(1))
                .body("percent", equalTo(20.0f))
                .body("pausedAt", nullValue());

        complains(members.get(1));
        atOnce(4, () -> {
            guarding.run();
            return true;
        });
        promotion(id).body("state", equalTo("PAUSED")).body("stateReason", equalTo("2 of 5 who used it complained"));
        guard(id).body("pausedAt", notNullValue()).body("madeWhole", equalTo(2)).body("points", equalTo(100));
        assertThat(made(members.get(0))).containsExactly(50);
        assertThat(statement(members.get(1).id()).getFirst().get("rule").toString())
                .contains("Given since Tea for two did not go as it should");
        assertThat(told(id)).isEqualTo(1);

        // the first again, and a third, for whom nothing is left
        complains(members.get(0));
        complains(members.get(2));
        guarding.run();
        guarding.run();
        guard(id).body("complaints", equalTo(3)).body("points", equalTo(100));
        assertThat(made(members.get(0))).containsExactly(50);
        assertThat(made(members.get(2))).isEmpty();
    }

    @Test
    void startedAgainItCountsAnew() {
        String id = started(0, Map.of("days", 14, "leastUses", 1, "mostPercent", 10));
        Membership member = enrolled();
        buys(member);
        complains(member);
        guarding.run();
        promotion(id).body("state", equalTo("PAUSED"));

        as("manager").post("/v1/promotions/{id}/start", id).then().statusCode(200);
        guarding.run();

        promotion(id).body("state", equalTo("ACTIVE"));
        guard(id).body("complaints", equalTo(0)).body("pausedAt", nullValue());
        assertThat(made(member)).isEmpty();
    }

    @Test
    void aComplaintLongAfterItWasUsedIsNotItsFault() {
        String id = started(0, GUARD);
        List<Membership> members = Stream.generate(() -> enrolled()).limit(4).toList();
        members.forEach(this::buys);
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE promotion_use SET at = at - interval '15 days' WHERE promotion_id = ?", UUID.fromString(id)));

        members.forEach(this::complains);
        guarding.run();

        promotion(id).body("state", equalTo("ACTIVE"));
        guard(id).body("complaints", equalTo(0));
    }

    @Test
    void aGuardSaysHowMuchInAllWhereItSaysHowMuchEach() {
        assertProblem(made(0, Map.of("days", 14, "leastUses", 1, "mostPercent", 10, "pointsEach", 5)))
                .hasStatus(400)
                .hasCode("PROMOTION_GUARD_UNFIT");
    }

    @Test
    void whatItDidIsToldBesideThoseWhomTheLotLeftOut() {
        String id = started(50, null);
        List<Membership> treated = new ArrayList<>();
        List<Membership> heldOut = new ArrayList<>();
        while (treated.size() < 3 || heldOut.size() < 2) {
            Membership member = enrolled();
            (ControlGroup.has(UUID.fromString(id), member.customerId(), 50) ? heldOut : treated).add(member);
            buys(member);
        }
        as("analyst")
                .get("/v1/promotions/{id}/uplift", id)
                .then()
                .statusCode(200)
                .body("treated.customers", equalTo(0))
                .body("verdict", equalTo("NOT_ENOUGH_EVIDENCE"));

        monthsPass(id);
        buys(treated.getFirst());

        // 10 % off 500.00 for the treated; what is bought later does not count
        as("analyst")
                .get("/v1/promotions/{id}/uplift", id)
                .then()
                .statusCode(200)
                .body("treated.customers", equalTo(treated.size()))
                .body("treated.buyers", equalTo(treated.size()))
                .body("treated.spent.amount", equalTo(450 * treated.size() + ".00"))
                .body("heldOut.customers", equalTo(heldOut.size()))
                .body("heldOut.spent.amount", equalTo(500 * heldOut.size() + ".00"))
                .body("spending.value", equalTo(-50.0f))
                .body("incremental.amount", equalTo(-50 * treated.size() + ".00"))
                .body("discount.amount", equalTo(50 * treated.size() + ".00"))
                .body("uses", equalTo(treated.size()))
                .body("conversion.value", equalTo(0.0f))
                .body("verdict", equalTo("LOWER"));
    }

    private void monthsPass(String id) {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    UPDATE earning SET purchased_at = purchased_at - interval '31 days'
                    WHERE customer_id IN (SELECT customer_id FROM promotion_exposure WHERE promotion_id = ?)""", UUID.fromString(id));
            handle.execute(
                    "UPDATE promotion_exposure SET at = at - interval '31 days' WHERE promotion_id = ?",
                    UUID.fromString(id));
            handle.execute(
                    "UPDATE promotion_use SET at = at - interval '31 days' WHERE promotion_id = ?",
                    UUID.fromString(id));
        });
    }

    private void buys(Membership member) {
        as("service")
                .body(Map.of(
                        "reference", "order " + UUID.randomUUID(),
                        "customerId", member.customerId(),
                        "codes", List.of(word),
                        "lines",
                                List.of(Map.of(
                                        "id",
                                        "1",
                                        "sku",
                                        "TEA",
                                        "quantity",
                                        1,
                                        "unitPrice",
                                        Map.of("amount", "500.00", "currency", "THB")))))
                .post("/v1/checkouts")
                .then()
                .statusCode(201);
    }

    private void complains(Membership member) {
        tell(
                        "feedback.complaint.opened.v1",
                        member.customerId(),
                        Map.of(
                                "complaintId", UUID.randomUUID(),
                                "customerId", member.customerId(),
                                "severity", "LOW",
                                "openedAt", Instant.now().toString()))
                .then()
                .statusCode(204);
    }

    private static List<Object> made(Membership member) {
        return statement(member.id()).stream()
                .filter(line -> line.get("kind").equals("COMPENSATION"))
                .map(line -> line.get("points"))
                .toList();
    }

    private int told(String promotion) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM outbox_event WHERE type = 'io.raksa.loyalty.promotion.paused.v1' AND subject = ?")
                .bind(0, UUID.fromString(promotion))
                .mapTo(int.class)
                .one());
    }

    private static ValidatableResponse promotion(String id) {
        return as("manager").get("/v1/promotions/{id}", id).then().statusCode(200);
    }

    private static ValidatableResponse guard(String id) {
        return as("analyst").get("/v1/promotions/{id}/guard", id).then().statusCode(200);
    }

    private String started(int controlPercent, @Nullable Map<String, Object> guard) {
        String id = made(controlPercent, guard).then().statusCode(201).extract().path("id");
        as("manager").post("/v1/promotions/{id}/start", id).then().statusCode(200);
        return id;
    }

    private Response made(int controlPercent, @Nullable Map<String, Object> guard) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("name", "Tea for two");
        terms.put("targetGroup", "Testers");
        terms.put("need", "Certainty");
        terms.put("interaction", "A test");
        terms.put("audience", Map.of("members", true, "segments", List.of(), "stages", List.of(), "tiers", List.of()));
        terms.put("codes", List.of(word));
        terms.put("effects", List.of(Map.of("kind", "PERCENT_OFF", "percent", 10)));
        terms.put("rank", 1);
        terms.put("exclusive", false);
        terms.put("budgets", List.of());
        terms.put("startsAt", "2026-01-01T00:00:00Z");
        terms.put("endsAt", "2029-01-01T00:00:00Z");
        terms.put("controlPercent", controlPercent);
        if (guard != null) {
            terms.put("guard", guard);
        }
        return withKey(as("manager")).body(terms).post("/v1/promotions");
    }
}
