package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.raksa.local.Platform;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** While customers buy, complain and are put right, every part of the platform is killed once. */
@SystemTest
class NothingLostTest {

    private static final String SHOP = "busy-shop";
    private static final int WRITERS = 8;
    private static final int PROGRESS_BETWEEN_CRASHES = 25;
    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(409, 500, 502, 503, 504);

    private final Platform platform;
    private final Api api;
    private final Caller shop;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicInteger accepted = new AtomicInteger();

    NothingLostTest(Platform platform, Api api) {
        this.platform = platform;
        this.api = api;
        this.shop = api.asNewPartner(SHOP);
    }

    /** One customer's writer, and what it was told has been accepted. */
    private final class Writer {

        private final UUID customer;
        private final Map<String, Integer> purchases = new HashMap<>();
        private final Map<String, UUID> complaints = new HashMap<>();
        private final Map<UUID, Integer> remedies = new HashMap<>();
        private final String member;

        Writer(int number) {
            String name = "visitor-" + number;
            customer = api.as("agent")
                    .post(
                            "/v1/customers",
                            Map.of(
                                    "displayName",
                                    name,
                                    "identifiers",
                                    List.of(Map.of("type", "EXTERNAL", "system", SHOP, "value", name))))
                    .expect(201)
                    .id();
            member = await().atMost(DEADLINE)
                    .until(
                            () -> api.as("agent")
                                    .get("/v1/members?customerId=" + customer)
                                    .json(),
                            members -> !members.path("items").isEmpty())
                    .at("/items/0/id")
                    .asText();
        }

        void write() {
            for (int turn = 0; open.get(); turn++) {
                buy(turn);
                if (turn % 5 == 0) {
                    complain(turn);
                }
            }
        }

        private void buy(int turn) {
            String externalId = customer + "-" + turn;
            int baht = 25 * (1 + turn % 9) + turn % 20;
            insist(
                    shop,
                    "/v1/purchases",
                    Map.of(
                            "source", SHOP,
                            "externalId", externalId,
                            "customerId", customer,
                            "purchasedAt", Instant.parse("2026-06-01T05:00:00Z").toString(),
                            "total", Map.of("amount", baht + ".00", "currency", "THB")));
            purchases.put(externalId, baht);
        }

        private void complain(int turn) {
            String externalId = customer + "-" + turn;
            UUID complaint = UUID.fromString(insist(
                            shop,
                            "/v1/feedback",
                            Map.of(
                                    "kind",
                                    "COMPLAINT",
                                    "channel",
                                    "PARTNER",
                                    "text",
                                    "ช้ามาก " + externalId,
                                    "customerId",
                                    customer,
                                    "source",
                                    SHOP,
                                    "externalId",
                                    externalId))
                    .text("complaintId"));
            complaints.put(externalId, complaint);
            int points = 10 + turn;
            insist(
                    api.as("manager"),
                    "/v1/complaints/" + complaint + "/remedies",
                    Map.of("kind", "POINTS", "points", points, "reason", "Slow."));
            remedies.put(complaint, points);
        }

        void isThereExactlyOnce() {
            assertThat(api.as("agent").all("/v1/customers/" + customer + "/purchases"))
                    .extracting(purchase -> purchase.path("externalId").asText())
                    .containsExactlyInAnyOrderElementsOf(purchases.keySet());
            assertThat(api.as("agent").all("/v1/feedback?customerId=" + customer))
                    .extracting(feedback -> feedback.path("externalId").asText())
                    .containsExactlyInAnyOrderElementsOf(complaints.keySet());
            remedies.forEach(
                    (complaint, points) -> assertThat(api.as("agent").all("/v1/complaints/" + complaint + "/remedies"))
                            .singleElement()
                            .satisfies(remedy -> {
                                assertThat(remedy.path("points").asInt()).isEqualTo(points);
                                assertThat(remedy.path("state").asText()).isEqualTo("PAID");
                            }));
            int expected = purchases.values().stream()
                            .mapToInt(baht -> baht / 25)
                            .sum()
                    + remedies.values().stream().mapToInt(points -> points).sum();
            assertThat(api.as("agent")
                            .get("/v1/members/" + member + "/balance")
                            .expect(200)
                            .json()
                            .path("available")
                            .asInt())
                    .isEqualTo(expected);
            assertThat(api.as("agent").all("/v1/customers/" + customer + "/timeline").stream()
                            .filter(entry -> entry.path("kind").asText().equals("POINTS_POSTED")))
                    .hasSize(purchases.size() + remedies.size());
        }
    }

    /** As a careful client does: the same request with the same key until it is answered. */
    private Answer insist(Caller caller, String path, Map<String, Object> body) {
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        Answer answer = await().atMost(DEADLINE)
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(
                        () -> caller.trySending("POST", path, headers, Caller.written(body)),
                        received -> !WORTH_ANOTHER_TRY.contains(received.status()));
        accepted.incrementAndGet();
        return answer.expect(201);
    }

    @Test
    void whatWasAcceptedIsThereExactlyOnceThoughEveryPartCrashed() throws Exception {
        List<Writer> writers = new ArrayList<>();
        for (int number = 0; number < WRITERS; number++) {
            writers.add(new Writer(number));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = new ArrayList<>();
            writers.forEach(writer -> writing.add(threads.submit(writer::write)));
            try {
                for (String part :
                        List.of("customer-service", "feedback-service", "loyalty-service", "gateway", "postgres")) {
                    awaitProgress(writing);
                    platform.kill9(part);
                    platform.restart(part);
                }
                awaitProgress(writing);
            } finally {
                open.set(false);
            }
            for (Future<?> writer : writing) {
                writer.get();
            }
        }
        new Deliveries(platform, api).awaitAll();
        writers.forEach(Writer::isThereExactlyOnce);
        JsonNode proof = api.as("manager")
                .get("/v1/liability/reconciliation")
                .expect(200)
                .json();
        assertThat(proof.path("consistent").asBoolean()).as("%s", proof).isTrue();
        assertThat(proof.at("/figures/sumOfEntries").asLong()).isZero();
    }

    private void awaitProgress(List<Future<?>> writing) {
        int before = accepted.get();
        await().atMost(DEADLINE)
                .failFast("a writer gave up", () -> writing.stream().anyMatch(Future::isDone))
                .until(() -> accepted.get() >= before + PROGRESS_BETWEEN_CRASHES);
    }
}
