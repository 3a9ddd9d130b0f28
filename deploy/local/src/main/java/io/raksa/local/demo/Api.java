package io.raksa.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.raksa.local.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The gateway's API, called as any client would. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI gateway;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Api(URI gateway) {
        this.gateway = gateway;
    }

    Answer get(Caller caller, String path) {
        return send("GET", path, request(caller, path).GET());
    }

    Answer post(Caller caller, String path, Object body) {
        return post(caller, path, body, null, null);
    }

    /** A POST that makes or moves value: the key says that a repetition is the same one. */
    Answer post(Caller caller, String path, Object body, String idempotencyKey) {
        return post(caller, path, body, idempotencyKey, null);
    }

    /** A POST that changes what was read before, at the version that was read. */
    Answer change(Caller caller, String path, Object body, Answer read) {
        return post(caller, path, body, null, read.etag().orElse(null));
    }

    private Answer post(
            Caller caller, String path, Object body, @Nullable String idempotencyKey, @Nullable String ifMatch) {
        HttpRequest.Builder request = request(caller, path).header("Content-Type", "application/json");
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        try {
            return send("POST", path, request.POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder request(Caller caller, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en");
        caller.header().ifPresent(header -> request.header(header.name(), header.value()));
        return request;
    }

    private Answer send(String method, String path, HttpRequest.Builder request) {
        String call = method + " " + path;
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    call,
                    response.statusCode(),
                    read(response),
                    response.headers().firstValue("ETag"));
        } catch (IOException e) {
            throw new Refusal(
                    "The story stops here: " + call + " got no answer from " + gateway + " (" + e + ").",
                    "See whether the gateway runs: ./raksa status");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + call, e);
        }
    }

    private JsonNode read(HttpResponse<String> response) throws IOException {
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").contains("json");
        return isJson && !response.body().isBlank() ? json.readTree(response.body()) : MissingNode.getInstance();
    }
}
