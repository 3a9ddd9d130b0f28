package io.raksa.gateway.testing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Clients of the tests, for HTTP/1.1 and for HTTP/2 without TLS (prior knowledge). */
public final class Http {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Map<HttpVersion, HttpClient> CLIENTS = new EnumMap<>(HttpVersion.class);

    static {
        for (HttpVersion version : new HttpVersion[] {HttpVersion.HTTP_1_1, HttpVersion.HTTP_2}) {
            CLIENTS.put(
                    version,
                    VERTX.createHttpClient(
                            new HttpClientOptions().setProtocolVersion(version).setHttp2ClearTextUpgrade(false)));
        }
    }

    private Http() {}

    public static HttpClient client(HttpVersion version) {
        return CLIENTS.get(version);
    }

    /** Waits for a result. */
    public static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
