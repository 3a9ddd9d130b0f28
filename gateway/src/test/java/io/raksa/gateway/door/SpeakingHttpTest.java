package io.raksa.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Http;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which versions of HTTP may be spoken, and how they are agreed on. */
@GatewayTest
@RaksaTest(database = "gateway")
class SpeakingHttpTest {

    private static final Vertx VERTX = Vertx.vertx();

    @TestHTTPResource("/")
    URI plain;

    @TestHTTPResource(value = "/", tls = true)
    URI secure;

    @AfterAll
    static void end() {
        VERTX.close();
    }

    private static HttpClientResponse call(URI gateway, HttpClientOptions options) throws Exception {
        return Http.await(VERTX.createHttpClient(options)
                .request(HttpMethod.POST, gateway.getPort(), gateway.getHost(), "/v1/customers/echo")
                .compose(request -> request.putHeader("Authorization", "Bearer " + Tokens.of("agent"))
                        .putHeader("Content-Type", "application/json")
                        .send("{}"))
                .compose(answer -> answer.body().map(answer)));
    }

    private static String forwardedProto(HttpClientResponse answer) throws Exception {
        return Http.await(answer.body()).toJsonObject().getJsonObject("headers").getString("x-forwarded-proto");
    }

    @Test
    void aConnectionWithoutTlsMayBeTurnedIntoHttp2() throws Exception {
        HttpClientResponse answer = call(
                plain,
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(true));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
    }

    @Test
    void aConnectionWithoutTlsMayBeHttp2FromItsFirstByte() throws Exception {
        HttpClientResponse answer = call(
                plain,
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpVersion.HTTP_2);
        assertThat(forwardedProto(answer)).isEqualTo("http");
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void withTlsTheVersionIsAgreedOnByAlpn(HttpVersion version) throws Exception {
        HttpClientResponse answer = call(
                secure,
                new HttpClientOptions()
                        .setProtocolVersion(version)
                        .setUseAlpn(true)
                        .setSsl(true)
                        .setTrustAll(true)
                        .setVerifyHost(false));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(version);
        assertThat(forwardedProto(answer)).isEqualTo("https");
    }
}
