package io.raksa.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Http;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@GatewayTest
@RaksaTest(database = "gateway")
class StreamingTest {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @TestHTTPResource("/")
    URI gateway;

    private Future<HttpClientRequest> call(HttpVersion version, HttpMethod method, String path) {
        return Http.client(version)
                .request(method, gateway.getPort(), gateway.getHost(), path)
                .map(request -> request.putHeader("Authorization", "Bearer " + Tokens.of("agent"))
                        .putHeader("Content-Type", "application/x-ndjson"));
    }

    @ParameterizedTest
    @CsvSource({"HTTP_1_1, true", "HTTP_1_1, false", "HTTP_2, true", "HTTP_2, false"})
    void tenMegabytesArriveWhole(HttpVersion version, boolean announced) throws Exception {
        byte[] body = new byte[TEN_MEGABYTES];
        new Random(7).nextBytes(body);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));

        // A token that was never seen makes the check take a while, in which no byte may get lost.
        JsonObject seen = Http.await(call(version, HttpMethod.POST, "/v1/customers/echo/batch")
                .compose(request -> {
                    if (announced) {
                        request.putHeader("Content-Length", Integer.toString(body.length));
                    } else {
                        request.setChunked(true);
                    }
                    for (int from = 0; from < body.length; from += 64 * 1024) {
                        request.write(Buffer.buffer().appendBytes(body, from, Math.min(64 * 1024, body.length - from)));
                    }
                    request.end();
                    return request.response();
                })
                .compose(HttpClientResponse::body)
                .map(Buffer::toJsonObject));

        assertThat(seen.getInteger("length")).isEqualTo(TEN_MEGABYTES);
        assertThat(seen.getString("sha256")).isEqualTo(sha256);
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void answersComeWhileTheRequestIsStillBeingSent(HttpVersion version) throws Exception {
        BlockingQueue<String> answers = new ArrayBlockingQueue<>(10);
        HttpClientRequest request = Http.await(call(version, HttpMethod.POST, "/v1/purchases/batch"));
        request.setChunked(true);
        Promise<Void> end = Promise.promise();
        request.response().onSuccess(response -> response.handler(line -> answers.add(line.toString()))
                .endHandler(end::complete));

        for (int line = 0; line < 5; line++) {
            request.write("{\"n\":" + line + "}\n");
            assertThat(answers.poll(5, TimeUnit.SECONDS)).isEqualTo("{\"status\":\"CREATED\"}\n");
        }
        request.end();
        Http.await(end.future());
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void aLongAnswerWaitsForASlowReaderInsteadOfFillingMemory(HttpVersion version) throws Exception {
        AtomicLong read = new AtomicLong();
        Promise<Void> end = Promise.promise();
        HttpClientResponse response = Http.await(call(version, HttpMethod.GET, "/v1/customers/long")
                .compose(HttpClientRequest::send)
                .map(begun -> begun.pause()));
        long before = directMemory();
        Thread.sleep(1_000);
        long held = directMemory() - before;
        response.handler(piece -> read.addAndGet(piece.length()));
        response.endHandler(done -> end.complete());
        response.exceptionHandler(end::tryFail);
        response.resume();
        Http.await(end.future());

        assertThat(read.get()).isEqualTo(400 * 64 * 1024);
        assertThat(held).as("bytes held for a reader that does not read").isLessThan(20_000_000);
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void manyCallsAtOnceKeepTheirBodiesApart(HttpVersion version) throws Exception {
        List<Future<JsonObject>> calls = new ArrayList<>();
        for (int n = 1; n <= 200; n++) {
            byte[] body = new byte[n * 317];
            calls.add(call(version, HttpMethod.POST, "/v1/customers/echo")
                    .compose(request -> request.send(Buffer.buffer(body)))
                    .compose(response ->
                            response.body().map(answer -> answer.toJsonObject().put("status", response.statusCode()))));
        }
        for (int n = 1; n <= 200; n++) {
            JsonObject answer = Http.await(calls.get(n - 1));
            assertThat(answer.getInteger("length")).as(answer.encode()).isEqualTo(n * 317);
        }
    }

    private static long directMemory() {
        return PlatformDependent.usedDirectMemory();
    }
}
