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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Asks the development issuer for tokens. Each is valid for an hour.
 *
 * @param issuer the issuer's address, such as `http://localhost:8085/raksa`
 */
public record Tokens(URI issuer) {

    /** Roles of people; a customer's token also needs the customer's id. */
    public static final List<String> STAFF_ROLES = List.of("agent", "supervisor", "manager", "analyst", "admin");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * A token of the one demonstration person who has a role.
     *
     * @param role one of {@link #STAFF_ROLES}
     * @return the bearer token
     */
    public String ofRole(String role) {
        if (!STAFF_ROLES.contains(role)) {
            throw new Refusal(
                    "There is no role \"" + role + "\" to have a token for.",
                    "The roles are " + String.join(", ", STAFF_ROLES) + ", and customer with the customer's id.");
        }
        return ask(Map.of("client_id", "demo-" + role));
    }

    /**
     * A token of a customer, who sees their own data only.
     *
     * @param customerId the customer's id
     * @return the bearer token
     */
    public String ofCustomer(UUID customerId) {
        return ask(Map.of("client_id", "demo-customer", "customer_id", customerId.toString()));
    }

    /**
     * A token as services use among themselves, role `service`.
     *
     * @param service the service's name, such as `feedback-service`
     * @return the bearer token
     */
    public String ofService(String service) {
        return ask(Map.of("client_id", service));
    }

    private String ask(Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "grant_type=client_credentials&client_secret=none&", ""));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() == 200 && answer.hasNonNull("access_token")) {
                return answer.get("access_token").asText();
            }
            throw new Refusal(
                    "The issuer at " + issuer + " gave no token: "
                            + answer.path("error_description").asText("it answered " + response.statusCode()) + ".",
                    "Its log is .raksa/log/issuer.log.");
        } catch (IOException e) {
            throw new Refusal("The issuer at " + issuer + " does not answer.", "Start the platform by ./raksa up.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a token", e);
        }
    }
}
