package io.raksa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.local.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The platform as the shop's till sees it: purchases posted to the gateway with the shop's API key. */
final class Gateway {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String apiKey;
    private final String agent;
    private final String manager;

    Gateway(Platform platform) throws IOException, InterruptedException {
        this.address = platform.gateway();
        this.agent = "Bearer " + platform.tokens().ofRole("agent");
        this.manager = "Bearer " + platform.tokens().ofRole("manager");
        this.apiKey = apiKey("Bearer " + platform.tokens().ofRole("admin"));
    }

    private String apiKey(String admin) throws IOException, InterruptedException {
        String partner = postOnce("/v1/partners", "Authorization", admin, "{\"name\": \"" + Purchase.SHOP + "\"}");
        String id = JSON.readTree(partner).path("id").asText();
        return JSON.readTree(postOnce(
                        "/v1/partners/" + id + "/keys",
                        "Authorization",
                        admin,
                        "{\"label\": \"bench\", \"scopes\": [\"PURCHASES_WRITE\"], \"callsPerMinute\": 6000000}"))
                .path("key")
                .asText();
    }

    /** One purchase, one request. */
    void post(Purchase purchase) throws IOException, InterruptedException {
        postOnce("/v1/purchases", "X-Api-Key", apiKey, JSON.writeValueAsString(purchase.message()));
    }

    /** The purchases of {@code from} to {@code to} (exclusive), a line each, in one request. */
    void postInBulk(int from, int to) throws IOException, InterruptedException {
        postInBulk("/v1/purchases/batch", from, to, number -> new Purchase(number).message(), "CREATED");
    }

    /** A message for each number of {@code from} to {@code to} (exclusive), a line each, in one request; each must have the given outcome. */
    void postInBulk(String path, int from, int to, IntFunction<Map<String, Object>> message, String outcome)
            throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (int number = from; number < to; number++) {
            lines.append(JSON.writeValueAsString(message.apply(number))).append('\n');
        }
        Map<String, String> headers = Map.of("X-Api-Key", apiKey, "Content-Type", "application/x-ndjson");
        String answers = post(path, headers, lines.toString(), 200);
        long so = answers.lines()
                .filter(line -> line.contains("\"" + outcome + "\""))
                .count();
        if (so != to - from) {
            throw new IllegalStateException("of " + (to - from) + " lines " + so + " were " + outcome);
        }
    }

    /** What an agent reads. */
    JsonNode read(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", agent)
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("GET " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** A question that an agent asks; empty where nothing was found. */
    JsonNode ask(String path, Map<String, String> question) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", agent)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(question)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case 200 -> JSON.readTree(answer.body());
            case 404 -> JSON.createObjectNode();
            default ->
                throw new IllegalStateException(
                        "POST " + path + " answered " + answer.statusCode() + ": " + answer.body());
        };
    }

    /** What a manager makes. */
    JsonNode make(String path, Map<String, String> message) throws IOException, InterruptedException {
        return JSON.readTree(postOnce(path, "Authorization", manager, JSON.writeValueAsString(message)));
    }

    /** What a manager changes, who read the given version. */
    JsonNode change(String path, long version, Map<String, String> message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", manager)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(message)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "PATCH " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** How many lines of NDJSON a manager gets. */
    long download(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", manager)
                .header("Accept", "application/x-ndjson")
                .build();
        HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("GET " + path + " answered " + answer.statusCode());
            }
            return lines.count();
        }
    }

    /** A JSON message with an idempotency key of its own, which must make something. */
    private String postOnce(String path, String identity, String credential, String body)
            throws IOException, InterruptedException {
        Map<String, String> headers = Map.of(
                identity,
                credential,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        return post(path, headers, body, 201);
    }

    private String post(String path, Map<String, String> headers, String body, int expected)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException("POST " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
