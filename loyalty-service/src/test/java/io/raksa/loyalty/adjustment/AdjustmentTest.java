package io.raksa.loyalty.adjustment;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.lots;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class AdjustmentTest {

    @Inject
    Jdbi jdbi;

    private Membership member;

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "manager"})
    void supervisorsAndManagersGivePoints(String role) {
        withKey(as(role))
                .body(Map.of("points", 120, "reason", "แต้มของใบสั่งซื้อวันที่ 3 พ.ย. หายไป 🙏"))
                .post("/v1/members/{id}/points", member.id())
                .then()
                .statusCode(201)
                .body("memberId", equalTo(member.id().toString()))
                .body("kind", equalTo("ADJUSTMENT"))
                .body("points", equalTo(120))
                .body("balanceAfter", equalTo(120))
                .body("cause.type", equalTo("adjustment"));

        assertThat(available(member.id())).isEqualTo(120);
        assertThat(statement(member.id()).getFirst().get("rule"))
                .isEqualTo(Map.of(
                        "en", "Adjusted by our staff: แต้มของใบสั่งซื้อวันที่ 3 พ.ย. หายไป 🙏",
                        "th", "ปรับแต้มโดยเจ้าหน้าที่: แต้มของใบสั่งซื้อวันที่ 3 พ.ย. หายไป 🙏"));
    }

    @Test
    void whoDidItAndWhyIsOnRecord() {
        adjust(member.id(), 120).then().statusCode(201);

        Map<String, Object> entry = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT actor, action, reason FROM audit_entry WHERE resource_id = :id AND action = 'points.adjusted'")
                .bind("id", member.id())
                .mapToMap()
                .one());
        assertThat(entry).isEqualTo(Map.of("actor", "supervisor", "action", "points.adjusted", "reason", "test"));
    }

    @Test
    void pointsAreTakenFromTheLotsThatEndSoonest() {
        adjust(member.id(), 100).then().statusCode(201);
        adjust(member.id(), 50).then().statusCode(201);
        String later = lot(1);
        String sooner = lot(0);
        endsSooner(sooner);

        adjust(member.id(), -70).then().statusCode(201).body("balanceAfter", equalTo(80));

        List<Map<String, Object>> lots = lots(statement(member.id()).getFirst());
        assertThat(lots).extracting(lot -> lot.get("lotId")).containsExactly(sooner, later);
        assertThat(lots).extracting(lot -> lot.get("points")).containsExactly(-50, -20);
    }

    @Test
    void takingMoreThanThereIsTouchesNothingAndSaysWhatThereIs() {
        adjust(member.id(), 100).then().statusCode(201);

        Response refused = adjust(member.id(), -101);

        assertProblem(refused)
                .hasStatus(409)
                .hasCode("POINTS_NOT_ENOUGH")
                .hasErrorAt("/points")
                .hasTitle("Not enough points");
        assertThat(refused.<Integer>path("context.available")).isEqualTo(100);
        assertThat(refused.<String>path("detail")).isEqualTo("101 points are asked for, 100 are available.");
        assertThat(available(member.id())).isEqualTo(100);
        assertThat(statement(member.id())).hasSize(1);
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void whoHasNothingCannotLoseAnything() {
        assertProblem(adjust(member.id(), -1)).hasStatus(409).hasCode("POINTS_NOT_ENOUGH");
    }

    @Test
    void aRefusalIsToldInThai() {
        assertProblem(withKey(as("supervisor"))
                        .header("Accept-Language", "th")
                        .body(Map.of("points", -1, "reason", "test"))
                        .post("/v1/members/{id}/points", member.id()))
                .hasTitle("แต้มไม่พอ");
    }

    @Test
    void fiftySpendingTheSameLotsAtOnceNeverTakeMoreThanThereIs() throws Exception {
        adjust(member.id(), 60).then().statusCode(201);
        adjust(member.id(), 45).then().statusCode(201);

        List<Response> answers = atOnce(50, () -> adjust(member.id(), -10));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .hasSize(40)
                .allSatisfy(answer -> assertProblem(answer).hasStatus(409).hasCode("POINTS_NOT_ENOUGH"));
        assertThat(available(member.id())).isEqualTo(5);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .extracting(answer -> answer.<Integer>path("balanceAfter"))
                .containsExactlyInAnyOrder(95, 85, 75, 65, 55, 45, 35, 25, 15, 5);
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void tenAtOnceWithOneKeyGiveOnce() throws Exception {
        String key = UUID.randomUUID().toString();

        List<Response> answers = atOnce(10, () -> as("supervisor")
                .header("Idempotency-Key", key)
                .body(Map.of("points", 30, "reason", "test"))
                .post("/v1/members/{id}/points", member.id()));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .filteredOn(answer -> "true".equals(answer.header("Idempotency-Replayed")))
                .hasSize(9);
        assertThat(available(member.id())).isEqualTo(30);
        assertProblem(as("supervisor")
                        .header("Idempotency-Key", key)
                        .body(Map.of("points", 31, "reason", "test"))
                        .post("/v1/members/{id}/points", member.id()))
                .hasStatus(422)
                .hasCode("IDEMPOTENCY_KEY_REUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "analyst", "admin", "service"})
    void othersAdjustNothing(String role) {
        assertProblem(withKey(as(role))
                        .body(Map.of("points", 30, "reason", "test"))
                        .post("/v1/members/{id}/points", member.id()))
                .hasStatus(403)
                .hasCode("FORBIDDEN");
    }

    @Test
    void customersAndPartnersAdjustNothing() {
        assertProblem(withKey(asCustomer(member.customerId()))
                        .body(Map.of("points", 30, "reason", "test"))
                        .post("/v1/members/{id}/points", member.id()))
                .hasStatus(403);
        assertProblem(withKey(given().auth()
                                .oauth2(Tokens.partner(UUID.randomUUID(), "marketplace"))
                                .contentType(ContentType.JSON))
                        .body(Map.of("points", 30, "reason", "test"))
                        .post("/v1/members/{id}/points", member.id()))
                .hasStatus(403);
    }

    @Test
    void withoutATokenOrAKeyNothingIsDone() {
        assertProblem(withKey(given().contentType(ContentType.JSON))
                        .body(Map.of("points", 30, "reason", "test"))
                        .post("/v1/members/{id}/points", member.id()))
                .hasStatus(401);
        assertProblem(as("supervisor")
                        .body(Map.of("points", 30, "reason", "test"))
                        .post("/v1/members/{id}/points", member.id()))
                .hasStatus(400)
                .hasCode("IDEMPOTENCY_KEY_MISSING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'points':0,'reason':'x'}|ADJUSTMENT_OF_NOTHING|/points",
                "{'points':100001,'reason':'x'}|VALIDATION_FAILED|/points",
                "{'points':-100001,'reason':'x'}|VALIDATION_FAILED|/points",
                "{'points':1.5,'reason':'x'}|WRONG_TYPE|/points",
                "{'points':'1','reason':'x'}|WRONG_TYPE|/points",
                "{'reason':'x'}|VALIDATION_FAILED|/points",
                "{'points':1}|VALIDATION_FAILED|/reason",
                "{'points':1,'reason':' '}|VALIDATION_FAILED|/reason",
                "{'points':1,'reason':'x','kind':'EARN'}|UNKNOWN_FIELD|/kind"
            })
    void anAdjustmentThatIsNoneIsRefusedNamingTheField(String body, String code, String pointer) {
        assertProblem(withKey(as("supervisor"))
                        .body(body.replace('\'', '"'))
                        .post("/v1/members/{id}/points", member.id()))
                .hasStatus(400)
                .hasCode(code)
                .hasErrorAt(pointer);
    }

    @ParameterizedTest
    @CsvSource({"supervisor, 5000", "manager, 50000"})
    void aboveTheLimitOfARoleAnotherPersonIsNeeded(String role, int limit) {
        adjustAs(role, limit).then().statusCode(201);
        adjustAs(role, -limit).then().statusCode(201);

        adjustAs(role, limit + 1).then().statusCode(202);
        adjustAs(role, -limit - 1).then().statusCode(202);
        assertThat(available(member.id())).isZero();
    }

    @Test
    void nobodyIsNotFound() {
        assertProblem(adjust(UUID.randomUUID(), 10)).hasStatus(404).hasCode("NOT_FOUND");
    }

    private Response adjustAs(String role, int points) {
        return withKey(as(role))
                .body(Map.of("points", points, "reason", "test"))
                .post("/v1/members/{id}/points", member.id());
    }

    private String lot(int fromNewest) {
        List<Map<String, Object>> lots = lots(statement(member.id()).get(fromNewest));
        return (String) lots.getFirst().get("lotId");
    }

    private void endsSooner(String lotId) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE lot SET expires_at = expires_at - interval '1 month' WHERE member_id = ? AND id = ?",
                member.id(),
                UUID.fromString(lotId)));
    }
}
