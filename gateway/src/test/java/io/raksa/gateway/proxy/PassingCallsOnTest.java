package io.raksa.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Wire;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@GatewayTest
@RaksaTest(database = "gateway")
class PassingCallsOnTest {

    @TestHTTPResource("/")
    URI gateway;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private static RequestSpecification agent() {
        return given().noFiltersOfType(OpenApiContract.class).auth().oauth2(Tokens.of("agent"));
    }

    @Test
    void methodPathQueryAndBodyArriveAsTheyWere() {
        agent().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"name\":\"สมชาย 🙏\"}")
                .post("/v1/customers/echo?name=%E0%B8%81&x=a+b&x=%2F")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/v1/customers/echo?name=%E0%B8%81&x=a+b&x=%2F"))
                .body("length", equalTo("{\"name\":\"สมชาย 🙏\"}".getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void theServiceSeesTheCallersToken() {
        String token = Tokens.of("supervisor");

        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(token)
                .get("/v1/customers/echo")
                .then()
                .body("headers.authorization", equalTo("Bearer " + token));
    }

    @Test
    void whoCallsIsWrittenHereAndNotBelievedFromOutside() {
        agent().header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("Cookie", "a=b")
                .get("/v1/customers/echo")
                .then()
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.x-forwarded-host", equalTo("localhost:" + gateway.getPort()))
                .body("headers.forwarded", nullValue())
                .body("headers.x-real-ip", nullValue())
                .body("headers.cookie", nullValue());
    }

    @Test
    void aHarmlessRequestIdIsKeptAnyOtherReplaced() {
        agent().header("X-Request-Id", "till-7:0000123")
                .get("/v1/customers/echo")
                .then()
                .header("X-Request-Id", "till-7:0000123")
                .body("headers.x-request-id", equalTo("till-7:0000123"));
        agent().header("X-Request-Id", "a\" evil")
                .get("/v1/customers/echo")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .body("headers.x-request-id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void theTraceGoesOn() {
        String trace = "0af7651916cd43dd8448eb211c80319c";

        agent().header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get("/v1/customers/echo")
                .then()
                .body("headers.traceparent", startsWith("00-" + trace + "-"))
                .body("headers.traceparent", not(equalTo("00-" + trace + "-b7ad6b7169203331-01")));
    }

    @Test
    void headersOfAConnectionStayOnIt() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send(
                    "GET /v1/customers/echo HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.of("agent")
                            + "\r\nConnection: keep-alive, X-Secret\r\nX-Secret: 1\r\nTE: trailers\r\nProxy-Authorization: x"
                            + "\r\nX-Kept: 2\r\n\r\n");
            wire.head();

            assertThat(wire.until("sha256"))
                    .contains("\"x-kept\":\"2\"")
                    .doesNotContain("x-secret", "\"te\"", "proxy-authorization");
        }
        agent().get("/v1/customers/tagged")
                .then()
                .header("ETag", "\"7\"")
                .header("X-Private", nullValue())
                .header("Keep-Alive", nullValue());
    }

    @Test
    void answersCannotBeSniffedFramedOrKeptByOthers() {
        agent().get("/v1/customers/echo")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Cache-Control", "no-store");
        agent().get("/v1/customers/tagged").then().header("Cache-Control", "private, no-cache");
        agent().get("/v1/customers/sandboxed")
                .then()
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    }

    @Test
    void answersWithoutBodyComeThrough() {
        agent().delete("/v1/customers/nothing").then().statusCode(204);
        agent().head("/v1/customers/tagged").then().statusCode(200).header("ETag", "\"7\"");
    }

    @Test
    void operationsOfAServiceAreReachedUnderItsName() {
        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("admin"))
                .get("/v1/operations/feedback/dead-letters/echo?limit=5")
                .then()
                .statusCode(200)
                .body("uri", equalTo("/v1/dead-letters/echo?limit=5"));
    }

    @Test
    void figuresKnowRoutesAndNoSecrets() {
        given().noFiltersOfType(OpenApiContract.class).get("/v1/track/RK-SECR-ETCO-DE");
        given().noFiltersOfType(OpenApiContract.class).urlEncodingEnabled(false).get("/v1/track/RK-SECR-ETCO-DE;x");

        String figures = given().noFiltersOfType(OpenApiContract.class)
                .get(management.resolve("/q/metrics"))
                .asString();
        assertThat(figures).contains("uri=\"/v1/track\"", "uri=\"/refused\"").doesNotContain("RK-SECR-ETCO-DE");
    }

    @Test
    void aCallerMayWaitForTheGoAheadBeforeSendingTheBody() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send(
                    "POST /v1/customers/echo HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.of("agent")
                            + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
            assertThat(wire.head()).startsWith("HTTP/1.1 100 ");
            wire.send("{}");
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void manyCallsTakeOneConnectionOneAfterTheOther() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            for (int call = 0; call < 20; call++) {
                wire.send("POST /v1/customers/echo HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + Tokens.of("agent")
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "2\r\n{}\r\n0\r\n\r\n");
                assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
                assertThat(wire.until("\"sha256\"")).contains("\"length\":2");
                wire.until("}");
            }
        }
    }
}
