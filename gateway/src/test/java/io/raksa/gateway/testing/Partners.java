package io.raksa.gateway.testing;

import static io.restassured.RestAssured.given;

import io.raksa.gateway.partner.Scope;
import io.raksa.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Partners of the tests, made by the API. */
public final class Partners {

    public static final List<String> ALL_SCOPES =
            Stream.of(Scope.values()).map(Scope::name).toList();

    private Partners() {}

    public static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID());
    }

    public static String suffix() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    public static UUID register(String name) {
        return UUID.fromString(as("admin")
                .body(Map.of("name", name))
                .post("/v1/partners")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static String newKey(UUID partner) {
        return newKey(partner, Map.of());
    }

    public static String newKey(UUID partner, Map<String, Object> request) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType("application/json")
                .body(complete(request))
                .post("/v1/partners/" + partner + "/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
    }

    private static Map<String, Object> complete(Map<String, Object> request) {
        Map<String, Object> complete = new HashMap<>(Map.of("scopes", ALL_SCOPES));
        complete.putAll(request);
        return complete;
    }

    public static String newKey() {
        return newKey(register("partner-" + suffix()));
    }
}
