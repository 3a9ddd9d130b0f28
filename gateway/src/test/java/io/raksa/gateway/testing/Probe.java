package io.raksa.gateway.testing;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.impl.ConnectionBase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sees what bytes arrive at a service, and behaves well or badly as the last step of the path says. It pretends to no service's rules. */
final class Probe implements Handler<HttpServerRequest> {

    private final Vertx vertx;
    private final Map<String, AtomicInteger> arrived = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> aborted = new ConcurrentHashMap<>();
    private final Map<String, Buffer> prepared = new ConcurrentHashMap<>();

    private final ProbeIssuer issuer = new ProbeIssuer();

    Probe(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public void handle(HttpServerRequest request) {
        String path = request.path();
        String behaviour = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("/seen/")) {
            seen(request, behaviour);
            return;
        }
        if (path.startsWith("/prepared/")) {
            request.body().onSuccess(body -> {
                prepared.put(path.substring("/prepared".length()), body);
                request.response().end();
            });
            return;
        }
        if (path.startsWith(ProbeIssuer.ROOT)) {
            issuer.handle(request, prepared);
            return;
        }
        String mark = request.getParam("mark", "none");
        count(arrived, mark);
        request.response().exceptionHandler(gone -> count(aborted, mark));
        Buffer answer = prepared.get(path);
        if (answer != null) {
            answer(request, answer);
            return;
        }
        if (!path.startsWith("/v1/")) {
            request.response().setStatusCode(404).end();
            return;
        }
        switch (behaviour) {
            case "batch" -> {
                if (path.endsWith("/echo/batch")) {
                    echo(request);
                } else {
                    answerLineByLine(request);
                }
            }
            case "silent" -> request.resume();
            case "early" -> {
                request.pause();
                request.response().setStatusCode(403).end("no");
            }
            case "not-reading" -> request.pause();
            case "breaking" -> breakInTheMiddle(request);
            case "hanging-up" -> request.connection().close();
            case "hanging-up-in-the-middle" ->
                request.handler(piece -> request.connection().close());
            case "hanging-up-after-the-end" ->
                request.endHandler(end -> request.connection().close());
            case "resetting" -> reset(request);
            case "versioned" -> answerVersioned(request);
            case "nothing" -> request.response().setStatusCode(204).end();
            case "long" -> answerAtLength(request);
            case "sandboxed" ->
                request.response()
                        .putHeader("Content-Security-Policy", "sandbox")
                        .end("made by others");
            case "tagged" ->
                request.response()
                        .putHeader("ETag", "\"7\"")
                        .putHeader("Connection", "X-Private")
                        .putHeader("X-Private", "yes")
                        .putHeader("Keep-Alive", "timeout=5")
                        .putHeader("Content-Type", "application/json")
                        .end("{}");
            default -> echo(request);
        }
    }

    /** As prepared: a body, a status alone, or silence. */
    private static void answer(HttpServerRequest request, Buffer prepared) {
        switch (prepared.toString()) {
            case "SILENT" -> request.resume();
            case "HANG UP" -> request.connection().close();
            case "404" -> request.response().setStatusCode(404).end();
            case "500" -> request.response().setStatusCode(500).end();
            default ->
                request.response().putHeader("Content-Type", "application/json").end(prepared);
        }
    }

    private static void count(Map<String, AtomicInteger> counts, String mark) {
        counts.computeIfAbsent(mark, first -> new AtomicInteger()).incrementAndGet();
    }

    /** How many calls with a mark arrived and were aborted. */
    private void seen(HttpServerRequest request, String mark) {
        AtomicInteger none = new AtomicInteger();
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("arrived", arrived.getOrDefault(mark, none).get())
                        .put("aborted", aborted.getOrDefault(mark, none).get())
                        .encode());
    }

    private static void echo(HttpServerRequest request) {
        MessageDigest digest = sha256();
        long[] length = {0};
        request.handler(piece -> {
            length[0] += piece.length();
            digest.update(piece.getBytes());
        });
        request.endHandler(end -> {
            JsonObject headers = new JsonObject();
            request.headers()
                    .forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("length", length[0])
                            .put("sha256", HexFormat.of().formatHex(digest.digest()))
                            .encode());
        });
    }

    private static void answerLineByLine(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        response.setChunked(true).putHeader("Content-Type", "application/x-ndjson");
        request.handler(piece -> {
            for (int at = 0; at < piece.length(); at++) {
                if (piece.getByte(at) == '\n') {
                    response.write("{\"status\":\"CREATED\"}\n");
                }
            }
        });
        request.endHandler(end -> response.end());
    }

    private void breakInTheMiddle(HttpServerRequest request) {
        request.response().putHeader("Content-Length", "1000").write("half of it");
        vertx.setTimer(100, due -> request.connection().close());
    }

    /** As a machine that loses its power and comes back: everything is forgotten. */
    private static void reset(HttpServerRequest request) {
        Channel channel = ((ConnectionBase) request.connection()).channel();
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        ChannelFuture _ = channel.close();
    }

    /** Four kilobytes of JSON, of which the caller may have the newest version. */
    private static void answerVersioned(HttpServerRequest request) {
        HttpServerResponse response = request.response().putHeader("ETag", "\"7\"");
        if ("\"7\"".equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", "application/json")
                    .putHeader("X-If-Match", request.getHeader("If-Match") == null ? "" : request.getHeader("If-Match"))
                    .end("[" + "\"raksa\",".repeat(500) + "7]");
        }
    }

    private static void answerAtLength(HttpServerRequest request) {
        HttpServerResponse response = request.response().setChunked(true);
        Buffer piece = Buffer.buffer(new byte[64 * 1024]);
        Runnable[] more = new Runnable[1];
        int[] left = {400};
        more[0] = () -> {
            while (left[0] > 0 && !response.writeQueueFull()) {
                left[0]--;
                response.write(piece);
            }
            if (left[0] == 0) {
                left[0]--;
                response.end();
            } else {
                response.drainHandler(drained -> more[0].run());
            }
        };
        more[0].run();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
