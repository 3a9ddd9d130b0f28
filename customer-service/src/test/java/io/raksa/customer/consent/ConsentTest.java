package io.raksa.customer.consent;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.atOnce;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class ConsentTest {

    private static final String ALL = "{\"proof\": {\"method\": \"WEB\"}}";

    private UUID customer;

    @BeforeEach
    void aCustomer() {
        customer = newCustomer();
    }

    @Test
    void whoNeverSaidAnythingHasNotAgreed() {
        assertThat(holding()).isEmpty();
    }

    @Test
    void aConsentIsKeptWithItsProof() {
        Response given = give(as("agent"), """
                {"purpose": "PROMOTION", "channel": "LINE", "wording": "privacy-notice-2026-03/th",
                 "proof": {"method": "PAPER", "saidAt": "2026-03-01T03:00:00Z", "evidence": "form 2026/1182"}}""");

        given.then()
                .statusCode(201)
                .body("purpose", equalTo("PROMOTION"))
                .body("channel", equalTo("LINE"))
                .body("state", equalTo("GIVEN"))
                .body("saidAt", equalTo("2026-03-01T03:00:00Z"))
                .body("method", equalTo("PAPER"))
                .body("wording", equalTo("privacy-notice-2026-03/th"))
                .body("evidence", equalTo("form 2026/1182"))
                .body("byCustomer", equalTo(false))
                .body("recordedBy", notNullValue())
                .body("recordedAt", notNullValue());
        read().then().body("items", hasSize(1)).body("items[0].id", equalTo(given.path("id")));
        assertThat(column(
                        "select action from audit_entry where resource_id = '%s'".formatted(given.<String>path("id"))))
                .containsExactly("consent.given");
    }

    @Test
    void aCustomerWithdrawsAsEasilyAsTheyGive() {
        String own = Tokens.customer(customer);
        give(with(own), given("SURVEY", "SMS")).then().statusCode(201).body("byCustomer", equalTo(true));
        assertThat(holding()).containsExactly("SURVEY SMS GIVEN");

        withdraw(with(own), """
                {"purpose": "SURVEY", "channel": "SMS", "proof": {"method": "APP"}}""")
                .then()
                .statusCode(201)
                .body("items[0].state", equalTo("WITHDRAWN"))
                .body("items[0].wording", nullValue())
                .body("items[0].byCustomer", equalTo(true));
        assertThat(holding()).containsExactly("SURVEY SMS WITHDRAWN");
    }

    @Test
    void oneWordWithdrawsEverything() {
        give(as("agent"), given("PROMOTION", "LINE"));
        give(as("agent"), given("PROMOTION", "SMS"));
        give(as("agent"), given("PROFILING", "NONE"));

        withdraw(as("agent"), ALL).then().statusCode(201).body("items", hasSize(3));
        assertThat(holding())
                .containsExactly("PROFILING NONE WITHDRAWN", "PROMOTION LINE WITHDRAWN", "PROMOTION SMS WITHDRAWN");
        withdraw(as("agent"), ALL).then().statusCode(201);
        assertThat(history()).hasSize(6);
    }

    @Test
    void aPurposeOrAChannelIsWithdrawnAsAWhole() {
        give(as("agent"), given("PROMOTION", "LINE"));
        give(as("agent"), given("PROMOTION", "SMS"));
        give(as("agent"), given("NEWS", "SMS"));
        give(as("agent"), given("NEWS", "EMAIL"));

        withdraw(as("agent"), "{\"channel\": \"SMS\", \"proof\": {\"method\": \"MESSAGE\"}}");
        assertThat(holding())
                .containsExactly(
                        "NEWS EMAIL GIVEN", "NEWS SMS WITHDRAWN", "PROMOTION LINE GIVEN", "PROMOTION SMS WITHDRAWN");
        withdraw(as("agent"), "{\"purpose\": \"PROMOTION\", \"proof\": {\"method\": \"VOICE\"}}");
        assertThat(holding())
                .containsExactly(
                        "NEWS EMAIL GIVEN",
                        "NEWS SMS WITHDRAWN",
                        "PROMOTION LINE WITHDRAWN",
                        "PROMOTION SMS WITHDRAWN");
    }

    @Test
    void aRefusalIsKeptEvenOfWhatWasNeverAgreedTo() {
        withdraw(as("agent"), """
                {"purpose": "PROMOTION", "channel": "PHONE", "proof": {"method": "VOICE"}}""");

        assertThat(holding()).containsExactly("PROMOTION PHONE WITHDRAWN");
    }

    @Test
    void aFormThatIsEnteredLateDoesNotOverruleWhatWasSaidAfterIt() {
        withdraw(as("agent"), """
                {"purpose": "NEWS", "channel": "EMAIL", "proof": {"method": "VOICE"}}""");
        give(as("agent"), """
                {"purpose": "NEWS", "channel": "EMAIL", "wording": "v1", "proof": {"method": "PAPER", "saidAt": "2026-01-05T03:00:00Z"}}""").then().statusCode(201);

        assertThat(holding()).containsExactly("NEWS EMAIL WITHDRAWN");
        assertThat(history()).containsExactly("NEWS EMAIL WITHDRAWN", "NEWS EMAIL GIVEN");
    }

    @Test
    void ofTwoWordsOfTheSameMomentTheLastEnteredHolds() {
        String at = "\"saidAt\": \"2026-01-05T03:00:00Z\"";
        give(as("agent"), """
                {"purpose": "NEWS", "channel": "EMAIL", "wording": "v1", "proof": {"method": "PAPER", %s}}""".formatted(at));
        withdraw(as("agent"), """
                {"purpose": "NEWS", "channel": "EMAIL", "proof": {"method": "PAPER", %s}}""".formatted(at));

        assertThat(holding()).containsExactly("NEWS EMAIL WITHDRAWN");
    }

    @Test
    void tenWhoSpeakAtOnceAreAllHeard() throws Exception {
        atOnce(10, () -> give(as("agent"), given("PROMOTION", "LINE")).statusCode());

        assertThat(history()).hasSize(10);
        assertThat(holding()).containsExactly("PROMOTION LINE GIVEN");
    }

    @Test
    void aRepeatedRequestIsTakenDownOnce() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("agent")
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(given("PROMOTION", "LINE"))
                    .post("/v1/customers/" + customer + "/consents")
                    .then()
                    .statusCode(201);
        }

        assertThat(history()).hasSize(1);
    }

    @Test
    void theHistoryComesInPages() {
        for (int i = 0; i < 3; i++) {
            give(as("agent"), given("PROMOTION", "LINE"));
        }

        Response first = as("agent").get("/v1/customers/" + customer + "/consents/history?limit=2");
        first.then().body("items", hasSize(2)).body("next", notNullValue());
        as("agent")
                .queryParam("after", first.<String>path("next"))
                .get("/v1/customers/" + customer + "/consents/history?limit=2")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"purpose\": \"PROMOTION\", \"channel\": \"NONE\", \"wording\": \"v1\", \"proof\": {\"method\": \"WEB\"}} | CONSENT_CHANNEL_UNSUITED | /channel",
                "{\"purpose\": \"PROFILING\", \"channel\": \"SMS\", \"wording\": \"v1\", \"proof\": {\"method\": \"WEB\"}} | CONSENT_CHANNEL_UNSUITED | /channel",
                "{\"purpose\": \"NEWS\", \"channel\": \"SMS\", \"wording\": \"v1\", \"proof\": {\"method\": \"WEB\", \"saidAt\": \"2999-01-01T00:00:00Z\"}} | CONSENT_IN_THE_FUTURE | /proof/saidAt",
                "{\"purpose\": \"NEWS\", \"channel\": \"SMS\", \"wording\": \" \", \"proof\": {\"method\": \"WEB\"}} | VALIDATION_FAILED | /wording",
                "{\"purpose\": \"NEWS\", \"channel\": \"SMS\", \"wording\": \"v1\"} | VALIDATION_FAILED | /proof",
                "{\"purpose\": \"LOVE\", \"channel\": \"SMS\", \"wording\": \"v1\", \"proof\": {\"method\": \"WEB\"}} | WRONG_TYPE | /purpose",
            })
    void whatBreaksARuleIsRefusedWhereItStands(String body, String code, String pointer) {
        assertProblem(give(as("agent"), body)).hasStatus(400).hasCode(code).hasErrorAt(pointer);
    }

    @Test
    void onlyStaffSayWhenSomethingWasSaid() {
        assertProblem(give(with(Tokens.customer(customer)), """
                        {"purpose": "NEWS", "channel": "SMS", "wording": "v1", "proof": {"method": "WEB", "saidAt": "2026-01-01T00:00:00Z"}}""")).hasStatus(403);
    }

    @Test
    void aStrangersConsentsAreNobodysToSeeOrChange() {
        RequestSpecification stranger = with(Tokens.customer(newCustomer()));
        assertProblem(stranger.get("/v1/customers/" + customer + "/consents")).hasStatus(403);
        assertProblem(with(Tokens.customer(newCustomer())).get("/v1/customers/" + customer + "/consents/history"))
                .hasStatus(403);
        assertProblem(give(with(Tokens.customer(newCustomer())), given("NEWS", "SMS")))
                .hasStatus(403);
        assertProblem(withdraw(with(Tokens.customer(newCustomer())), ALL)).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "service"})
    void whoOnlyReadsDoesNotSpeakForTheCustomer(String role) {
        as(role).get("/v1/customers/" + customer + "/consents").then().statusCode(200);
        assertProblem(give(as(role), given("NEWS", "SMS"))).hasStatus(403);
        assertProblem(withdraw(as(role), ALL)).hasStatus(403);
    }

    @Test
    void partnersAndTheUnknownAreRefused() {
        assertProblem(partner("p").get("/v1/customers/" + customer + "/consents"))
                .hasStatus(403);
        assertProblem(RestAssured.get("/v1/customers/" + customer + "/consents"))
                .hasStatus(401);
        assertProblem(RestAssured.get("/v1/customers/" + customer + "/consents/history"))
                .hasStatus(401);
        assertProblem(give(RestAssured.given(), given("NEWS", "SMS"))).hasStatus(401);
        assertProblem(withdraw(RestAssured.given(), ALL)).hasStatus(401);
    }

    @Test
    void nobodysConsentsAreNotFound() {
        String nobody = "/v1/customers/" + UUID.randomUUID() + "/consents";
        assertProblem(as("agent").get(nobody)).hasStatus(404);
        assertProblem(as("agent").get(nobody + "/history")).hasStatus(404);
        assertProblem(message(as("agent"), given("NEWS", "SMS")).post(nobody)).hasStatus(404);
        assertProblem(message(as("agent"), ALL).post(nobody + "/withdrawals")).hasStatus(404);
    }

    private static String given(String purpose, String channel) {
        return "{\"purpose\": \"%s\", \"channel\": \"%s\", \"wording\": \"v1\", \"proof\": {\"method\": \"WEB\"}}"
                .formatted(purpose, channel);
    }

    private Response give(RequestSpecification caller, String body) {
        return message(caller, body).post("/v1/customers/" + customer + "/consents");
    }

    private Response withdraw(RequestSpecification caller, String body) {
        return message(caller, body).post("/v1/customers/" + customer + "/consents/withdrawals");
    }

    private Response read() {
        return as("agent").get("/v1/customers/" + customer + "/consents");
    }

    private List<String> holding() {
        return read().path("items.collect { it.purpose + ' ' + it.channel + ' ' + it.state }");
    }

    private List<String> history() {
        return as("agent")
                .get("/v1/customers/" + customer + "/consents/history")
                .path("items.collect { it.purpose + ' ' + it.channel + ' ' + it.state }");
    }
}
