package io.raksa.platform.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.id.Ids;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class TakingEventsTest {

    private static final String CLOUD_EVENT = "application/cloudevents+json";

    @Inject
    StepsSeen seen;

    @Inject
    Jdbi jdbi;

    private final UUID walker = Ids.next();
    private final String id = Ids.next().toString();

    @Test
    void anEventIsHandedToItsHandler() {
        post(event()).statusCode(204);
        assertThat(seen.stepsOf(walker)).containsExactly(1);
        assertThat(seen.of(walker).getFirst().id()).isEqualTo(id);
        assertThat(seen.of(walker).getFirst().time()).isEqualTo("2026-11-22T03:15:30.123456Z");
    }

    @Test
    void theSameEventAgainChangesNothing() {
        post(event()).statusCode(204);
        post(event()).statusCode(204);
        assertThat(seen.stepsOf(walker)).containsExactly(1);
    }

    @Test
    void theSameIdFromAnotherSourceIsAnotherEvent() {
        post(event()).statusCode(204);
        post(event().replace("urn:raksa:walks", "urn:raksa:runs")).statusCode(204);
        assertThat(seen.stepsOf(walker)).containsExactly(1, 1);
    }

    @Test
    void theSameEventTwiceAtTheSameTimeIsHandledOnce() throws Exception {
        AtomicInteger entered = new AtomicInteger();
        seen.before(walker, () -> {
            entered.incrementAndGet();
            Consumer.sleep(200);
        });
        try (ExecutorService pool = Executors.newFixedThreadPool(5)) {
            CountDownLatch together = new CountDownLatch(5);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                answers.add(pool.submit(() -> {
                    together.countDown();
                    together.await();
                    return post(event()).extract().statusCode();
                }));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }
        assertThat(entered).hasValue(1);
        assertThat(seen.stepsOf(walker)).containsExactly(1);
    }

    @Test
    void anEventWhoseHandlerFailedIsTakenWhenItComesAgain() {
        AtomicInteger attempts = new AtomicInteger();
        seen.before(walker, () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("stumbled");
            }
        });
        post(event()).statusCode(500);
        assertThat(remembered()).isZero();
        post(event()).statusCode(204);
        assertThat(remembered()).isEqualTo(1);
        assertThat(seen.stepsOf(walker)).containsExactly(1);
    }

    @Test
    void anEventOfATypeThatNobodyTakesIsNotAccepted() {
        post(event().replace("sample.step.taken.v1", "sample.step.taken.v2"))
                .statusCode(404)
                .body("code", equalTo("EVENT_TYPE_NOT_TAKEN"));
        assertThat(remembered()).isZero();
    }

    @Test
    void aFieldThatTheTellerAddedToTheFactIsIgnored() {
        post(event().replace("\"step\":1", "\"step\":1,\"pace\":{\"unit\":\"km/h\",\"value\":5}"))
                .statusCode(204);
        assertThat(seen.stepsOf(walker)).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "specversion":"1.0"                 | "specversion":"0.3"                    | /specversion
            "specversion":"1.0",                |                                        | /specversion
            "source":"urn:raksa:walks"          | "source":" "                           | /source
            "type":"io.raksa.sample.step.taken.v1", |                                    | /type
            "time":"2026-11-22T03:15:30.123456Z"| "time":"yesterday"                     | /time
            "time":"2026-11-22T03:15:30.123456Z"| "time":1700000000                      | /time
            "time":"2026-11-22T03:15:30.123456Z",|                                       | /time
            "step":1                            | "step":"one"                           | /data/step
            "step":1                            | "steps":1                              | /data/step
            "step":1                            | "step":null                            | /data/step
            "data":{                            | "data":[],"more":{                     | /data
            "specversion":"1.0"                 | "specversion":"1.0","remark":"hello"   | /remark
            "specversion":"1.0"                 | "specversion":"1.0","specversion":"1.0"|
            "datacontenttype":"application/json"| "datacontenttype":"text/xml"           | /datacontenttype
            """)
    void whatIsNotAnEventIsRefusedNamingThePlace(String part, String broken, String pointer) {
        ValidatableResponse answer = post(event().replace(part, broken == null ? "" : broken))
                .statusCode(400)
                .contentType("application/problem+json");
        if (pointer != null) {
            answer.body("errors.pointer", hasItem(pointer));
        }
        assertThat(remembered()).isZero();
    }

    @Test
    void aSubjectThatIsNoIdIsRefused() {
        post(event().replace("\"subject\":\"" + walker, "\"subject\":\"somebody"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/subject"));
    }

    @Test
    void aTracedEventIsTaken() {
        String traced = event().replace(
                        "{\"specversion\"",
                        "{\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\",\"specversion\"");
        post(traced).statusCode(204);
    }

    @Test
    void plainJsonIsNoEvent() {
        given().auth()
                .oauth2(Tokens.service("walks"))
                .contentType("application/json")
                .body(event())
                .post("/v1/events")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "agent", "supervisor", "manager", "analyst", "partner", "admin"})
    void onlyServicesTellFacts(String role) {
        post(event(), Tokens.of(role)).statusCode(403).body("code", equalTo("FORBIDDEN"));
        assertThat(remembered()).isZero();
    }

    @Test
    void withoutATokenNothingIsTaken() {
        given().config(asGiven())
                .contentType(CLOUD_EVENT)
                .body(event())
                .post("/v1/events")
                .then()
                .statusCode(401);
        post(event(), Tokens.forged()).statusCode(401);
    }

    private String event() {
        return """
                {"specversion":"1.0","id":"%s","source":"urn:raksa:walks","type":"io.raksa.sample.step.taken.v1","subject":"%s",\
                "time":"2026-11-22T03:15:30.123456Z","datacontenttype":"application/json","data":{"walker":"%s","step":1}}""".formatted(id, walker, walker);
    }

    private static ValidatableResponse post(String event) {
        return post(event, Tokens.service("walks"));
    }

    private static ValidatableResponse post(String event, String token) {
        return given().config(asGiven())
                .auth()
                .oauth2(token)
                .contentType(CLOUD_EVENT)
                .body(event)
                .post("/v1/events")
                .then();
    }

    private static RestAssuredConfig asGiven() {
        return RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .encodeContentTypeAs(CLOUD_EVENT, ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }

    private int remembered() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from inbox_event where id = ?")
                .bind(0, id)
                .mapTo(Integer.class)
                .one());
    }
}
