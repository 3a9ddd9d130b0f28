package io.raksa.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.gateway.testing.ProbeServices;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A browser of somebody who logs in, as far as these tests need one: its cookies, and where it is sent. */
final class Browser {

    private final Map<String, String> cookies = new HashMap<>();
    private final String person = "person-" + UUID.randomUUID();

    /** Where the issuer's login page was asked for, by name. */
    Map<String, String> leave(String returnTo) {
        Response answer = call().queryParam("returnTo", returnTo).get("/session/login");
        answer.then().statusCode(303);
        keep(answer);
        return query(URI.create(answer.header("Location")));
    }

    /** Comes back from the issuer with a code. */
    Response comeBack(String state, String code) {
        Response answer =
                call().queryParam("state", state).queryParam("code", code).get("/session/callback");
        keep(answer);
        return answer;
    }

    /** Logs in as somebody of this role, with tokens that last so long. */
    String logIn(String role, int seconds) {
        Map<String, String> asked = leave("/");
        String code = newCode();
        prepare(code, tokens(idToken(asked.get("nonce")), accessToken(role), seconds, "refresh-" + code));
        comeBack(asked.get("state"), code).then().statusCode(303);
        return code;
    }

    String person() {
        return person;
    }

    String cookie() {
        return cookies.get(SessionCookies.SESSION);
    }

    boolean has(String cookie) {
        return cookies.containsKey(cookie);
    }

    String csrfToken() {
        return call().get("/session").then().statusCode(200).extract().path("csrfToken");
    }

    String idToken(String nonce) {
        return Tokens.with(
                "agent",
                person,
                Map.of("aud", List.of("raksa-console"), "nonce", nonce, "name", "คุณมาลี", "azp", "raksa-console"));
    }

    String accessToken(String role) {
        return Tokens.with(role, person, Map.of());
    }

    static String newCode() {
        return "code-" + UUID.randomUUID();
    }

    static String tokens(String idToken, String accessToken, int seconds, String refreshToken) {
        return json(Map.of(
                "id_token",
                idToken,
                "access_token",
                accessToken,
                "expires_in",
                seconds,
                "refresh_token",
                refreshToken));
    }

    static String json(Map<String, ?> object) {
        try {
            return new ObjectMapper().writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the issuer gives for a code or a refresh token. */
    static void prepare(String code, String answer) {
        given().noFiltersOfType(OpenApiContract.class)
                .body(answer)
                .post(ProbeServices.url() + "/prepared/issuer/token/" + code);
    }

    /** How the issuer was asked with a code or a refresh token. */
    static List<Map<String, String>> asked(String code) {
        return given().noFiltersOfType(OpenApiContract.class)
                .get(ProbeServices.url() + "/issuer/asked/" + code)
                .jsonPath()
                .getList("");
    }

    /** A call with this browser's cookies, which goes nowhere by itself. */
    RequestSpecification call() {
        RequestSpecification call =
                given().noFiltersOfType(OpenApiContract.class).redirects().follow(false);
        return cookies.isEmpty()
                ? call
                : call.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private void keep(Response answer) {
        answer.headers().getValues("Set-Cookie").forEach(this::keep);
    }

    private void keep(String cookie) {
        assertThat(cookie)
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
