package io.raksa.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who calls the gateway.
 *
 * @param http how
 * @param gateway where
 * @param identity the headers by which they are known; none for anybody
 */
record Caller(HttpClient http, URI gateway, Map<String, String> identity) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LONGEST_PAGE = 200;

    /** The same, calling a service itself without the gateway in between. */
    Caller at(URI service) {
        return new Caller(http, service, identity);
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), null);
    }

    /** A POST with an idempotency key of its own. */
    Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Answer post(String path, Object body, String idempotencyKey) {
        return send(
                "POST",
                path,
                Map.of("Content-Type", "application/json", "Idempotency-Key", idempotencyKey),
                written(body));
    }

    /** A change of what was read before, at the version that was read. */
    Answer change(String method, String path, Object body, Answer read) {
        return send(
                method,
                path,
                Map.of("Content-Type", "application/json", "If-Match", read.header("ETag")),
                written(body));
    }

    /** Posts a line each. */
    Answer postLines(String path, List<?> lines) {
        StringBuilder body = new StringBuilder();
        lines.forEach(line -> body.append(written(line)).append('\n'));
        return send("POST", path, Map.of("Content-Type", "application/x-ndjson"), body.toString());
    }

    /** All items of a list, page by page. */
    List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String page = path + (path.contains("?") ? "&" : "?") + "limit=" + LONGEST_PAGE;
        JsonNode answer = get(page).expect(200).json();
        answer.path("items").forEach(items::add);
        while (answer.hasNonNull("next")) {
            answer = get(page + "&after=" + answer.path("next").asText())
                    .expect(200)
                    .json();
            answer.path("items").forEach(items::add);
        }
        return items;
    }

    Answer send(String method, String path, Map<String, String> headers, String body) {
        try {
            return trySending(method, path, headers, body);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    /** The same, for callers who expect that nobody may be there. */
    Answer trySending(String method, String path, Map<String, String> headers, String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        identity.forEach(request::setHeader);
        headers.forEach(request::setHeader);
        try {
            return new Answer(method + " " + path, http.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + method + " " + path, e);
        }
    }

    static String written(Object body) {
        try {
            return Api.JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
