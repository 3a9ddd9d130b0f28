package io.raksa.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The partner that plays a shop's till and web site: registered at the gateway like any other.
 *
 * @param gateway the gateway's address
 * @param tokens a client of the issuer that the gateway trusts
 */
public record DemonstrationPartner(URI gateway, Tokens tokens) {

    /** Its name at the gateway, and so the source of what it posts. */
    public static final String NAME = "demo-shop";

    /** All that a key can be for. */
    public static final List<String> SCOPES = List.of(
            "FEEDBACK_WRITE",
            "FEEDBACK_READ",
            "CUSTOMERS_WRITE",
            "CUSTOMERS_LOOK_UP",
            "PURCHASES_WRITE",
            "PURCHASES_READ",
            "CHECKOUTS_WRITE",
            "VOUCHERS_REDEEM",
            "GIFT_CARDS_USE",
            "AGREEMENTS_READ",
            "AGREEMENTS_SIGN",
            "CATALOGUE_READ",
            "USAGE_READ",
            "WEBHOOKS_MANAGE");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * Makes an API key, and registers the partner where it is not known yet.
     *
     * @return the key, which the gateway shows this once only
     * @throws Refusal if the gateway makes none
     */
    public String newKey() {
        String admin = tokens.ofRole("admin");
        JsonNode registered = call(admin, "POST", "/v1/partners", Map.of("name", NAME), 201, 409);
        String id = registered.hasNonNull("id") ? registered.path("id").asText() : find(admin);
        return call(
                        admin,
                        "POST",
                        "/v1/partners/" + id + "/keys",
                        Map.of("label", "demonstration", "scopes", SCOPES),
                        201)
                .path("key")
                .asText();
    }

    /** The id of the partner that was registered before; partners are listed by name. */
    private String find(String admin) {
        String page = "/v1/partners?limit=200";
        while (true) {
            JsonNode answer = call(admin, "GET", page, Map.of(), 200);
            for (JsonNode partner : answer.path("items")) {
                if (partner.path("name").asText().equals(NAME)) {
                    return partner.path("id").asText();
                }
            }
            if (!answer.hasNonNull("next")) {
                throw new Refusal(
                        "The gateway says that the partner " + NAME + " is registered, and does not list it.",
                        "Its log is .raksa/log/gateway.log.");
            }
            page = "/v1/partners?limit=200&after="
                    + URLEncoder.encode(answer.get("next").asText(), StandardCharsets.UTF_8);
        }
    }

    private JsonNode call(String token, String method, String path, Map<String, Object> body, int... expected) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(
                            method,
                            body.isEmpty()
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (Arrays.stream(expected).noneMatch(status -> status == response.statusCode())) {
                throw new Refusal(
                        "The gateway made no partner key: " + method + " " + path + " answered " + response.statusCode()
                                + ".",
                        "Its log is .raksa/log/gateway.log.");
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new Refusal(
                    "The gateway does not answer " + method + " " + path + " (" + e + ").",
                    "Its log is .raksa/log/gateway.log.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making a partner key", e);
        }
    }
}
