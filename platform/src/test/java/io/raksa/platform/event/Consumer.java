package io.raksa.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A consumer of events at a real port, which answers as the test wants and keeps what came. */
class Consumer implements AutoCloseable {

    /** An event that arrived. */
    record Arrival(UUID id, UUID subject, int step, JsonNode envelope, HttpExchange call) {

        /** Gives the answer a body. */
        void says(String body) {
            call.setAttribute(BODY, body);
        }
    }

    private static final String BODY = "body";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final List<Arrival> accepted = new CopyOnWriteArrayList<>();
    private final List<Arrival> refused = new CopyOnWriteArrayList<>();
    private volatile Function<Arrival, Integer> status = arrival -> 204;

    private Consumer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/events", this::take);
        server.start();
    }

    static Consumer start() {
        return new Consumer(0);
    }

    static Consumer startAt(int port) {
        return new Consumer(port);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Decides what is answered from now on; runs while the sender waits. */
    Consumer answering(Function<Arrival, Integer> status) {
        this.status = status;
        return this;
    }

    /** What was answered with a 2xx, in the order of the answers. */
    List<Arrival> accepted() {
        return accepted;
    }

    List<Arrival> refused() {
        return refused;
    }

    /** The steps of one subject in the order in which they were accepted. */
    List<Integer> steps(UUID subject) {
        return accepted.stream()
                .filter(arrival -> arrival.subject().equals(subject))
                .map(Arrival::step)
                .toList();
    }

    static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(HttpExchange call) throws IOException {
        JsonNode event = json.readTree(call.getRequestBody().readAllBytes());
        Arrival arrival = new Arrival(
                UUID.fromString(event.path("id").asText()),
                UUID.fromString(event.path("subject").asText()),
                event.path("data").path("step").asInt(),
                event,
                call);
        int answer = status.apply(arrival);
        (answer < 300 ? accepted : refused).add(arrival);
        if (call.getAttribute(BODY) instanceof String body) {
            call.sendResponseHeaders(answer, body.length());
            call.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
        } else {
            call.sendResponseHeaders(answer, -1);
        }
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
