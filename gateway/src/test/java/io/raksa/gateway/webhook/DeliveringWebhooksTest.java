package io.raksa.gateway.webhook;

import static io.raksa.gateway.webhook.Subscriber.tellOfComplaint;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.ProbeServices;
import io.raksa.gateway.webhook.Receiver.Received;
import io.raksa.gateway.webhook.Subscriber.Webhook;
import io.raksa.testing.RaksaTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
@RaksaTest(database = "gateway")
class DeliveringWebhooksTest {

    private static final int ALL_ATTEMPTS = 10;

    /** How long a busy machine may take for what nothing but itself holds up. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    NamesOfTests names;

    @Inject
    TimeTravel time;

    @Inject
    WebhookConfig config;

    @Inject
    Deliveries deliveries;

    @Inject
    Posting posting;

    @Inject
    ForgettingMessages forgetting;

    @ConfigProperty(name = "quarkus.http.ssl.certificate.key-store-file")
    String keyStore;

    @ConfigProperty(name = "quarkus.http.ssl.certificate.key-store-password")
    String keyStorePassword;

    private final Receiver receiver = Receiver.listen();
    private final UUID subject = UUID.randomUUID();
    private final UUID complaint = UUID.randomUUID();
    private Subscriber partner;

    @BeforeEach
    void aPartner() {
        names.lead(Receiver.HOST, Receiver.ADDRESS);
        partner = Subscriber.register();
    }

    private Webhook wants(String... types) {
        return partner.wants(receiver.url(), types);
    }

    private List<String> typesReceived() {
        return receiver.received().stream()
                .map(one -> json(one).path("type").asText())
                .toList();
    }

    private static JsonNode json(Received received) {
        try {
            return new ObjectMapper().readTree(received.body());
        } catch (java.io.IOException notJson) {
            throw new AssertionError(notJson);
        }
    }

    private static void verify(String secret, Received received) throws Exception {
        new com.standardwebhooks.Webhook(secret).verify(received.body(), received.headers());
    }

    private void awaitReceived(int messages) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(receiver.received()).hasSize(messages));
    }

    private void awaitHealth(Webhook webhook, String health, int waiting) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonPath endpoint = partner.read(webhook);
            assertThat(endpoint.getString("health")).isEqualTo(health);
            assertThat(endpoint.getInt("waiting")).isEqualTo(waiting);
        });
    }

    private JsonPath log(Webhook webhook, String query) {
        return partner.calls()
                .get(webhook.path() + "/deliveries" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void awaitAttempts(Webhook webhook, int attempts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(log(webhook, "").getInt("items[-1].attempts"))
                .isEqualTo(attempts));
    }

    @Test
    void aPartnerIsToldByIdsAloneAndCanTellThatItIsFromHere() throws Exception {
        Webhook webhook = wants("complaint.opened");

        tellOfComplaint("opened", subject, complaint);

        awaitReceived(1);
        Received received = receiver.received().getFirst();
        verify(webhook.secret(), received);
        assertThat(received.body())
                .isEqualTo(
                        "{\"type\":\"complaint.opened\",\"timestamp\":\"2026-11-23T04:30:00Z\",\"data\":{\"complaintId\":\""
                                + complaint + "\",\"severity\":\"HIGH\"}}");
        assertThat(received.header("content-type")).isEqualTo("application/json");
        assertThat(received.header("host")).startsWith(Receiver.HOST + ":");
        assertThatThrownBy(() -> verify(webhook.secret(), new Received(received.headers(), received.body() + " ")))
                .isInstanceOf(WebhookVerificationException.class);
        awaitHealth(webhook, "HEALTHY", 0);
        assertThat(partner.read(webhook).getString("lastSuccessAt")).isNotNull();
    }

    @Test
    void onlyWhatWasChosenIsTold() {
        wants("complaint.closed");

        tellOfComplaint("opened", subject, complaint);
        tellOfComplaint("closed", subject, complaint);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(typesReceived()).containsExactly("complaint.closed"));
    }

    @Test
    void theOrderOfASubjectIsKeptAndOthersGoOn() {
        Webhook webhook = wants("complaint.opened", "complaint.resolved", "complaint.closed");
        receiver.answers(request -> request.response()
                .setStatusCode(receiver.received().getLast().body().contains(complaint.toString()) ? 500 : 204)
                .end());
        tellOfComplaint("opened", subject, complaint);
        tellOfComplaint("resolved", subject, complaint);
        tellOfComplaint("closed", subject, complaint);
        tellOfComplaint("opened", UUID.randomUUID(), UUID.randomUUID());
        tellOfComplaint("resolved", UUID.randomUUID(), UUID.randomUUID());

        awaitHealthWaiting(webhook, 3);
        awaitAttempts(webhook, 1);
        int before = receiver.received().size();
        assertThat(receiver.received())
                .filteredOn(one -> one.body().contains(complaint.toString()))
                .hasSize(1);
        receiver.answers(204);
        time.pass(webhook.id(), Duration.ofHours(1));

        awaitReceived(before + 3);
        assertThat(typesReceived().subList(before, before + 3))
                .containsExactly("complaint.opened", "complaint.resolved", "complaint.closed");
    }

    private void awaitHealthWaiting(Webhook webhook, int waiting) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(partner.read(webhook).getInt("waiting")).isEqualTo(waiting));
    }

    @Test
    void aReceiverThatWasDownForADayGetsEverythingInOrder() throws Exception {
        Webhook webhook = wants("complaint.opened", "complaint.escalated", "complaint.resolved");
        receiver.answers(503);
        tellOfComplaint("opened", subject, complaint);
        awaitAttempts(webhook, 1);
        tellOfComplaint("escalated", subject, complaint);
        tellOfComplaint("resolved", subject, complaint);
        for (int attempt = 2; attempt <= 7; attempt++) {
            time.pass(webhook.id(), Duration.ofHours(16));
            awaitAttempts(webhook, attempt);
        }
        awaitHealth(webhook, "FAILING", 3);
        assertThat(partner.read(webhook).getString("lastFailure")).isEqualTo("answered 503");

        receiver.answers(200);
        time.pass(webhook.id(), Duration.ofHours(27));

        awaitReceived(7 + 3);
        assertThat(typesReceived().subList(7, 10))
                .containsExactly("complaint.opened", "complaint.escalated", "complaint.resolved");
        assertThat(receiver.received().subList(0, 8).stream().map(one -> one.header("webhook-id")))
                .containsOnly(receiver.received().getFirst().header("webhook-id"));
        verify(webhook.secret(), receiver.received().getLast());
        awaitHealth(webhook, "HEALTHY", 0);
    }

    @Test
    void anEndpointThatTakesNothingForThreeDaysIsDisabledAndGetsWhatWaitedWhenItIsEnabled() {
        Webhook webhook = wants("complaint.opened", "complaint.closed");
        receiver.answers(500);
        tellOfComplaint("opened", subject, complaint);
        tellOfComplaint("closed", subject, complaint);
        for (int attempt = 1; attempt < ALL_ATTEMPTS; attempt++) {
            awaitAttempts(webhook, attempt);
            time.pass(webhook.id(), Duration.ofHours(27));
        }

        awaitHealth(webhook, "DISABLED", 2);
        JsonPath disabled = partner.read(webhook);
        assertThat(disabled.getString("disabledBecause")).isEqualTo("FAILED_TOO_LONG");
        assertThat(receiver.received()).hasSize(ALL_ATTEMPTS);

        receiver.answers(204);
        enable(webhook, 1);
        awaitReceived(ALL_ATTEMPTS + 2);
        assertThat(typesReceived().subList(ALL_ATTEMPTS, ALL_ATTEMPTS + 2))
                .containsExactly("complaint.opened", "complaint.closed");
        awaitHealth(webhook, "HEALTHY", 0);
    }

    private void enable(Webhook webhook, int version) {
        partner.calls()
                .header("If-Match", "\"" + version + "\"")
                .body(Subscriber.asked(receiver.url(), "complaint.opened", "complaint.closed"))
                .put(webhook.path())
                .then()
                .statusCode(200);
    }

    @Test
    void aReceiverThatIsGoneIsNotCalledAgain() {
        Webhook webhook = wants("complaint.opened", "complaint.closed");
        receiver.answers(410);

        tellOfComplaint("opened", subject, complaint);
        awaitHealth(webhook, "DISABLED", 1);
        assertThat(partner.read(webhook).getString("disabledBecause")).isEqualTo("GONE");
        tellOfComplaint("closed", subject, complaint);

        receiver.answers(204);
        enable(webhook, 1);
        awaitReceived(3);
        assertThat(typesReceived()).containsExactly("complaint.opened", "complaint.opened", "complaint.closed");
    }

    @Test
    void whatWaitedLongIsSentAtOnceWhenAnEndpointIsEnabled() {
        Webhook webhook = wants("complaint.opened", "complaint.closed");
        receiver.answers(request -> request.response()
                .setStatusCode(503)
                .putHeader("Retry-After", "36000")
                .end());
        tellOfComplaint("opened", subject, complaint);
        awaitAttempts(webhook, 1);
        receiver.answers(410);
        tellOfComplaint("closed", UUID.randomUUID(), UUID.randomUUID());
        awaitHealth(webhook, "DISABLED", 2);

        receiver.answers(204);
        enable(webhook, 1);

        awaitReceived(4);
        awaitHealth(webhook, "HEALTHY", 0);
    }

    @Test
    void aReceiverIsLeftAloneAsLongAsItAsks() {
        Webhook webhook = wants("complaint.opened");
        receiver.answers(request -> request.response()
                .setStatusCode(429)
                .putHeader("Retry-After", "3600")
                .end());
        tellOfComplaint("opened", subject, complaint);
        awaitAttempts(webhook, 1);
        receiver.answers(204);

        time.pass(webhook.id(), Duration.ofMinutes(50));
        assertThat(deliveries.claim(100, 100, Duration.ofSeconds(1)))
                .filteredOn(lane -> lane.endpointId().equals(webhook.id()))
                .isEmpty();
        time.pass(webhook.id(), Duration.ofMinutes(11));

        awaitReceived(2);
    }

    @Test
    void aRedirectIsAFailureAndNotFollowed() {
        Receiver elsewhere = Receiver.listen();
        Webhook webhook = wants("complaint.opened");
        receiver.answers(request -> request.response()
                .setStatusCode(307)
                .putHeader("Location", elsewhere.url())
                .end());

        tellOfComplaint("opened", subject, complaint);

        awaitHealth(webhook, "FAILING", 1);
        assertThat(partner.read(webhook).getString("lastFailure")).isEqualTo("answered 307");
        assertThat(elsewhere.received()).isEmpty();
    }

    @Test
    void aNameThatLeadsInsideBetweenRegistrationAndCallIsNotFollowed() {
        String name = "rebinding-" + UUID.randomUUID() + ".example";
        names.lead(name, Receiver.ADDRESS);
        Webhook webhook = partner.wants(receiver.url(name), "complaint.opened");
        names.lead(name, "127.0.0.1");

        tellOfComplaint("opened", subject, complaint);

        awaitHealth(webhook, "FAILING", 1);
        assertThat(partner.read(webhook).getString("lastFailure"))
                .isEqualTo("the host leads to an address that is not public");
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aReceiverForWhomNobodyVouchesIsToldNothing() {
        List<HttpServerRequest> received = new CopyOnWriteArrayList<>();
        Vertx vertx = Vertx.vertx();
        var _ = vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(new PfxOptions().setPath(keyStore).setPassword(keyStorePassword)))
                .requestHandler(received::add)
                .listen(ProbeServices.receiverPort(), "127.0.0.3")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        try {
            names.lead("secure.example", "127.0.0.3");
            Webhook webhook =
                    partner.wants("https://secure.example:" + ProbeServices.receiverPort() + "/", "complaint.opened");

            tellOfComplaint("opened", subject, complaint);

            awaitHealth(webhook, "FAILING", 1);
            assertThat(partner.read(webhook).getString("lastFailure")).startsWith("no answer: ");
            assertThat(received).isEmpty();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void aMessageWhoseSenderWasKilledIsSentByAnotherWhenTheLeaseEnds() {
        Webhook webhook = wants("complaint.opened", "complaint.closed");
        receiver.answers(503);
        tellOfComplaint("opened", subject, complaint);
        awaitAttempts(webhook, 1);
        receiver.answers(204);
        time.abandon(webhook.id(), Duration.ofMinutes(1));

        assertThat(deliveries.delivered(
                        new Lane(webhook.id(), subject, UUID.randomUUID()),
                        new Waiting(UUID.randomUUID(), UUID.randomUUID(), "", webhook.id(), "", 0),
                        new Attempt(Instant.EPOCH, Duration.ZERO, 204, "", null, null)))
                .as("who has not the lease puts nothing down")
                .isFalse();
        time.pass(webhook.id(), Duration.ofMinutes(1));

        awaitReceived(2);
        awaitHealth(webhook, "HEALTHY", 0);
    }

    @Test
    void aReceiverThatDoesNotAnswerIsNotWaitedForLong() {
        Webhook webhook = wants("complaint.opened");
        receiver.answers(request -> {});

        tellOfComplaint("opened", subject, complaint);

        awaitHealth(webhook, "FAILING", 1);
        assertThat(partner.read(webhook).getString("lastFailure")).isEqualTo("no answer: none within the deadline");
    }

    @Test
    void theFormerSecretSignsBesideTheNewOneForADay() throws Exception {
        Webhook webhook = wants("complaint.opened");
        String renewed = renewSecret(webhook);

        tellOfComplaint("opened", subject, complaint);
        awaitReceived(1);
        Received both = receiver.received().getLast();
        assertThat(both.header("webhook-signature").split(" ")).hasSize(2);
        verify(webhook.secret(), both);
        verify(renewed, both);

        time.pass(webhook.id(), Duration.ofHours(25));
        tellOfComplaint("opened", subject, complaint);
        awaitReceived(2);
        Received one = receiver.received().getLast();
        verify(renewed, one);
        assertThatThrownBy(() -> verify(webhook.secret(), one)).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void theFormerSecretCanBeEndedAtOnce() throws Exception {
        Webhook webhook = wants("complaint.opened");
        String renewed = renewSecret(webhook);
        partner.calls().delete(webhook.path() + "/secrets/former").then().statusCode(204);

        tellOfComplaint("opened", subject, complaint);

        awaitReceived(1);
        Received received = receiver.received().getFirst();
        verify(renewed, received);
        assertThat(received.header("webhook-signature").split(" ")).hasSize(1);
    }

    private String renewSecret(Webhook webhook) {
        return partner.calls()
                .post(webhook.path() + "/secrets")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .path("secret");
    }

    @Test
    void theLogShowsWhatWasSentAndAnswered() {
        Webhook webhook = wants("complaint.opened", "complaint.closed");
        receiver.answers(request -> request.response().setStatusCode(400).end("x".repeat(5000)));
        tellOfComplaint("opened", subject, complaint);
        awaitAttempts(webhook, 1);

        String delivery = log(webhook, "?state=WAITING&type=complaint.opened").getString("items[0].id");
        partner.calls()
                .get(webhook.path() + "/deliveries/" + delivery)
                .then()
                .statusCode(200)
                .body("body", equalTo(receiver.received().getFirst().body()))
                .body("attempts", hasSize(1))
                .body("attempts[0].status", equalTo(400))
                .body("attempts[0].failure", equalTo("answered 400"))
                .body("attempts[0].answer", equalTo("x".repeat(4096)))
                .body("attempts[0].headers.webhook-signature", equalTo("***"))
                .body(
                        "attempts[0].headers.webhook-id",
                        equalTo(receiver.received().getFirst().header("webhook-id")));
        assertThat(log(webhook, "?state=DELIVERED").getList("items")).isEmpty();
        assertThat(log(webhook, "?type=complaint.closed").getList("items")).isEmpty();
        assertProblem(partner.calls().get(webhook.path() + "/deliveries?state=LOST"))
                .hasStatus(400)
                .hasErrorAt("#state");
    }

    @Test
    void oneMessageIsReplayedUnderItsId() {
        Webhook webhook = wants("complaint.opened");
        tellOfComplaint("opened", subject, complaint);
        awaitReceived(1);
        awaitHealth(webhook, "HEALTHY", 0);

        partner.calls()
                .post(webhook.path() + "/deliveries/" + log(webhook, "").getString("items[0].id") + "/replay")
                .then()
                .statusCode(202)
                .body("replayed", equalTo(1));

        awaitReceived(2);
        assertThat(receiver.received().get(1).header("webhook-id"))
                .isEqualTo(receiver.received().get(0).header("webhook-id"));
    }

    @Test
    void aRangeOfTimeIsReplayedInItsOldOrder() {
        Webhook webhook = wants("complaint.opened", "complaint.resolved", "complaint.closed");
        for (String what : List.of("opened", "resolved", "closed")) {
            tellOfComplaint(what, subject, complaint);
        }
        awaitReceived(3);
        awaitHealth(webhook, "HEALTHY", 0);
        List<Instant> told = log(webhook, "").getList("items.createdAt", String.class).stream()
                .map(Instant::parse)
                .toList();

        partner.calls()
                .body(Map.of("from", told.get(2).toString(), "to", told.get(0).toString()))
                .post(webhook.path() + "/replay")
                .then()
                .statusCode(202)
                .body("replayed", equalTo(2));

        awaitReceived(5);
        assertThat(typesReceived().subList(3, 5)).containsExactly("complaint.opened", "complaint.resolved");
        for (Map<String, Object> unclear : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("failed", false),
                Map.of("from", told.get(0).toString()),
                Map.of("from", told.get(0).toString(), "to", told.get(2).toString()),
                Map.of(
                        "failed",
                        true,
                        "from",
                        told.get(2).toString(),
                        "to",
                        told.get(0).toString()))) {
            assertProblem(partner.calls().body(unclear).post(webhook.path() + "/replay"))
                    .hasStatus(400)
                    .hasCode("WEBHOOK_REPLAY_UNCLEAR");
        }
    }

    @Test
    void aMessageThatFailedForGoodHoldsUpNobodyAndIsReplayedOnRequest() {
        Webhook webhook = wants("complaint.opened", "complaint.closed");
        receiver.answers(request -> request.response()
                .setStatusCode(receiver.received().getLast().body().contains("complaint.opened") ? 422 : 204)
                .end());
        tellOfComplaint("opened", subject, complaint);
        tellOfComplaint("closed", subject, complaint);
        awaitAttempts(webhook, 1);
        // Another subject's message arrives meanwhile: it is the message that cannot be taken, not the endpoint that is
        // down.
        tellOfComplaint("closed", UUID.randomUUID(), UUID.randomUUID());
        awaitReceived(2);
        for (int attempt = 2; attempt <= ALL_ATTEMPTS; attempt++) {
            time.pass(webhook.id(), Duration.ofHours(27));
            awaitAttempts(webhook, attempt);
        }
        awaitHealth(webhook, "HEALTHY", 0);
        assertThat(log(webhook, "?state=FAILED").getList("items.type")).containsExactly("complaint.opened");

        receiver.answers(204);
        partner.calls()
                .body(Map.of("failed", true))
                .post(webhook.path() + "/replay")
                .then()
                .statusCode(202)
                .body("replayed", equalTo(1));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(log(webhook, "?state=FAILED").getList("items"))
                        .isEmpty());
        awaitHealth(webhook, "HEALTHY", 0);
        assertThat(typesReceived()).endsWith("complaint.opened");
    }

    @Test
    void anEndpointCanBeTried() throws Exception {
        Webhook webhook = wants("complaint.opened");

        String delivery = partner.calls()
                .post(webhook.path() + "/test")
                .then()
                .statusCode(202)
                .extract()
                .path("deliveryId");

        awaitReceived(1);
        verify(webhook.secret(), receiver.received().getFirst());
        assertThat(typesReceived()).containsExactly("webhook.test");
        partner.calls().get(webhook.path() + "/deliveries").then().body("items.id", contains(delivery));
    }

    @Test
    void twoReplicasSendEachMessageOnceAndInOrder() throws Exception {
        Webhook webhook = wants("complaint.opened", "complaint.closed");
        Dispatch another = new Dispatch(config, deliveries, posting);
        another.start(null);
        try {
            List<UUID> complaints = new ArrayList<>();
            for (int number = 0; number < 30; number++) {
                UUID each = UUID.randomUUID();
                complaints.add(each);
                tellOfComplaint("opened", each, each);
                tellOfComplaint("closed", each, each);
            }

            awaitReceived(60);
            awaitHealth(webhook, "HEALTHY", 0);
            List<Received> received = receiver.received();
            assertThat(new HashSet<>(received.stream()
                            .map(one -> one.header("webhook-id"))
                            .toList()))
                    .hasSize(60);
            assertThat(complaints).allSatisfy(each -> assertThat(received.stream()
                            .filter(one -> one.body().contains(each.toString()))
                            .map(one -> json(one).path("type").asText()))
                    .containsExactly("complaint.opened", "complaint.closed"));
        } finally {
            another.stop(null);
        }
    }

    @Test
    void whatIsOldIsForgottenAndSoIsWhatWasDeleted() {
        Webhook webhook = wants("complaint.opened");
        tellOfComplaint("opened", subject, complaint);
        awaitReceived(1);
        awaitHealth(webhook, "HEALTHY", 0);
        time.pass(webhook.id(), Duration.ofDays(31));
        tellOfComplaint("opened", UUID.randomUUID(), complaint);
        awaitReceived(2);

        forgetting.run();

        assertThat(log(webhook, "").getList("items")).hasSize(1);
        partner.calls().delete(webhook.path()).then().statusCode(204);
        forgetting.run();
        assertThat(deliveries.claim(100, 100, Duration.ofSeconds(1)))
                .filteredOn(lane -> lane.endpointId().equals(webhook.id()))
                .isEmpty();
    }
}
