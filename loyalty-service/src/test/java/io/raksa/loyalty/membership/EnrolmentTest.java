package io.raksa.loyalty.membership;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.known;
import static io.raksa.loyalty.Loyalty.registered;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.membership.core.MemberNumber;
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
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class EnrolmentTest {

    @Inject
    Jdbi jdbi;

    private UUID customerId;

    @BeforeEach
    void aCustomerIsKnown() {
        customerId = known(jdbi);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "manager", "admin"})
    void staffEnrolACustomer(String role) {
        Response enrolled =
                withKey(as(role)).body(Map.of("customerId", customerId)).post("/v1/members");

        enrolled.then()
                .statusCode(201)
                .body("customerId", equalTo(customerId.toString()))
                .body("programme", equalTo("raksa"))
                .body("version", equalTo(1))
                .header("ETag", equalTo("\"1\""))
                .header("Location", equalTo("/v1/members/" + enrolled.path("id")));
        assertThat(MemberNumber.isValid(enrolled.path("memberNumber"))).isTrue();
        as("analyst")
                .get("/v1/members/{id}", enrolled.<String>path("id"))
                .then()
                .statusCode(200)
                .body(equalTo(enrolled.asString()))
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void whoIsAMemberAlreadyStaysTheSameMember() {
        Response first = withKey(as("agent"))
                .body(Map.of("customerId", customerId, "programme", "raksa"))
                .post("/v1/members");

        Response second =
                withKey(as("agent")).body(Map.of("customerId", customerId)).post("/v1/members");

        second.then().statusCode(200).body(equalTo(first.asString()));
    }

    @Test
    void tenAtOnceMakeOneMember() throws Exception {
        List<Response> answers = atOnce(10, () -> withKey(as("agent"))
                .body(Map.of("customerId", customerId))
                .post("/v1/members"));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(9);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(memberships(customerId).getFirst());
        assertThat(memberships(customerId)).hasSize(1);
    }

    @Test
    void tenAtOnceWithOneKeyAreOneAndNineReplays() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Response> answers = atOnce(10, () -> as("agent")
                .header("Idempotency-Key", key)
                .body(Map.of("customerId", customerId))
                .post("/v1/members"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(answers)
                .filteredOn(answer -> "true".equals(answer.header("Idempotency-Replayed")))
                .hasSize(9);
        assertProblem(as("agent")
                        .header("Idempotency-Key", key)
                        .body(Map.of("customerId", UUID.randomUUID()))
                        .post("/v1/members"))
                .hasStatus(422)
                .hasCode("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void withoutAKeyNobodyIsEnrolled() {
        assertProblem(as("agent").body(Map.of("customerId", customerId)).post("/v1/members"))
                .hasStatus(400)
                .hasCode("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void customersEnrolThemselvesAndNobodyElse() {
        withKey(asCustomer(customerId))
                .body(Map.of("customerId", customerId))
                .post("/v1/members")
                .then()
                .statusCode(201);

        assertProblem(withKey(asCustomer(customerId))
                        .body(Map.of("customerId", UUID.randomUUID()))
                        .post("/v1/members"))
                .hasStatus(403)
                .hasCode("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "service"})
    void othersEnrolNobody(String role) {
        assertProblem(withKey(as(role)).body(Map.of("customerId", customerId)).post("/v1/members"))
                .hasStatus(403)
                .hasCode("FORBIDDEN");
    }

    @Test
    void partnersSeeNoMembers() {
        var member = enrolled();
        String partner = Tokens.partner(UUID.randomUUID(), "marketplace");

        assertProblem(withKey(given().auth().oauth2(partner).contentType(ContentType.JSON))
                        .body(Map.of("customerId", customerId))
                        .post("/v1/members"))
                .hasStatus(403);
        assertProblem(given().auth().oauth2(partner).get("/v1/members/{id}", member.id()))
                .hasStatus(403);
        assertProblem(given().auth()
                        .oauth2(partner)
                        .queryParam("customerId", customerId)
                        .get("/v1/members"))
                .hasStatus(403);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        assertProblem(withKey(given().contentType(ContentType.JSON))
                        .body(Map.of("customerId", customerId))
                        .post("/v1/members"))
                .hasStatus(401);
        assertProblem(given().get("/v1/members/{id}", UUID.randomUUID())).hasStatus(401);
        assertProblem(given().queryParam("customerId", customerId).get("/v1/members"))
                .hasStatus(401);
    }

    @Test
    void aProgrammeThatDoesNotExistIsRefused() {
        assertProblem(withKey(as("agent"))
                        .body(Map.of("customerId", customerId, "programme", "other"))
                        .post("/v1/members"))
                .hasStatus(409)
                .hasCode("PROGRAMME_UNKNOWN")
                .hasErrorAt("/programme");
    }

    @Test
    void whoHasNotRegisteredIsNotEnrolled() {
        UUID nobody = UUID.randomUUID();

        assertProblem(withKey(as("agent")).body(Map.of("customerId", nobody)).post("/v1/members"))
                .hasStatus(409)
                .hasCode("CUSTOMER_UNKNOWN")
                .hasErrorAt("/customerId");
        assertThat(memberships(nobody)).isEmpty();
    }

    @Test
    void whatIsNotKnownIsRefusedNamingIt() {
        assertProblem(withKey(as("agent"))
                        .body(Map.of("customerId", customerId, "tier", "gold"))
                        .post("/v1/members"))
                .hasStatus(400)
                .hasCode("UNKNOWN_FIELD")
                .hasErrorAt("/tier");
        assertProblem(withKey(as("agent")).body("{}").post("/v1/members"))
                .hasStatus(400)
                .hasCode("VALIDATION_FAILED")
                .hasErrorAt("/customerId");
        assertProblem(withKey(as("agent")).body(Map.of("customerId", "me")).post("/v1/members"))
                .hasStatus(400)
                .hasCode("WRONG_TYPE")
                .hasErrorAt("/customerId");
    }

    @Test
    void customersReadTheirOwnMembershipAndCannotTellWhetherAnotherExists() {
        var member = enrolled();

        asCustomer(member.customerId())
                .get("/v1/members/{id}", member.id())
                .then()
                .statusCode(200);
        assertProblem(asCustomer(customerId).get("/v1/members/{id}", member.id()))
                .hasStatus(403)
                .hasCode("FORBIDDEN");
        assertProblem(asCustomer(customerId).get("/v1/members/{id}", UUID.randomUUID()))
                .hasStatus(403)
                .hasCode("FORBIDDEN");
        assertProblem(asCustomer(customerId)
                        .queryParam("customerId", member.customerId())
                        .get("/v1/members"))
                .hasStatus(403)
                .hasCode("FORBIDDEN");
    }

    @Test
    void aMemberThatIsNotThereIsNotFound() {
        assertProblem(as("agent").get("/v1/members/{id}", UUID.randomUUID()))
                .hasStatus(404)
                .hasCode("NOT_FOUND");
    }

    @Test
    void membershipsAreFoundByCustomer() {
        var member = enrolled();

        assertThat(memberships(member.customerId())).containsExactly(member.id().toString());
        assertThat(memberships(customerId)).isEmpty();
        assertProblem(as("agent").get("/v1/members")).hasStatus(400).hasErrorAt("#customerId");
        assertProblem(as("agent").queryParam("customerId", "me").get("/v1/members"))
                .hasStatus(400)
                .hasErrorAt("#customerId");
    }

    @Test
    void whoRegistersIsEnrolledOnceHoweverOftenItIsTold() throws Exception {
        List<Response> answers = atOnce(10, () -> registered(customerId));

        assertThat(answers).extracting(Response::statusCode).containsOnly(204);
        assertThat(memberships(customerId)).hasSize(1);

        withKey(as("agent"))
                .body(Map.of("customerId", customerId))
                .post("/v1/members")
                .then()
                .statusCode(200)
                .body("id", equalTo(memberships(customerId).getFirst()));
    }

    @Test
    void whereTheProgrammeDoesNotSaySoRegisteringEnrolsNobody() {
        enrolOnRegistration(false);
        try {
            registered(customerId).then().statusCode(204);
        } finally {
            enrolOnRegistration(true);
        }
        assertThat(memberships(customerId)).isEmpty();
    }

    private void enrolOnRegistration(boolean enrols) {
        jdbi.useHandle(handle -> handle.execute("UPDATE programme SET enrol_on_registration = ?", enrols));
    }

    private static List<String> memberships(UUID customerId) {
        return as("agent")
                .queryParam("customerId", customerId)
                .get("/v1/members")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
