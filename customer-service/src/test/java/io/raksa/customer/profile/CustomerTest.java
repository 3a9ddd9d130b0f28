package io.raksa.customer.profile;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.atOnce;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.phone;
import static io.raksa.customer.Api.register;
import static io.raksa.customer.Api.told;
import static io.raksa.customer.Api.unique;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class CustomerTest {

    @Test
    void aCustomerIsRegisteredWithAllThatIsSaid() {
        UUID referrer = newCustomer();
        String phone = phone();
        String card = unique("c").substring(0, 20);

        Response registered = register("""
                {"displayName": "คุณสมชาย ใจดี 🙏", "nameEn": "Somchai Jaidee", "kind": "PERSON", "preferredLanguage": "th",
                 "acquisition": {"source": "REFERRAL", "referrerId": "%s", "note": "เพื่อนแนะนำ"},
                 "identifiers": [{"type": "PHONE", "value": "%s"}, {"type": "EXTERNAL", "value": "%s", "system": "shop"}]}""".formatted(referrer, phone, card));

        UUID id = id(registered);
        registered
                .then()
                .statusCode(201)
                .header("Location", "/v1/customers/" + id)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("kind", equalTo("PERSON"))
                .body("displayName", equalTo("คุณสมชาย ใจดี 🙏"))
                .body("nameEn", equalTo("Somchai Jaidee"))
                .body("preferredLanguage", equalTo("th"))
                .body("acquisition.source", equalTo("REFERRAL"))
                .body("acquisition.referrerId", equalTo(referrer.toString()))
                .body("acquisition.note", equalTo("เพื่อนแนะนำ"))
                .body("identifiers", hasSize(2))
                .body("identifiers[0].type", equalTo("PHONE"))
                .body("identifiers[0].value", equalTo(phone))
                .body("identifiers[0].system", nullValue())
                .body(
                        "identifiers[0].normalized",
                        equalTo("+66" + phone.replace("-", "").substring(1)))
                .body("identifiers[1].system", equalTo("shop"))
                .body("identifiers[1].normalized", equalTo(card))
                .body("registeredAt", notNullValue())
                .body("stage", nullValue());
        Response read = as("service").get("/v1/customers/" + id);
        read.then().statusCode(200).header("ETag", "\"1\"");
        assertThat(read.asString()).isEqualTo(registered.asString());
        assertThat(told(id)).containsExactly("io.raksa.customer.customer.registered.v1");
        assertThat(told(id, "io.raksa.customer.customer.registered.v1").getFirst())
                .contains(id.toString())
                .doesNotContain("สมชาย", phone);
    }

    @Test
    void nameAloneIsEnough() {
        register("{\"displayName\": \"X\"}")
                .then()
                .statusCode(201)
                .body("kind", equalTo("PERSON"))
                .body("identifiers", hasSize(0));
    }

    @Test
    void anIdentifierLeadsToOneCustomer() {
        String phone = phone();
        register(named(phone)).then().statusCode(201);

        Response second = register("""
                {"displayName": "B", "identifiers": [{"type": "PHONE", "value": "%s"}, {"type": "PHONE", "value": "+66 %s"}]}""".formatted(phone(), phone.substring(1)));

        assertProblem(second).hasStatus(409).hasCode("IDENTIFIER_TAKEN").hasErrorAt("/identifiers/1");
        assertThat(second.<List<?>>path("errors")).hasSize(1);
    }

    @Test
    void ofTenWhoRegisterOneIdentifierAtOnceOneSucceeds() throws Exception {
        String body = named(phone());
        List<Integer> statuses = atOnce(10, () -> register(body).statusCode());

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(9);
    }

    @Test
    void tenPostsWithOneKeyMakeOneCustomerAndNineReplays() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Response> answers = atOnce(10, () -> as("agent")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"displayName\": \"สิบครั้ง\"}")
                .post("/v1/customers"));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(CustomerTest::id).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> "true".equals(answer.header("Idempotency-Replayed"))))
                .hasSize(9);
        Response other = as("agent")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"displayName\": \"อื่น\"}")
                .post("/v1/customers");
        assertProblem(other).hasStatus(422).hasCode("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void withoutAnIdempotencyKeyNothingIsRegistered() {
        assertProblem(as("agent")
                        .contentType("application/json")
                        .body("{\"displayName\": \"A\"}")
                        .post("/v1/customers"))
                .hasStatus(400)
                .hasCode("IDEMPOTENCY_KEY_MISSING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"displayName\": \" \"}                                          | VALIDATION_FAILED | /displayName",
                "{}                                                                | VALIDATION_FAILED | /displayName",
                "{\"displayName\": \"A\", \"colour\": 1}                           | UNKNOWN_FIELD | /colour",
                "{\"displayName\": 7}                                              | WRONG_TYPE | /displayName",
                "{\"displayName\": \"A\", \"preferredLanguage\": \"fr\"}           | VALIDATION_FAILED | /preferredLanguage",
                "{\"displayName\": \"A\", \"kind\": \"CAT\"}                       | WRONG_TYPE | /kind",
                "{\"displayName\": \"A\", \"acquisition\": {}}                     | VALIDATION_FAILED | /acquisition/source",
                "{\"displayName\": \"A\", \"identifiers\": [{\"type\": \"PHONE\"}]} | VALIDATION_FAILED | /identifiers/0/value",
                "{\"displayName\": \"A\", \"identifiers\": [{\"type\": \"PHONE\", \"value\": \"12\"}]} | IDENTIFIER_INVALID | /identifiers/0/value",
                "{\"displayName\": \"A\", \"identifiers\": [{\"type\": \"EXTERNAL\", \"value\": \"12\"}]} | IDENTIFIER_SYSTEM_MISPLACED | /identifiers/0/system",
                "{\"displayName\": \"A\", \"identifiers\": [{\"type\": \"EMAIL\", \"value\": \"a@b.co\", \"system\": \"s\"}]} | IDENTIFIER_SYSTEM_MISPLACED | /identifiers/0/system",
                "{\"displayName\": \"A\", \"identifiers\": [{\"type\": \"EMAIL\", \"value\": \"a@b.co\"}, {\"type\": \"EMAIL\", \"value\": \"A@B.CO\"}]} | IDENTIFIER_REPEATED | /identifiers/1",
            })
    void whatBreaksARuleIsRefusedWhereItStands(String body, String code, String pointer) {
        assertProblem(register(body)).hasStatus(400).hasCode(code).hasErrorAt(pointer);
    }

    @Test
    void moreThanTwentyIdentifiersAreTooMany() {
        String many = Stream.generate(
                        () -> "{\"type\": \"EXTERNAL\", \"value\": \"%s\", \"system\": \"s\"}".formatted(unique("x")))
                .limit(21)
                .collect(Collectors.joining(","));

        assertProblem(register("{\"displayName\": \"A\", \"identifiers\": [" + many + "]}"))
                .hasStatus(400)
                .hasErrorAt("/identifiers");
    }

    @Test
    void aReferrerMustBeACustomer() {
        assertProblem(register("""
                        {"displayName": "A", "acquisition": {"source": "REFERRAL", "referrerId": "%s"}}""".formatted(UUID.randomUUID())))
                .hasStatus(409)
                .hasCode("REFERRER_UNKNOWN")
                .hasErrorAt("/acquisition/referrerId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "manager", "admin"})
    void staffMayRegister(String role) {
        message(as(role), "{\"displayName\": \"A\"}")
                .post("/v1/customers")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "analyst", "service"})
    void othersMayNotRegister(String role) {
        assertProblem(message(as(role), "{\"displayName\": \"A\"}").post("/v1/customers"))
                .hasStatus(403)
                .hasCode("FORBIDDEN");
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        UUID id = newCustomer();
        assertProblem(message(RestAssured.given(), "{\"displayName\": \"A\"}").post("/v1/customers"))
                .hasStatus(401);
        assertProblem(RestAssured.get("/v1/customers/" + id)).hasStatus(401);
        assertProblem(message(RestAssured.given(), "{\"type\": \"PHONE\", \"value\": \"1\"}")
                        .post("/v1/customers/lookup"))
                .hasStatus(401);
        assertProblem(message(RestAssured.given(), "{}").patch("/v1/customers/" + id))
                .hasStatus(401);
    }

    @Test
    void aPartnerRegistersWithItsOwnIdsOnly() {
        String system = unique("ตลาดดี");
        String own =
                "{\"displayName\": \"A\", \"identifiers\": [{\"type\": \"EXTERNAL\", \"value\": \"1\", \"system\": \"%s\"}]}";

        message(partner(system), own.formatted(system))
                .post("/v1/customers")
                .then()
                .statusCode(201);
        assertProblem(message(partner(unique("other")), own.formatted(system)).post("/v1/customers"))
                .hasStatus(403)
                .hasCode("IDENTIFIER_NOT_YOURS")
                .hasErrorAt("/identifiers/0/system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "manager", "admin", "service"})
    void aCustomerIsFoundHoweverTheIdentifierIsWritten(String role) {
        String phone = phone();
        UUID id = id(register(named(phone)));

        lookUp(role, "PHONE", phone.replace("-", " "))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(id.toString()));
        lookUp(role, "PHONE", "+66" + phone.substring(1)).then().statusCode(200).body("id", equalTo(id.toString()));
    }

    @Test
    void whoeverIsNotKnownIsNotFound() {
        assertProblem(lookUp("agent", "PHONE", phone())).hasStatus(404).hasCode("NOT_FOUND");
    }

    @Test
    void anUnreadableIdentifierIsNotLookedUp() {
        assertProblem(lookUp("agent", "PHONE", "12"))
                .hasStatus(400)
                .hasCode("IDENTIFIER_INVALID")
                .hasErrorAt("/value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "analyst"})
    void othersMayNotLookUp(String role) {
        assertProblem(lookUp(role, "PHONE", phone())).hasStatus(403);
    }

    @Test
    void aPartnerFindsOnlyByItsOwnIds() {
        String system = unique("hotel");
        String phone = phone();
        register("""
                {"displayName": "A", "nameEn": "A", "acquisition": {"source": "OTHER"}, "identifiers": [{"type": "PHONE", "value": "%s"},
                                                     {"type": "EXTERNAL", "value": "g1", "system": "%s"}]}""".formatted(phone, system)).then().statusCode(201);
        String own = "{\"type\": \"EXTERNAL\", \"value\": \"g1\", \"system\": \"%s\"}".formatted(system);

        message(partner(system), own)
                .post("/v1/customers/lookup")
                .then()
                .statusCode(200)
                .body("displayName", equalTo("A"))
                .body("identifiers.value", equalTo(List.of("g1")))
                .body("nameEn", nullValue())
                .body("acquisition", nullValue());
        assertProblem(message(partner(unique("x")), own).post("/v1/customers/lookup"))
                .hasStatus(403)
                .hasCode("IDENTIFIER_NOT_YOURS");
        assertProblem(message(partner(system), "{\"type\": \"PHONE\", \"value\": \"%s\"}".formatted(phone))
                        .post("/v1/customers/lookup"))
                .hasStatus(403)
                .hasCode("IDENTIFIER_NOT_YOURS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "manager", "analyst", "admin", "service"})
    void staffAndServicesReadACustomer(String role) {
        as(role).get("/v1/customers/" + newCustomer()).then().statusCode(200);
    }

    @Test
    void aCustomerReadsOnlyTheirOwn() {
        UUID id = newCustomer();

        with(Tokens.customer(id)).get("/v1/customers/" + id).then().statusCode(200);
        assertProblem(with(Tokens.customer(newCustomer())).get("/v1/customers/" + id))
                .hasStatus(403);
        assertProblem(with(Tokens.customer(id)).get("/v1/customers/" + UUID.randomUUID()))
                .hasStatus(403);
    }

    @Test
    void aPartnerReadsNoCustomer() {
        assertProblem(partner("p").get("/v1/customers/" + newCustomer())).hasStatus(403);
    }

    @Test
    void anUnknownCustomerIsNotFound() {
        assertProblem(as("agent").get("/v1/customers/" + UUID.randomUUID()))
                .hasStatus(404)
                .hasCode("NOT_FOUND");
    }

    @Test
    void whatIsGivenIsChangedAndTheRestStays() {
        String phone = phone();
        UUID id = id(register("""
                {"displayName": "ก", "nameEn": "A", "preferredLanguage": "th", "identifiers": [{"type": "PHONE", "value": "%s"}]}""".formatted(phone)));

        change("agent", id, "\"1\"", "{\"displayName\": \"ข\", \"clear\": [\"PREFERRED_LANGUAGE\"]}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("displayName", equalTo("ข"))
                .body("nameEn", equalTo("A"))
                .body("preferredLanguage", nullValue())
                .body("identifiers[0].value", equalTo(phone));
        as("agent").get("/v1/customers/" + id).then().header("ETag", "\"2\"").body("displayName", equalTo("ข"));
    }

    @Test
    void theIdentifiersAreReplacedAsAWhole() {
        String kept = phone();
        String dropped = phone();
        String added = phone();
        UUID id = id(register("""
                {"displayName": "A", "identifiers": [{"type": "PHONE", "value": "%s"}, {"type": "PHONE", "value": "%s"}]}""".formatted(dropped, kept)));

        change("agent", id, "\"1\"", """
                {"identifiers": [{"type": "PHONE", "value": "%s"}, {"type": "PHONE", "value": "%s"}]}""".formatted(kept, added))
                .then()
                .statusCode(200)
                .body("identifiers.value", equalTo(List.of(kept, added)));

        assertProblem(lookUp("agent", "PHONE", dropped)).hasStatus(404);
        lookUp("agent", "PHONE", added).then().body("id", equalTo(id.toString()));
    }

    @Test
    void anotherCustomersIdentifierCannotBeTaken() {
        String phone = phone();
        register(named(phone)).then().statusCode(201);
        UUID id = newCustomer();

        assertProblem(change(
                        "agent",
                        id,
                        "\"1\"",
                        "{\"identifiers\": [{\"type\": \"PHONE\", \"value\": \"%s\"}]}".formatted(phone)))
                .hasStatus(409)
                .hasCode("IDENTIFIER_TAKEN")
                .hasErrorAt("/identifiers/0");
        as("agent").get("/v1/customers/" + id).then().body("version", equalTo(1));
    }

    @Test
    void theSecondOfTwoChangesLearnsWhatDiffers() {
        UUID id = newCustomer();
        change("agent", id, "\"1\"", "{\"nameEn\": \"A\"}").then().statusCode(200);

        assertProblem(change("supervisor", id, "\"1\"", "{\"nameEn\": \"B\"}"))
                .hasStatus(412)
                .hasCode("CHANGED_MEANWHILE")
                .hasErrorAt("/nameEn");
        as("agent").get("/v1/customers/" + id).then().body("nameEn", equalTo("A"));
    }

    @Test
    void ofTenChangesAtOnceOneIsMade() throws Exception {
        UUID id = newCustomer();
        List<Integer> statuses =
                atOnce(10, () -> change("agent", id, "\"1\"", "{\"nameEn\": \"%s\"}".formatted(unique("n")))
                        .statusCode());

        assertThat(statuses)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 412)
                .hasSize(9);
        as("agent").get("/v1/customers/" + id).then().body("version", equalTo(2));
    }

    @Test
    void withoutIfMatchNothingIsChanged() {
        assertProblem(message(as("agent"), "{\"nameEn\": \"A\"}").patch("/v1/customers/" + newCustomer()))
                .hasStatus(428)
                .hasCode("IF_MATCH_MISSING");
    }

    @Test
    void aCustomerChangesTheirOwnNameButNotTheirIdentifiers() {
        UUID id = newCustomer();
        String own = Tokens.customer(id);

        change(own, id, "{\"displayName\": \"ฉันเอง\"}").then().statusCode(200).body("displayName", equalTo("ฉันเอง"));
        assertProblem(change(own, id, "{\"identifiers\": []}")).hasStatus(403);
        assertProblem(change(own, id, "{\"clear\": [\"ACQUISITION\"]}")).hasStatus(403);
        assertProblem(change(Tokens.customer(newCustomer()), id, "{\"displayName\": \"x\"}"))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "service"})
    void othersMayNotChange(String role) {
        assertProblem(change(role, newCustomer(), "\"1\"", "{\"nameEn\": \"A\"}"))
                .hasStatus(403);
    }

    @Test
    void aChangeOfNobodyIsNotFound() {
        assertProblem(change("agent", UUID.randomUUID(), "\"1\"", "{\"nameEn\": \"A\"}"))
                .hasStatus(404);
    }

    @Test
    void problemsAreToldInThai() {
        assertProblem(lookUp("agent", "PHONE", "12", "th")).hasTitle("ตัวระบุอ่านไม่ได้");
    }

    private static String named(String phone) {
        return "{\"displayName\": \"A\", \"identifiers\": [{\"type\": \"PHONE\", \"value\": \"%s\"}]}".formatted(phone);
    }

    private static Response lookUp(String role, String type, String value) {
        return lookUp(role, type, value, "en");
    }

    private static Response lookUp(String role, String type, String value, String language) {
        return as(role).header("Accept-Language", language)
                .contentType("application/json")
                .body(Map.of("type", type, "value", value))
                .post("/v1/customers/lookup");
    }

    private static Response change(String role, UUID id, String ifMatch, String body) {
        return as(role).contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch("/v1/customers/" + id);
    }

    private static Response change(String token, UUID id, String body) {
        return with(token)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body)
                .patch("/v1/customers/" + id);
    }

    private static UUID id(Response response) {
        return UUID.fromString(response.path("id"));
    }
}
