package io.raksa.gateway.webhook;

import static io.restassured.RestAssured.given;

import io.raksa.gateway.testing.Partners;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A partner of the tests with its key. */
record Subscriber(UUID id, String key) {

    static Subscriber register() {
        UUID id = Partners.register("partner-" + Partners.suffix());
        return new Subscriber(id, Partners.newKey(id));
    }

    RequestSpecification calls() {
        return given().header("X-Api-Key", key).contentType("application/json");
    }

    /** An endpoint that was registered, with its secret. */
    record Webhook(UUID id, String secret) {

        String path() {
            return "/v1/webhooks/" + id;
        }
    }

    Webhook wants(String url, String... types) {
        JsonPath answer = calls().body(asked(url, types))
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Webhook(UUID.fromString(answer.getString("endpoint.id")), answer.getString("secret"));
    }

    static Map<String, Object> asked(String url, String... types) {
        return new HashMap<>(Map.of("url", url, "types", List.of(types)));
    }

    JsonPath read(Webhook webhook) {
        return calls().get(webhook.path()).then().statusCode(200).extract().jsonPath();
    }

    /** Tells the gateway of a complaint what a service would. */
    static void tellOfComplaint(String what, UUID subject, UUID complaint) {
        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.service("feedback-service"))
                .contentType("application/cloudevents+json")
                .body(Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        UUID.randomUUID(),
                        "source",
                        "urn:raksa:feedback-service",
                        "type",
                        "io.raksa.feedback.complaint." + what + ".v1",
                        "subject",
                        subject,
                        "time",
                        "2026-11-23T04:30:00Z",
                        "data",
                        Map.of("complaintId", complaint, "severity", "HIGH", "words", "secret")))
                .post("/v1/events")
                .then()
                .statusCode(204);
    }
}
