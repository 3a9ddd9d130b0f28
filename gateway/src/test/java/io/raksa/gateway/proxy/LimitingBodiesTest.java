package io.raksa.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Http;
import io.raksa.gateway.testing.Wire;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@GatewayTest
@RaksaTest(database = "gateway")
class LimitingBodiesTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TestHTTPResource("/")
    URI gateway;

    private static String head(String path, String type, String framing) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.of("agent")
                + "\r\nContent-Type: " + type + "\r\n" + framing + "\r\n\r\n";
    }

    private static void stillServed() {
        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .get("/v1/customers/echo")
                .then()
                .statusCode(200);
    }

    @Test
    void anUploadOf200MegabytesIsRefusedBeforeItIsRead() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send(head("/v1/purchases/batch", "application/x-ndjson", "Content-Length: 209715200"));

            assertThat(wire.head()).startsWith("HTTP/1.1 413 ").contains("connection: close");
            assertThat(wire.until("}")).contains("\"BODY_TOO_LARGE\"");
            assertThat(wire.closesWithin(2_000)).isTrue();
        }
        stillServed();
    }

    @Test
    void aCallerWhoSendsWithoutListeningGetsTheAnswerAllTheSame() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send(head("/v1/customers/echo", "application/json", "Content-Length: 3145728"));
            wire.send(new byte[2 * MEGABYTE]);
            assertThat(wire.head()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void anEndlessBodyIsCutAtTheLimit() throws Exception {
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        int sent = 0;
        try (Wire wire = new Wire(gateway)) {
            wire.send(head("/v1/customers/echo", "application/json", "Transfer-Encoding: chunked"));
            try {
                for (; sent < 1_000; sent++) {
                    wire.send(chunk);
                }
            } catch (IOException closed) {
                // as it should
            }
        }
        assertThat(sent).isLessThan(500);

        try (Wire wire = new Wire(gateway)) {
            wire.send(head("/v1/customers/echo", "application/json", "Transfer-Encoding: chunked"));
            for (int n = 0; n < 17; n++) {
                wire.send(chunk);
            }
            assertThat(wire.head()).startsWith("HTTP/1.1 413 ").contains("connection: close");
            assertThat(wire.closesWithin(2_000)).isTrue();
        }
        stillServed();
    }

    @Test
    void anEndlessBodyOnHttp2EndsItsStreamOnly() throws Exception {
        HttpClientRequest request = Http.await(Http.client(HttpVersion.HTTP_2)
                .request(HttpMethod.POST, gateway.getPort(), gateway.getHost(), "/v1/customers/echo"));
        request.putHeader("Authorization", "Bearer " + Tokens.of("agent"));
        request.putHeader("Content-Type", "application/json");
        request.setChunked(true);
        for (int n = 0; n < 40; n++) {
            request.write(Buffer.buffer(new byte[64 * 1024]));
        }
        HttpClientResponse response = Http.await(request.response());

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Http.await(Http.client(HttpVersion.HTTP_2)
                                .request(HttpMethod.GET, gateway.getPort(), gateway.getHost(), "/v1/customers/echo")
                                .compose(next -> next.putHeader("Authorization", "Bearer " + Tokens.of("agent"))
                                        .send()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMegabyteIsAllowedAndAByteMoreIsNot() {
        byte[] body = new byte[MEGABYTE + 1];
        Arrays.fill(body, (byte) ' ');
        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .contentType("application/json")
                .body(Arrays.copyOf(body, MEGABYTE))
                .post("/v1/customers/echo")
                .then()
                .statusCode(200);
        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .contentType("application/json")
                .body(body)
                .post("/v1/customers/echo")
                .then()
                .statusCode(413);
    }

    @Test
    void aBulkMayBeLargeOnlyAsNdjsonAndOnlyAtItsOwnPath() throws Exception {
        for (String[] refused :
                new String[][] {{"/v1/purchases/batch", "application/json"}, {"/v1/purchases", "application/x-ndjson"}
                }) {
            try (Wire wire = new Wire(gateway)) {
                wire.send(head(refused[0], refused[1], "Content-Length: 2000000"));
                assertThat(wire.head()).startsWith("HTTP/1.1 413 ");
            }
        }
    }

    @Test
    void aFileThatIsAttachedMayBeLargeButOnlyAsBytes() throws Exception {
        given().noFiltersOfType(OpenApiContract.class)
                .contentType("application/octet-stream")
                .body(new byte[10 * MEGABYTE])
                .post("/v1/track/echo/attachments")
                .then()
                .statusCode(200)
                .body("length", equalTo(10 * MEGABYTE));
        try (Wire wire = new Wire(gateway)) {
            wire.send(head("/v1/complaints/echo/attachments", "application/json", "Content-Length: 2000000"));
            assertThat(wire.head()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void deepJsonIsForTheServiceToRefuse() throws Exception {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        try (Wire wire = new Wire(gateway)) {
            wire.send(head("/v1/customers/echo", "application/json", "Content-Length: " + deep.length()) + deep);
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
            assertThat(wire.until("sha256")).contains("\"length\":20000");
        }
    }

    @Test
    void aBodyThatStopsHalfWayIsGivenUp() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send(head("/v1/customers/echo", "application/json", "Content-Length: 1000"))
                    .send("{\"half\":");

            assertThat(wire.head()).startsWith("HTTP/1.1 408 ");
            assertThat(wire.until("}")).contains("\"CALLER_TOO_SLOW\"");
        }
    }

    @Test
    void twoFramingsOfOneBodyDoNotSmuggleASecondRequest() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send(
                    head("/v1/customers/echo", "application/json", "Content-Length: 6\r\nTransfer-Encoding: chunked"));
            wire.send("0\r\n\r\nG");
            String answer = wire.head();
            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 5");
        }
        try (Wire wire = new Wire(gateway)) {
            wire.send(head("/v1/customers/echo", "application/json", "Content-Length: 6\r\nContent-Length: 7"));
            assertThat(wire.head()).startsWith("HTTP/1.1 400 ");
        }
    }
}
