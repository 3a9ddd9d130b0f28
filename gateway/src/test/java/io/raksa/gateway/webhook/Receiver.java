package io.raksa.gateway.webhook;

import io.raksa.gateway.testing.ProbeServices;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A partner's system: what comes to it, and what it answers. All listen at one port, each at a path of its own. */
final class Receiver {

    static final String HOST = "receiver.example";
    static final String ADDRESS = "127.0.0.2";

    private static final Map<String, Receiver> LISTENING = new ConcurrentHashMap<>();

    static {
        var _ = Vertx.vertx()
                .createHttpServer()
                .requestHandler(Receiver::dispatch)
                .listen(ProbeServices.receiverPort(), ADDRESS)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private final String path = "/" + UUID.randomUUID();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Consumer<HttpServerRequest> answer = request -> status(request, 204);

    private Receiver() {}

    static Receiver listen() {
        Receiver receiver = new Receiver();
        LISTENING.put(receiver.path, receiver);
        return receiver;
    }

    /** A message as it came. */
    record Received(Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.get(name).getFirst();
        }
    }

    String url() {
        return url(HOST);
    }

    String url(String host) {
        return "http://" + host + ":" + ProbeServices.receiverPort() + path;
    }

    void answers(Consumer<HttpServerRequest> behaviour) {
        answer = behaviour;
    }

    void answers(int status) {
        answers(request -> status(request, status));
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    private static void status(HttpServerRequest request, int status) {
        request.response().setStatusCode(status).end();
    }

    private static void dispatch(HttpServerRequest request) {
        request.body().onSuccess(body -> LISTENING.get(request.path()).take(request, body));
    }

    private void take(HttpServerRequest request, Buffer body) {
        Map<String, List<String>> headers = new TreeMap<>();
        request.headers().forEach(header -> headers.computeIfAbsent(
                        header.getKey().toLowerCase(java.util.Locale.ROOT), first -> new ArrayList<>())
                .add(header.getValue()));
        received.add(new Received(headers, body.toString()));
        answer.accept(request);
    }
}
