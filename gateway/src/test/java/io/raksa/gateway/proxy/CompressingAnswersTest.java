package io.raksa.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Http;
import io.raksa.gateway.testing.ProbeServices;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@GatewayTest
@RaksaTest(database = "gateway")
class CompressingAnswersTest {

    private static final String LARGE = "[" + "\"raksa\",".repeat(500) + "7]";

    @TestHTTPResource("/")
    URI gateway;

    private Future<HttpClientRequest> request(HttpVersion version, HttpMethod method, String path) {
        return Http.client(version)
                .request(method, gateway.getPort(), gateway.getHost(), path)
                .map(request -> request.putHeader("Authorization", "Bearer " + Tokens.of("agent")));
    }

    private HttpClientResponse get(HttpVersion version, String path, String... headers) throws Exception {
        return Http.await(request(version, HttpMethod.GET, path).compose(request -> {
            for (int at = 0; at < headers.length; at += 2) {
                request.putHeader(headers[at], headers[at + 1]);
            }
            return request.send().compose(answer -> answer.body().map(answer));
        }));
    }

    private static String unpacked(Buffer body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body.getBytes()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void aLargeAnswerIsCompressedForWhoTakesIt(HttpVersion version) throws Exception {
        HttpClientResponse answer =
                get(version, "/v1/customers/versioned", "Accept-Encoding", "br, gzip;q=0.5, identity");

        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getHeader("Vary")).isEqualToIgnoringCase("Accept-Encoding");
        assertThat(answer.getHeader("ETag")).isEqualTo("\"7-gzip\"");
        Buffer body = Http.await(answer.body());
        assertThat(unpacked(body)).isEqualTo(LARGE);
        assertThat(body.length()).isLessThan(LARGE.length() / 10);
    }

    @ParameterizedTest
    @CsvSource({"''", "identity", "gzip;q=0", "br", "gzipped"})
    void whoDoesNotTakeItGetsTheAnswerAsItIs(String accepted) throws Exception {
        HttpClientResponse answer = get(HttpVersion.HTTP_1_1, "/v1/customers/versioned", "Accept-Encoding", accepted);

        assertThat(answer.getHeader("Content-Encoding")).isNull();
        assertThat(answer.getHeader("Content-Length")).isEqualTo(Integer.toString(LARGE.length()));
        assertThat(answer.getHeader("Vary")).isEqualToIgnoringCase("Accept-Encoding");
        assertThat(answer.getHeader("ETag")).isEqualTo("\"7\"");
        assertThat(Http.await(answer.body()).toString()).isEqualTo(LARGE);
    }

    @Test
    void smallAnswersAndOtherKindsOfAnswersAreLeftAsTheyAre() throws Exception {
        assertThat(get(HttpVersion.HTTP_1_1, "/v1/customers/tagged", "Accept-Encoding", "gzip")
                        .getHeader("Content-Encoding"))
                .isNull();
        assertThat(get(HttpVersion.HTTP_1_1, "/v1/customers/long", "Accept-Encoding", "gzip")
                        .getHeader("Content-Encoding"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"\"7\"", "\"7-gzip\""})
    void whoHasTheNewestVersionIsToldSoWhicheverWayItWasCoded(String tag) throws Exception {
        HttpClientResponse answer =
                get(HttpVersion.HTTP_1_1, "/v1/customers/versioned", "Accept-Encoding", "gzip", "If-None-Match", tag);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.getHeader("ETag")).isEqualTo(tag);
        assertThat(answer.getHeader("Content-Encoding")).isNull();
        assertThat(Http.await(answer.body()).length()).isZero();
    }

    @Test
    void aChangeMayNameTheTagOfACompressedAnswer() throws Exception {
        assertThat(get(HttpVersion.HTTP_1_1, "/v1/customers/versioned", "If-Match", "\"7-gzip\"")
                        .getHeader("X-If-Match"))
                .isEqualTo("\"7\"");
    }

    @Test
    void theHeadOfAnAnswerSaysTheSameWithoutABody() {
        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .head("/v1/customers/versioned")
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void eachLineThatIsStreamedCanBeReadAtOnce(HttpVersion version) throws Exception {
        BlockingQueue<Buffer> pieces = new ArrayBlockingQueue<>(100);
        HttpClientRequest request = Http.await(request(version, HttpMethod.POST, "/v1/purchases/batch"));
        request.putHeader("Content-Type", "application/x-ndjson")
                .putHeader("Accept-Encoding", "gzip")
                .setChunked(true);
        Future<HttpClientResponse> answered = request.response().onSuccess(answer -> answer.handler(pieces::add));
        Lines lines = new Lines();
        for (int line = 0; line < 5; line++) {
            request.write("{\"n\":" + line + "}\n");
            while (lines.read().size() <= line) {
                lines.add(pieces.poll(5, TimeUnit.SECONDS));
            }
        }
        request.end();

        assertThat(lines.read()).containsOnly("{\"status\":\"CREATED\"}").hasSize(5);
        assertThat(Http.await(answered).getHeader("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void aConnectionServesOnAfterACompressedAnswer() throws Exception {
        String mark = UUID.randomUUID().toString();
        List<Future<HttpClientResponse>> calls = new ArrayList<>();
        for (int call = 0; call < 50; call++) {
            calls.add(request(HttpVersion.HTTP_1_1, HttpMethod.GET, "/v1/customers/versioned?mark=" + mark)
                    .compose(request ->
                            request.putHeader("Accept-Encoding", "gzip").send())
                    .compose(answer -> answer.body().map(answer)));
        }
        for (Future<HttpClientResponse> call : calls) {
            assertThat(unpacked(Http.await(Http.await(call).body()))).isEqualTo(LARGE);
        }
        assertThat(given().noFiltersOfType(OpenApiContract.class)
                        .get(ProbeServices.url() + "/seen/" + mark)
                        .<Integer>path("arrived"))
                .isEqualTo(50);
    }

    /** What can be read of a compressed answer that has not ended. */
    private static final class Lines {

        private static final int HEAD = 10;

        private final Inflater inflater = new Inflater(true);
        private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
        private boolean begun;

        void add(Buffer piece) throws DataFormatException {
            inflater.setInput(begun ? piece.getBytes() : piece.getBytes(HEAD, piece.length()));
            begun = true;
            byte[] room = new byte[1024];
            for (int read = inflater.inflate(room); read > 0; read = inflater.inflate(room)) {
                plain.write(room, 0, read);
            }
        }

        List<String> read() {
            return plain.toString(StandardCharsets.UTF_8).lines().toList();
        }
    }
}
