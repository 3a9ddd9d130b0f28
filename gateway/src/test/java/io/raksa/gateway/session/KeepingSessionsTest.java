package io.raksa.gateway.session;

import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Partners;
import io.raksa.gateway.testing.ProbeServices;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
@RaksaTest(database = "gateway")
class KeepingSessionsTest {

    private final Browser browser = new Browser();

    @Inject
    AgroalDataSource database;

    @Inject
    SessionConfig config;

    @Inject
    SessionKeys keys;

    @Inject
    SessionTable table;

    @Inject
    Issuer issuer;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private void change(String what) throws Exception {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement("update console_session set " + what + " where id_hash = ?")) {
            update.setBytes(
                    1, SessionId.parse(browser.cookie(), keys).orElseThrow().hash());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private boolean wasUsedInTheLastMinute() throws Exception {
        try (Connection connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select last_used_at > now() - interval '1 minute' from console_session where id_hash = ?")) {
            query.setBytes(
                    1, SessionId.parse(browser.cookie(), keys).orElseThrow().hash());
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            return row.getBoolean(1);
        }
    }

    private static void assertEnded(Response answer) {
        assertProblem(answer).hasStatus(401).hasCode("UNAUTHENTICATED");
    }

    @Test
    void servicesSeeTheTokenAndNeverTheCookie() {
        browser.logIn("agent", 3600);

        browser.call()
                .get("/v1/customers/echo")
                .then()
                .statusCode(200)
                .body("headers.authorization", startsWith("Bearer ey"))
                .body("headers.cookie", nullValue());
    }

    @Test
    void theGatewaysOwnOperationsKnowThePersonToo() {
        browser.logIn("admin", 3600);

        browser.call().get("/v1/partners").then().statusCode(200);
        Browser agent = new Browser();
        agent.logIn("agent", 3600);
        assertProblem(agent.call().get("/v1/partners")).hasStatus(403).hasCode("FORBIDDEN");
    }

    @Test
    void aCookieBesideAnotherCredentialIsAmbiguous() {
        browser.logIn("agent", 3600);

        assertProblem(browser.call().auth().oauth2(Tokens.of("agent")).get("/v1/customers/echo"))
                .hasStatus(400)
                .hasCode("CREDENTIALS_AMBIGUOUS");
        assertProblem(browser.call().header("X-Api-Key", Partners.newKey()).get("/v1/customers/echo"))
                .hasStatus(400)
                .hasCode("CREDENTIALS_AMBIGUOUS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "0000000000000000000000000000000000000000000000000000000000000000"})
    void aCookieThatWeNeverGaveIsNoCredential(String cookie) {
        assertEnded(browser.call()
                .header("Cookie", SessionCookies.SESSION + "=" + cookie)
                .get("/v1/customers/echo"));
        assertEnded(browser.call()
                .header("Cookie", SessionCookies.SESSION + "=" + cookie)
                .get("/v1/track/echo"));
    }

    @Test
    void whatChangesSomethingNeedsTheTokenOfTheSession() {
        browser.logIn("agent", 3600);
        String token = browser.csrfToken();
        Browser other = new Browser();
        other.logIn("agent", 3600);

        browser.call()
                .header("X-CSRF-Token", token)
                .post("/v1/customers/echo")
                .then()
                .statusCode(200);
        browser.call()
                .header("X-CSRF-Token", token)
                .header("Sec-Fetch-Site", "same-origin")
                .delete("/v1/customers/echo")
                .then()
                .statusCode(200);
        for (Response forged : List.of(
                browser.call().post("/v1/customers/echo"),
                browser.call().header("X-CSRF-Token", other.csrfToken()).post("/v1/customers/echo"),
                browser.call().header("X-CSRF-Token", token + "x").patch("/v1/customers/echo"),
                browser.call()
                        .header("X-CSRF-Token", token)
                        .header("Sec-Fetch-Site", "cross-site")
                        .put("/v1/customers/echo"),
                browser.call()
                        .header("X-CSRF-Token", token)
                        .header("Sec-Fetch-Site", "same-site")
                        .post("/v1/customers/echo"),
                browser.call().post("/session/logout"))) {
            assertProblem(forged).hasStatus(403).hasCode("SESSION_CSRF");
        }
    }

    @Test
    void anEndedSessionIsNone() throws Exception {
        browser.logIn("agent", 3600);
        change("last_used_at = now() - interval '31 minutes'");
        assertEnded(browser.call().get("/v1/customers/echo"));

        browser.logIn("agent", 3600);
        change("ends_at = now() - interval '1 second'");
        assertEnded(browser.call().get("/session"));
    }

    @Test
    void useKeepsASessionGoing() throws Exception {
        browser.logIn("agent", 3600);
        change("last_used_at = now() - interval '29 minutes'");

        browser.call().get("/v1/customers/echo").then().statusCode(200);

        await().untilAsserted(() -> assertThat(wasUsedInTheLastMinute()).isTrue());
    }

    @Test
    void loggingOutEndsTheSessionHereAndAtTheIssuer() {
        String code = browser.logIn("agent", 3600);
        String token = browser.csrfToken();
        browser.call().get("/v1/customers/echo").then().statusCode(200);

        browser.call()
                .header("X-CSRF-Token", token)
                .post("/session/logout")
                .then()
                .statusCode(200)
                .body("continueAt", startsWith(ProbeServices.url() + "/issuer/logout?"));

        assertEnded(browser.call().get("/v1/customers/echo"));
        assertEnded(browser.call().get("/session"));
        assertThat(Browser.asked("refresh-" + code)).singleElement().satisfies(form -> assertThat(form)
                .containsEntry("token_type_hint", "refresh_token"));
        browser.call().post("/session/logout").then().statusCode(200);
    }

    @Test
    void anAccessTokenThatEndsIsRenewedOnceForAllCallsOfAllReplicas() throws Exception {
        String code = browser.logIn("agent", 20);
        String renewed = browser.accessToken("manager");
        Browser.prepare(
                "refresh-" + code,
                Browser.json(Map.of("access_token", renewed, "expires_in", 3600, "refresh_token", "next-" + code)));
        try (ExecutorService workers = Executors.newCachedThreadPool()) {
            List<Sessions> replicas = IntStream.range(0, 4)
                    .mapToObj(number -> new Sessions(config, keys, table, issuer, json, clock, workers))
                    .toList();
            List<CompletableFuture<Optional<OpenSession>>> asked = IntStream.range(0, 40)
                    .mapToObj(call -> replicas.get(call % 4).find(browser.cookie()))
                    .toList();

            assertThat(asked)
                    .allSatisfy(found ->
                            assertThat(found.get().orElseThrow().accessToken()).isEqualTo(renewed));
        }
        assertThat(Browser.asked("refresh-" + code)).hasSize(1);
        browser.call().get("/session").then().statusCode(200).body("roles", equalTo(List.of("manager")));
    }

    @Test
    void parallelCallsGoOnWithTheRenewedToken() throws Exception {
        String code = browser.logIn("agent", 20);
        String renewed = browser.accessToken("agent");
        Browser.prepare("refresh-" + code, Browser.json(Map.of("access_token", renewed, "expires_in", 3600)));
        try (ExecutorService workers = Executors.newCachedThreadPool()) {
            Callable<String> call =
                    () -> browser.call().get("/v1/customers/echo").path("headers.authorization");
            List<Future<String>> calls = workers.invokeAll(
                    IntStream.range(0, 8).mapToObj(number -> call).toList());

            assertThat(calls).allSatisfy(seen -> assertThat(seen.get()).isEqualTo("Bearer " + renewed));
        }
        assertThat(Browser.asked("refresh-" + code)).hasSize(1);
    }

    @Test
    void aSessionThatTheIssuerEndedEndsHere() {
        browser.logIn("agent", 20);

        assertEnded(browser.call().get("/v1/customers/echo"));
    }

    @Test
    void whileTheIssuerIsAwayTheTokenDoesToItsEnd() {
        String code = browser.logIn("agent", 20);
        Browser.prepare("refresh-" + code, "DOWN");
        browser.call().get("/v1/customers/echo").then().statusCode(200);

        Browser late = new Browser();
        String lateCode = late.logIn("agent", 1);
        Browser.prepare("refresh-" + lateCode, "DOWN");
        await().untilAsserted(() ->
                assertProblem(late.call().get("/v1/customers/echo")).hasStatus(503));
    }
}
