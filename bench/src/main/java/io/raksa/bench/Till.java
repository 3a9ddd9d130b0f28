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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loyalty-service as a till sees it that asks it without the gateway in between, and as a manager does. */
final class Till {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SEASON = Duration.ofDays(30);
    private static final List<Map<String, Object>> LINES = lines();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String agent;
    private final String manager;
    private final String admin;

    Till(Platform platform) {
        this.address = platform.address("loyalty-service");
        this.agent = "Bearer " + platform.tokens().ofRole("agent");
        this.manager = "Bearer " + platform.tokens().ofRole("manager");
        this.admin = "Bearer " + platform.tokens().ofRole("admin");
    }

    /** By which word an order of a member is told from all others. */
    static String reference(long number) {
        return "bench-%012d".formatted(number);
    }

    /** Checks three lines out for a customer: one request. */
    int checkOut(long number, UUID customer, Map<String, Object> more) throws IOException, InterruptedException {
        Map<String, Object> cart = new HashMap<>(more);
        cart.put("reference", reference(number));
        cart.put("customerId", customer);
        cart.put("store", "bench");
        cart.put("channel", "shop");
        cart.put("lines", LINES);
        send("POST", "/v1/checkouts", agent, cart, 201);
        return 1;
    }

    private static List<Map<String, Object>> lines() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int line = 1; line <= 3; line++) {
            lines.add(Map.of(
                    "id",
                    Integer.toString(line),
                    "sku",
                    "SKU-" + line,
                    "category",
                    line == 1 ? "drinks" : "food",
                    "quantity",
                    line,
                    "unitPrice",
                    baht("80.00")));
        }
        return lines;
    }

    static Map<String, Object> baht(String amount) {
        return Map.of("amount", amount, "currency", "THB");
    }

    JsonNode balance(long number) throws IOException, InterruptedException {
        return send("GET", "/v1/members/" + Numbered.MEMBER.of(number) + "/balance", agent, null, 200);
    }

    JsonNode statement(long number) throws IOException, InterruptedException {
        return send("GET", "/v1/members/" + Numbered.MEMBER.of(number) + "/statement?limit=20", agent, null, 200);
    }

    /** A promotion, ten percent off drinks and 20 points, for whoever says a word. */
    void start(String word, List<Map<String, Object>> budgets) throws IOException, InterruptedException {
        Instant opened = Instant.now().minusSeconds(60);
        Map<String, Object> terms = new HashMap<>();
        terms.put("name", word);
        terms.put("targetGroup", "everybody");
        terms.put("need", "speed");
        terms.put("interaction", "a bench");
        terms.put("audience", Map.of("members", true, "segments", List.of(), "stages", List.of(), "tiers", List.of()));
        terms.put("condition", "channel == \"shop\"");
        terms.put("items", "category == \"drinks\"");
        terms.put("codes", List.of(word));
        terms.put(
                "effects",
                List.of(Map.of("kind", "PERCENT_OFF", "percent", 10), Map.of("kind", "POINTS", "points", 20)));
        terms.put("rank", 1);
        terms.put("exclusive", false);
        terms.put("budgets", budgets);
        terms.put("startsAt", opened.toString());
        terms.put("endsAt", opened.plus(SEASON).toString());
        terms.put("controlPercent", 0);
        String id =
                send("POST", "/v1/promotions", manager, terms, 201).path("id").asText();
        send("POST", "/v1/promotions/" + id + "/start", manager, Map.of(), 200);
    }

    /** Ten points are worth a baht. */
    void letPointsPay() throws IOException, InterruptedException {
        send(
                "PUT",
                "/v1/programmes/raksa/spend-rates/THB",
                manager,
                Map.of("points", 10, "amount", baht("1.00"), "step", 10, "mostPercent", 50),
                200);
    }

    /** What a manager makes. */
    JsonNode make(String path, Map<String, Object> message, int expected) throws IOException, InterruptedException {
        return send("POST", path, manager, message, expected);
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return send("GET", path, manager, null, 200);
    }

    /** What an administrator sets going. */
    JsonNode run(String path) throws IOException, InterruptedException {
        return send("POST", path, admin, Map.of(), 200);
    }

    private JsonNode send(String method, String path, String identity, @Nullable Object message, int expected)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", identity)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        message == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(message)));
        if (method.equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        } else if (method.equals("PUT")) {
            // There was none before.
            request.header("If-Match", "\"0\"");
        }
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(method + " " + path + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return JSON.readTree(answer.body());
    }
}
