package io.raksa.gateway.live;

import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.raksa.gateway.session.SignedIn;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Partners;
import io.raksa.gateway.testing.Wire;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
@RaksaTest(database = "gateway")
class FollowingLiveTest {

    private final UUID complaint = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @TestHTTPResource("/")
    URI gateway;

    @Inject
    AgroalDataSource database;

    /** Tells the gateway what a service would. */
    private Response tell(String token, String id, String type, Map<String, ?> data) {
        return given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(token)
                .contentType("application/cloudevents+json")
                .body(Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        id,
                        "source",
                        "urn:raksa:feedback-service",
                        "type",
                        "io.raksa." + type,
                        "subject",
                        customer,
                        "time",
                        "2026-11-23T04:30:00Z",
                        "data",
                        data))
                .post("/v1/events");
    }

    private void tell(String type, Map<String, ?> data) {
        tell(Tokens.service("feedback-service"), UUID.randomUUID().toString(), type, data)
                .then()
                .statusCode(204);
    }

    private void tellOfComplaint(String type) {
        tell(type, Map.of("complaintId", complaint, "customerId", customer, "severity", "HIGH", "words", "secret"));
    }

    private Screen screen(String query, String... headers) throws Exception {
        return new Screen(
                "Authorization: Bearer " + Tokens.with("agent", "agent-" + UUID.randomUUID(), Map.of()),
                query,
                headers);
    }

    /** A browser's EventSource, as far as these tests need one. */
    private final class Screen implements AutoCloseable {

        private final Wire wire;
        private final String head;

        Screen(String credential, String query, String... headers) throws Exception {
            wire = new Wire(gateway);
            wire.send("GET /v1/live" + query + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                    + credential + "\r\n" + String.join("", headers) + "\r\n");
            head = wire.head();
            assertThat(head).startsWith("HTTP/1.1 200 ");
            assertThat(wire.until(":here\n")).contains(":here");
        }

        /** The next event, signs of life left out. */
        Seen next() throws Exception {
            String id = "";
            String name = "";
            while (true) {
                String line = wire.until("\n");
                assertThat(line).as("the stream ended").isNotEmpty();
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    return new Seen(id, name, new ObjectMapper().readTree(line.substring(5)));
                }
            }
        }

        @Override
        public void close() throws IOException {
            wire.close();
        }
    }

    private record Seen(String id, String name, JsonNode data) {}

    @Test
    void aScreenIsToldThatSomethingChangedAndNothingOfWhat() throws Exception {
        try (Screen screen = screen("?id=" + complaint)) {
            assertThat(screen.head)
                    .containsIgnoringCase("content-type: text/event-stream")
                    .containsIgnoringCase("cache-control: no-store")
                    .containsIgnoringCase("x-accel-buffering: no");

            tellOfComplaint("feedback.complaint.opened.v1");

            Seen seen = screen.next();
            assertThat(seen.name()).isEqualTo("complaints");
            assertThat(seen.data())
                    .isEqualTo(new ObjectMapper()
                            .valueToTree(Map.of(
                                    "type", "feedback.complaint.opened.v1",
                                    "kind", "complaints",
                                    "id", complaint.toString(),
                                    "customerId", customer.toString(),
                                    "at", "2026-11-23T04:30:00Z")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opened",
                "assessed",
                "escalated",
                "deadline",
                "messaged",
                "resolved",
                "closed",
                "reopened",
                "merged",
                "unmerged"
            })
    void everyStepOfAComplaintIsTold(String step) throws Exception {
        try (Screen screen = screen("?kind=complaints&id=" + complaint)) {
            tellOfComplaint("feedback.complaint." + step + ".v1");

            assertThat(screen.next().data().path("type").asText()).isEqualTo("feedback.complaint." + step + ".v1");
        }
    }

    @Test
    void aScreenIsToldWhatItAskedForOnly() throws Exception {
        UUID feedback = UUID.randomUUID();
        try (Screen all = screen("");
                Screen silence = screen("?kind=proactive-cases");
                Screen two = screen("?kind=feedback&kind=proactive-cases")) {
            tellOfComplaint("feedback.complaint.opened.v1");
            tell("feedback.feedback.received.v1", Map.of("feedbackId", feedback));
            tell("customer.exit.due.v1", Map.of("customerId", customer, "probabilityAlive", 0.4));

            assertThat(List.of(all.next().name(), all.next().name(), all.next().name()))
                    .containsExactly("complaints", "feedback", "proactive-cases");
            assertThat(silence.next().data().path("customerId").asText()).isEqualTo(customer.toString());
            assertThat(two.next().data().path("id").asText()).isEqualTo(feedback.toString());
            assertThat(two.next().name()).isEqualTo("proactive-cases");
        }
    }

    @Test
    void aScreenThatComesAgainMissesNothing() throws Exception {
        String last;
        try (Screen screen = screen("?id=" + complaint)) {
            tellOfComplaint("feedback.complaint.opened.v1");
            last = screen.next().id();
        }
        tellOfComplaint("feedback.complaint.assessed.v1");
        tellOfComplaint("feedback.complaint.escalated.v1");

        try (Screen again = screen("?id=" + complaint, "Last-Event-ID: " + last + "\r\n")) {
            tellOfComplaint("feedback.complaint.resolved.v1");

            List<String> types = new ArrayList<>();
            for (int event = 0; event < 3; event++) {
                types.add(again.next().data().path("type").asText());
            }
            assertThat(types)
                    .containsExactly(
                            "feedback.complaint.assessed.v1",
                            "feedback.complaint.escalated.v1",
                            "feedback.complaint.resolved.v1");
        }
    }

    @Test
    void anEventThatIsDeliveredTwiceIsToldOnce() throws Exception {
        String id = UUID.randomUUID().toString();
        try (Screen screen = screen("?id=" + complaint)) {
            for (int time = 0; time < 2; time++) {
                tell(
                                Tokens.service("feedback-service"),
                                id,
                                "feedback.complaint.opened.v1",
                                Map.of("complaintId", complaint))
                        .then()
                        .statusCode(204);
            }
            tellOfComplaint("feedback.complaint.closed.v1");

            assertThat(screen.next().data().path("type").asText()).isEqualTo("feedback.complaint.opened.v1");
            assertThat(screen.next().data().path("type").asText()).isEqualTo("feedback.complaint.closed.v1");
        }
    }

    @Test
    void whatAnotherReplicaPutDownIsToldHereEvenAfterTheDatabaseHungUp() throws Exception {
        try (Screen screen = screen("?id=" + complaint);
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and application_name = 'gateway live feed'");
            statement.execute(
                    "insert into live_event (type, kind, case_id, at) values ('feedback.complaint.closed.v1', 'COMPLAINTS', '"
                            + complaint + "', now())");

            assertThat(screen.next().data().path("type").asText()).isEqualTo("feedback.complaint.closed.v1");
        }
    }

    @Test
    void aStreamEndsWithTheToken() throws Exception {
        String token = Tokens.with(
                "agent",
                "short-" + complaint,
                Map.of("exp", Instant.now().plusSeconds(2).getEpochSecond()));

        try (Screen screen = new Screen("Authorization: Bearer " + token, "?id=" + complaint)) {
            assertThat(screen.wire.until("\r\n0\r\n")).endsWith("0\r\n");
        }
    }

    @Test
    void aStreamEndsWithTheSession() throws Exception {
        SignedIn person = SignedIn.as("agent");
        try (Screen screen = new Screen("Cookie: " + person.cookieHeader(), "?id=" + complaint)) {
            tellOfComplaint("feedback.complaint.opened.v1");
            assertThat(screen.next().name()).isEqualTo("complaints");

            person.logOut();

            assertThat(screen.wire.until("\r\n0\r\n")).endsWith("0\r\n");
        }
    }

    @Test
    void nobodyMayHaveAnyNumberOfStreams() throws Exception {
        String token = Tokens.with("agent", "many-" + complaint, Map.of());
        List<Screen> screens = new ArrayList<>();
        for (int screen = 0; screen < 8; screen++) {
            screens.add(new Screen("Authorization: Bearer " + token, ""));
        }

        assertProblem(given().auth().oauth2(token).get("/v1/live"))
                .hasStatus(429)
                .hasCode("LIVE_TOO_MANY");

        for (Screen screen : screens) {
            screen.close();
        }
        await().ignoreExceptions().untilAsserted(() -> new Screen("Authorization: Bearer " + token, "").close());
    }

    @Test
    void whatCannotBeReadIsRefused() {
        String token = Tokens.of("agent");
        assertProblem(given().auth().oauth2(token).get("/v1/live?kind=points"))
                .hasStatus(400)
                .hasCode("WRONG_TYPE");
        assertProblem(given().auth().oauth2(token).get("/v1/live?id=7"))
                .hasStatus(400)
                .hasCode("WRONG_TYPE");
        assertProblem(given().auth()
                        .oauth2(token)
                        .header("Last-Event-ID", "seven")
                        .get("/v1/live"))
                .hasStatus(400)
                .hasCode("WRONG_TYPE");
    }

    @Test
    void onlyStaffAreTold() {
        assertProblem(given().auth().oauth2(Tokens.customer(customer)).get("/v1/live"))
                .hasStatus(403);
        assertProblem(given().auth().oauth2(Tokens.service("loyalty-service")).get("/v1/live"))
                .hasStatus(403);
        assertProblem(given().header("X-Api-Key", Partners.newKey()).get("/v1/live"))
                .hasStatus(403);
        assertProblem(given().get("/v1/live")).hasStatus(401);
    }

    @Test
    void onlyServicesTell() {
        Map<String, ?> data = Map.of("complaintId", complaint);
        assertProblem(tell(Tokens.of("admin"), "x", "feedback.complaint.opened.v1", data))
                .hasStatus(403);
        assertProblem(given().noFiltersOfType(OpenApiContract.class).post("/v1/events"))
                .hasStatus(401);
        tell(Tokens.service("x"), "x", "loyalty.promotion.paused.v1", data)
                .then()
                .statusCode(404)
                .body("code", equalTo("EVENT_TYPE_NOT_TAKEN"));
    }
}
