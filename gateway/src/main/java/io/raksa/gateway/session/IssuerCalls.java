package io.raksa.gateway.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Talks to the issuer over HTTP, in the console's name. Blocks, no longer than the deadline. */
@ApplicationScoped
class IssuerCalls {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final SessionConfig config;
    private final ObjectMapper json;
    private final HttpClient http;

    IssuerCalls(SessionConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.deadline())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The issuer said no: the code or token is not good, or no longer. */
    static final class RefusedByIssuer extends RuntimeException {

        RefusedByIssuer(String why) {
            super(why, null, false, false);
        }
    }

    /** Reads JSON; fails with {@link SessionProblem#ISSUER_UNAVAILABLE} where there is none in time. */
    JsonNode read(URI address) {
        return answer(send(HttpRequest.newBuilder(address).GET()));
    }

    /**
     * Posts a form with the client's name and secret; fails with {@link RefusedByIssuer} where the issuer says no.
     *
     * @return what it answered; nothing of it is to be trusted for its form
     */
    JsonNode post(URI address, Map<String, String> form) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", basic())
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
        if (answer.statusCode() == BAD_REQUEST || answer.statusCode() == UNAUTHORIZED) {
            throw new RefusedByIssuer("The issuer answered " + answer.statusCode());
        }
        return answer(answer);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(config.deadline())
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw SessionProblem.ISSUER_UNAVAILABLE.because();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw SessionProblem.ISSUER_UNAVAILABLE.because();
        }
    }

    private JsonNode answer(HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            throw SessionProblem.ISSUER_UNAVAILABLE.because();
        }
        try {
            return json.readTree(answer.body().isBlank() ? "{}" : answer.body());
        } catch (IOException notJson) {
            throw SessionProblem.ISSUER_UNAVAILABLE.because();
        }
    }

    /** RFC 6749 2.3.1: both parts are form-encoded first. */
    private String basic() {
        String both =
                encode(config.clientId()) + ":" + encode(config.clientSecret().orElse(""));
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
