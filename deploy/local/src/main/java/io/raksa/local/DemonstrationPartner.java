package io.raksa.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
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

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * Registers the partner with an API key of its own.
     *
     * @return the key, which the gateway shows this once only
     * @throws Refusal if the gateway makes none
     */
    public String newKey() {
        String token = tokens.ofRole("admin");
        String partnerId = post(token, "/v1/partners", Map.of("name", NAME), "id");
        return post(token, "/v1/partners/" + partnerId + "/keys", Map.of(), "key");
    }

    private String post(String token, String path, Map<String, String> body, String wanted) {
        try {
            HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = response.statusCode() == 201 ? JSON.readTree(response.body()) : JSON.nullNode();
            if (!answer.hasNonNull(wanted)) {
                throw new Refusal(
                        "The gateway made no partner key: POST " + path + " answered " + response.statusCode() + ".",
                        "Its log is .raksa/log/gateway.log.");
            }
            return answer.get(wanted).asText();
        } catch (IOException e) {
            throw new Refusal(
                    "The gateway does not answer POST " + path + " (" + e + ").", "Its log is .raksa/log/gateway.log.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making a partner key", e);
        }
    }
}
