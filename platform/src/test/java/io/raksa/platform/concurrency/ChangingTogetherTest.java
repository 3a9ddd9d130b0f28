package io.raksa.platform.concurrency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.event.OwnDelivery;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class ChangingTogetherTest {

    private String id;

    @BeforeEach
    void aNote() {
        id = agent().header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\": \"first\", \"points\": 1}")
                .post("/v1/notes")
                .jsonPath()
                .getString("id");
    }

    private static RequestSpecification agent() {
        return given().auth().oauth2(Tokens.of("agent")).contentType("application/json");
    }

    private ValidatableResponse change(String ifMatch, String body) {
        return agent().header("If-Match", ifMatch)
                .body(body)
                .patch("/v1/notes/" + id)
                .then();
    }

    @Test
    void aChangeNamesTheVersionItIsBasedOn() {
        agent().body("{\"points\": 2}")
                .patch("/v1/notes/" + id)
                .then()
                .statusCode(428)
                .body("code", equalTo("IF_MATCH_MISSING"));
        change("\"1\"", "{\"points\": 2}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("points", equalTo(2));
    }

    @Test
    void theSecondWriterLearnsWhichFieldsDiffer() {
        change("\"1\"", "{\"points\": 2}").statusCode(200);
        change("\"2\"", "{\"points\": 3}").statusCode(200);
        change("\"1\"", "{\"text\": \"mine\"}")
                .statusCode(412)
                .body("code", equalTo("CHANGED_MEANWHILE"))
                .body("errors.pointer", contains("/points", "/version"))
                .body(
                        "detail",
                        equalTo(
                                "Your version is \"1\", the current one is \"3\". Read it again and repeat the change."));
    }

    @Test
    void aTagThatIsNoneIsRefused() {
        change("W/\"oops", "{\"points\": 2}").statusCode(412);
    }
}
