package io.raksa.platform.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.id.Ids;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
@ExtendWith(Patient.class)
class DeadLettersTest {

    private static final String MEND = "the consumer was mended";

    @Inject
    Deliveries deliveries;

    @Inject
    Jdbi jdbi;

    private final Consumer consumer = Consumer.start();
    private final String destination = Deliveries.destination();
    private final UUID walker = Ids.next();

    @AfterEach
    void stop() throws InterruptedException {
        deliveries.stopAll();
        consumer.close();
    }

    @Test
    void theListSaysWhatIsDeadWhyAndHowManyWaitBehindIt() {
        UUID letter = dead(walker, 4);
        list().body("items", hasSize(1))
                .body("items[0].destination", equalTo(destination))
                .body("items[0].eventId", equalTo(letter.toString()))
                .body("items[0].type", equalTo("io.raksa.sample.step.taken.v1"))
                .body("items[0].subject", equalTo(walker.toString()))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].lastError", equalTo("422"))
                .body("items[0].failingSince", notNullValue())
                .body("items[0].deadSince", notNullValue())
                .body("items[0].waitingBehind", equalTo(3))
                .body("next", nullValue());
    }

    @Test
    void theListIsPagedByItsLastItem() {
        List<UUID> walkers = Stream.generate(Ids::next).limit(5).toList();
        consumer.answering(arrival -> 422);
        deliveries.append(List.of(destination), walkers, 1, 1);
        deliveries.deliver(destination, consumer.port());
        await().until(() -> list().extract().path("items.size()").equals(5));

        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            ValidatableResponse page = admin().queryParams("destination", destination, "limit", 2, "after", after)
                    .get("/v1/dead-letters")
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().path("items.subject"));
            after = page.extract().path("next");
        } while (after != null);
        assertThat(seen).isEqualTo(walkers.stream().map(UUID::toString).toList());
    }

    @Test
    void aReplayDeliversItAndThenWhatWaitedBehindIt() {
        UUID letter = dead(walker, 4);
        consumer.answering(arrival -> 204);
        admin().post("/v1/dead-letters/{destination}/{eventId}/replay", destination, letter)
                .then()
                .statusCode(204);
        await().until(() -> deliveries.waiting(destination) == 0);
        assertThat(consumer.steps(walker)).isEqualTo(steps(1, 4));
        list().body("items", empty());
        assertThat(audited(letter))
                .containsEntry("action", "dead-letter.replayed")
                .containsEntry("actor", "admin");
        admin().post("/v1/dead-letters/{destination}/{eventId}/replay", destination, letter)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void whatIsReplayedInVainIsDeadAgainAfterAllItsAttempts() {
        UUID letter = dead(walker, 2, 500);
        assertThat(consumer.refused()).hasSize(3);
        admin().post("/v1/dead-letters/{destination}/{eventId}/replay", destination, letter)
                .then()
                .statusCode(204);
        await().until(() -> consumer.refused().size() == 6);
        await().untilAsserted(() ->
                list().body("items.eventId", contains(letter.toString())).body("items[0].attempts", equalTo(3)));
        assertThat(consumer.accepted()).isEmpty();
    }

    @Test
    void allOfADestinationAreReplayedAtOnce() {
        List<UUID> walkers = Stream.generate(Ids::next).limit(20).toList();
        consumer.answering(arrival -> arrival.step() == 2 ? 422 : 204);
        deliveries.append(List.of(destination), walkers, 1, 3);
        deliveries.deliver(destination, consumer.port());
        await().until(() -> deliveries.waiting(destination) == 40);
        await().untilAsserted(() -> list().body("items", hasSize(20)));

        consumer.answering(arrival -> 204);
        admin().contentType("application/json")
                .body(Map.of("destination", destination))
                .post("/v1/dead-letters/replay")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(20));
        await().until(() -> deliveries.waiting(destination) == 0);
        assertThat(walkers).allSatisfy(each -> assertThat(consumer.steps(each)).isEqualTo(steps(1, 3)));
    }

    @Test
    void whatIsDiscardedNeverArrivesAndWhatWaitedBehindItDoes() {
        UUID letter = dead(walker, 4);
        consumer.answering(arrival -> 204);
        discard(letter, Map.of("reason", MEND)).statusCode(204);
        await().until(() -> deliveries.waiting(destination) == 0);
        assertThat(consumer.steps(walker)).isEqualTo(steps(2, 4));
        assertThat(audited(letter))
                .containsEntry("action", "dead-letter.discarded")
                .containsEntry("reason", MEND);
        discard(letter, Map.of("reason", MEND)).statusCode(404);
    }

    @Test
    void aDiscardedLetterWithNothingBehindItLeavesNothing() {
        UUID letter = dead(walker, 1);
        discard(letter, Map.of("reason", MEND)).statusCode(204);
        assertThat(deliveries.waiting(destination)).isZero();
        list().body("items", empty());
    }

    @Test
    void discardingNeedsAReason() {
        UUID letter = dead(walker, 1);
        discard(letter, Map.of()).statusCode(400).body("errors.pointer", hasItem("/reason"));
        discard(letter, Map.of("reason", " ")).statusCode(400).body("errors.pointer", hasItem("/reason"));
        discard(letter, Map.of("reason", MEND, "because", "x"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/because"));
        list().body("items", hasSize(1));
    }

    @Test
    void replayingADestinationNeedsItsName() {
        admin().contentType("application/json")
                .body(Map.of())
                .post("/v1/dead-letters/replay")
                .then()
                .statusCode(400);
        admin().contentType("application/json")
                .body(Map.of("destination", destination, "since", "today"))
                .post("/v1/dead-letters/replay")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/since"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "agent", "supervisor", "manager", "analyst", "partner", "service"})
    void onlyAdministratorsSeeAndDecide(String role) {
        UUID letter = Ids.next();
        as(role).get("/v1/dead-letters").then().statusCode(403);
        as(role).post("/v1/dead-letters/{destination}/{eventId}/replay", destination, letter)
                .then()
                .statusCode(403);
        as(role).contentType("application/json")
                .body(Map.of("destination", destination))
                .post("/v1/dead-letters/replay")
                .then()
                .statusCode(403);
        as(role).contentType("application/json")
                .body(Map.of("reason", MEND))
                .post("/v1/dead-letters/{destination}/{eventId}/discard", destination, letter)
                .then()
                .statusCode(403);
    }

    @Test
    void withoutATokenNothingIsShown() {
        given().get("/v1/dead-letters").then().statusCode(401);
        given().post("/v1/dead-letters/{destination}/{eventId}/replay", destination, Ids.next())
                .then()
                .statusCode(401);
    }

    /** Has the first of {@code count} events of the subject refused by the destination, and returns its id. */
    private UUID dead(UUID subject, int count) {
        return dead(subject, count, 422);
    }

    private UUID dead(UUID subject, int count, int status) {
        consumer.answering(arrival -> status);
        deliveries.append(destination, subject, 1, count);
        deliveries.deliver(destination, consumer.port());
        await().until(() -> list().extract().path("items.size()").equals(1));
        return UUID.fromString(list().extract().path("items[0].eventId"));
    }

    private ValidatableResponse list() {
        return admin().queryParam("destination", destination)
                .get("/v1/dead-letters")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse discard(UUID letter, Map<String, String> request) {
        return admin().contentType("application/json")
                .body(request)
                .post("/v1/dead-letters/{destination}/{eventId}/discard", destination, letter)
                .then();
    }

    private Map<String, Object> audited(UUID letter) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select action, actor, reason from audit_entry where resource_id = ?")
                        .bind(0, letter)
                        .mapToMap()
                        .one());
    }

    private static RequestSpecification admin() {
        return as("admin");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    private static List<Integer> steps(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}
