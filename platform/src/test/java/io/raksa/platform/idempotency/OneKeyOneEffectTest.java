package io.raksa.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.event.OwnDelivery;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class OneKeyOneEffectTest {

    @Inject
    Jdbi jdbi;

    @Inject
    IdempotencyRecords records;

    private final String text = "slow " + UUID.randomUUID();

    private static Response write(String key, String text) {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"text\": \"" + text + "\", \"points\": 1}")
                .post("/v1/notes");
    }

    private int notes(String text) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from sample_note where text = ?")
                .bind(0, text)
                .mapTo(int.class)
                .one());
    }

    @Test
    void afterTheClaimLocksAreWaitedForAsEverywhere() {
        String patience = QuarkusTransaction.requiringNew().call(() -> {
            records.claim("test", text, "", Instant.now(), Duration.ofMillis(500));
            return jdbi.withHandle(handle ->
                    handle.createQuery("show lock_timeout").mapTo(String.class).one());
        });
        assertThat(patience).isEqualTo("10s");
    }

    @Test
    void tenAtOnceMakeOneThingAndNineReplays() throws Exception {
        String key = UUID.randomUUID().toString();
        CountDownLatch start = new CountDownLatch(1);
        Callable<Response> call = () -> {
            start.await();
            return write(key, text);
        };
        List<Response> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<Future<Response>> calls = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                calls.add(threads.submit(call));
            }
            start.countDown();
            for (Future<Response> each : calls) {
                answers.add(each.get());
            }
        }
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.jsonPath().getString("id"))
                .containsOnly(answers.getFirst().jsonPath().getString("id"));
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly("/v1/notes/" + answers.getFirst().jsonPath().getString("id"));
        assertThat(answers)
                .filteredOn(answer -> "true".equals(answer.header("Idempotency-Replayed")))
                .hasSize(9);
        assertThat(notes(text)).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        String key = UUID.randomUUID().toString();
        write(key, text).then().statusCode(201);
        write(key, text + " other").then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(notes(text + " other")).isZero();
    }

    @Test
    void aRefusedRequestKeepsNothingAndMayBeRepaired() {
        String key = UUID.randomUUID().toString();
        write(key, "refuse me").then().statusCode(409);
        write(key, text).then().statusCode(201);
    }

    @Test
    void theKeyMustBeThereAndReadable() {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType("application/json")
                .body("{\"text\": \"a\", \"points\": 1}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        write("a b", text).then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_INVALID"));
    }

    @Test
    void twoCallersMayUseTheSameKey() {
        String key = UUID.randomUUID().toString();
        write(key, text).then().statusCode(201);
        given().auth()
                .oauth2(Tokens.with("agent", "another-agent", java.util.Map.of()))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"text\": \"" + text + "\", \"points\": 1}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", org.hamcrest.Matchers.nullValue());
        assertThat(notes(text)).isEqualTo(2);
    }
}
