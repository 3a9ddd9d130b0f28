package io.raksa.gateway.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.TestProfile;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.StrictFrontEnds;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
@RaksaTest(database = "gateway")
@TestProfile(StrictFrontEnds.class)
class AnsweringBrowsersTest {

    @Test
    void aPreflightOfAListedOriginIsAnsweredWithoutCredentials() {
        given().noFiltersOfType(OpenApiContract.class)
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/v1/customers")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://shop.example"))
                .header("Access-Control-Allow-Methods", containsString("POST"));
    }

    @Test
    void aListedOriginMayReadTheAnswerAnotherMayNot() {
        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .header("Origin", "https://shop.example")
                .get("/v1/customers/echo")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://shop.example"))
                .header("Access-Control-Expose-Headers", containsString("X-Request-Id"));
        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .header("Origin", "https://evil.example")
                .get("/v1/customers/echo")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://shop.example.evil.example", "http://shop.example"})
    void aPreflightOfAnyOtherIsNot(String origin) {
        preflight(origin).then().statusCode(403).header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aSessionGoesWithListedOriginsOnly() {
        preflight(StrictFrontEnds.ORIGIN).then().header("Access-Control-Allow-Credentials", equalTo("true"));
        preflight("https://evil.example").then().header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void everyHeaderThatIsToBeReadCanBe() {
        given().noFiltersOfType(OpenApiContract.class)
                .header("Origin", StrictFrontEnds.ORIGIN)
                .get("/v1/track/echo")
                .then()
                .statusCode(200)
                .header(
                        "Access-Control-Expose-Headers",
                        equalTo(
                                "Content-Disposition,Content-Location,ETag,Idempotency-Replayed,Location,RateLimit,RateLimit-Policy,Retry-After,"
                                        + "WWW-Authenticate,X-Request-Id"));
    }

    @Test
    void whatNoHouseCanWantStopsTheGatewayAtItsStart() {
        assertThatThrownBy(() -> new ListedOrigins(Optional.of(List.of("*")), true))
                .hasMessageContaining("raksa.gateway.cors.credentials");
        assertThatThrownBy(() -> new ListedOrigins(Optional.of(List.of("/https://.*/")), true))
                .hasMessageContaining("raksa.gateway.cors.credentials");
        assertThatThrownBy(() -> new ListedOrigins(Optional.of(List.of("null")), false))
                .hasMessageContaining("'null'");
        assertThatCode(() -> new ListedOrigins(Optional.of(List.of("*")), false))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/track/echo, 200, default-src 'none'; frame-ancestors 'none'",
        "/v1/customers/echo, 401, default-src 'none'; frame-ancestors 'none'",
        "/v1/nothing, 404, default-src 'none'; frame-ancestors 'none'",
        "/session, 401, default-src 'none'; frame-ancestors 'none'",
        "/v1//customers, 400, default-src 'none'; frame-ancestors 'none'",
        "/, 200, default-src 'none'; connect-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    })
    void everyAnswerSaysWhatABrowserMayDoWithIt(String path, int status, String content) {
        given().noFiltersOfType(OpenApiContract.class)
                .header("X-Forwarded-Proto", "https")
                .get(path)
                .then()
                .statusCode(status)
                .header("Content-Security-Policy", content)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(
                        "Permissions-Policy",
                        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()")
                .header("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void aRefusalToAnotherOriginSaysItToo() {
        given().noFiltersOfType(OpenApiContract.class)
                .header("Origin", "https://evil.example")
                .get("/v1/track/echo")
                .then()
                .statusCode(403)
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void nobodyIsTiedToTlsWhoCameWithout() {
        given().noFiltersOfType(OpenApiContract.class)
                .get("/v1/track/echo")
                .then()
                .header("Strict-Transport-Security", nullValue());
    }

    private static Response preflight(String origin) {
        return given().noFiltersOfType(OpenApiContract.class)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/v1/customers");
    }
}
