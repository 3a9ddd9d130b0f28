package io.raksa.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.event.OwnDelivery;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class AnsweringWithProblemsTest {

    @TestHTTPResource
    URI address;

    private static RequestSpecification agent() {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json");
    }

    private static ValidatableResponse write(String body) {
        return agent().body(body).post("/v1/notes").then();
    }

    @Test
    void whatIsRightIsTaken() {
        write("""
                {"text": "สวัสดี 🙏", "points": 7, "price": {"amount": "12.50", "currency": "THB"}, "colour": "RED"}""")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("text", equalTo("สวัสดี 🙏"))
                .body("points", equalTo(7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text": "a", "points": 1, "sizes": 3}                                          | UNKNOWN_FIELD     | /sizes
            {"text": "a", "points": 1, "price": {"amount": "1", "currency": "THB", "x": 1}} | UNKNOWN_FIELD     | /price/x
            {"text": 5, "points": 1}                                                        | WRONG_TYPE        | /text
            {"text": "a", "points": "1"}                                                    | WRONG_TYPE        | /points
            {"text": "a", "points": 1.5}                                                    | WRONG_TYPE        | /points
            {"text": "a", "points": 99999999999}                                            | WRONG_TYPE        | /points
            {"text": "a", "points": 1, "colour": "GREEN"}                                   | WRONG_TYPE        | /colour
            {"text": "a", "points": 1, "colour": 0}                                         | WRONG_TYPE        | /colour
            {"text": "a", "points": 1, "labels": "x"}                                       | WRONG_TYPE        | /labels
            {"text": "a", "points": 1, "price": {"amount": 1.5, "currency": "THB"}}         | WRONG_TYPE        | /price/amount
            {"text": "a", "points": 1, "price": {"amount": "1e9", "currency": "THB"}}       | WRONG_TYPE        | /price/amount
            {"text": "a\\u0000b", "points": 1}                                              | WRONG_TYPE        | /text
            {"text": "\\ud800", "points": 1}                                                | WRONG_TYPE        | /text
            {"points": 1}                                                                   | VALIDATION_FAILED | /text
            {"text": "", "points": 1}                                                       | VALIDATION_FAILED | /text
            {"text": "a", "points": 101}                                                    | VALIDATION_FAILED | /points
            {"text": "a", "points": 1, "labels": ["ok", "too long"]}                        | VALIDATION_FAILED | /labels/1
            {"text": "a", "points": 1, "price": {"amount": "1.005", "currency": "THB"}}     | VALIDATION_FAILED | /price
            {"text": "a", "points": 1, "price": {"amount": "1", "currency": "XXQ"}}         | VALIDATION_FAILED | /price
            [1]                                                                             | WRONG_TYPE        | ``
            """)
    void whatIsNotUnderstoodIsRefusedNamingThePlace(String body, String code, String pointer) {
        write(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body(
                        "type",
                        equalTo("/problems/"
                                + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-')))
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "/", "text/plain", "application/xml", "text/csv; a"})
    void whatSaysThatItIsSomethingElseIsNotRead(String type) {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, ContentType.TEXT)))
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Content-Type", type)
                .body("{}")
                .post("/v1/notes")
                .then()
                .statusCode(415)
                .body("code", equalTo("MEDIA_TYPE_UNSUPPORTED"));
    }

    @Test
    void anAddressWithACharacterThatNoTextHasIsRefused() {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .urlEncodingEnabled(false)
                .get("/v1/notes?after=%00")
                .then()
                .statusCode(400)
                .body("code", equalTo("REQUEST_REFUSED"));
    }

    @Test
    void everyBrokenRuleIsNamedAtOnce() {
        write("{\"text\": \"\", \"points\": -1}")
                .statusCode(400)
                .body("errors.pointer", hasItems("/text", "/points"))
                .body("detail", equalTo("2 of its fields are not as they must be."));
    }

    @Test
    void theTextsAreThaiForThoseWhoReadThai() {
        agent().header("Accept-Language", "th-TH,th;q=0.9,en;q=0.5")
                .body("{\"text\": \"a\", \"points\": 101}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("title", equalTo("ข้อมูลไม่เป็นไปตามกฎ"))
                .body("errors[0].detail", equalTo("ต้องไม่เกิน 100"));
    }

    @Test
    void brokenJsonSaysWhereItBreaks() {
        write("{\"text\": \n  oops}")
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"))
                .body("detail", containsString("line 2"));
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        write("{\"text\": \"a\", \"points\": 1, \"points\": 2}")
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"));
    }

    @Test
    void textAfterTheMessageIsRefused() {
        write("{\"text\": \"a\", \"points\": 1} {}").statusCode(400);
    }

    @Test
    void tenThousandLevelsOfJsonAreRefused() throws Exception {
        // Not by RestAssured, which formats what it sends and runs out of memory itself.
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/notes"))
                .header("Authorization", "Bearer " + Tokens.of("agent"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"labels\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"pointer\":\"/labels/0\"");
        }
    }

    @Test
    void aDocumentOfMoreThanAMebibyteIsRefused() {
        write("{\"labels\": [" + "\"a\",".repeat(300_000) + "\"a\"]}")
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void withoutATokenNothingIsTold() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/notes")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json")
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aForgedOrExpiredTokenIsNoToken() {
        for (String token : new String[] {Tokens.forged(), Tokens.expired(), "not-a-token"}) {
            given().auth()
                    .oauth2(token)
                    .get("/v1/notes")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("UNAUTHENTICATED"));
        }
    }

    @Test
    void theWrongRoleIsForbidden() {
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/v1/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void aPartnersTokenSignedByTheGatewayIsTaken() {
        given().auth()
                .oauth2(Tokens.partner(UUID.randomUUID(), "lazyday"))
                .get("/v1/notes")
                .then()
                .statusCode(200);
    }

    @Test
    void aCustomerReadsOnlyTheirOwn() {
        UUID me = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.customer(me))
                .get("/v1/notes/of/" + me)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.customer(me))
                .get("/v1/notes/of/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.with("customer", "x", java.util.Map.of()))
                .get("/v1/notes/of/" + me)
                .then()
                .statusCode(403);
    }

    @Test
    void aFaultOfOursTellsNothingOfItself() {
        given().get("/v1/notes/fault")
                .then()
                .statusCode(500)
                .body("code", equalTo("INTERNAL_ERROR"))
                .body("traceId", not(equalTo(null)))
                .body(not(containsString("secret")))
                .body(not(containsString("io.raksa")));
    }

    @Test
    void unknownAddressesMethodsAndTypesAreProblemsToo() {
        given().noFiltersOfType(OpenApiContract.class)
                .get("/v1/nowhere")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .delete("/v1/notes")
                .then()
                .statusCode(405)
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType("text/plain")
                .body("x")
                .post("/v1/notes")
                .then()
                .statusCode(415)
                .body("code", equalTo("MEDIA_TYPE_UNSUPPORTED"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/v1/notes?limit=0")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#limit"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/v1/notes?limit=abc")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("#limit"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/v1/notes?after=!!")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }
}
