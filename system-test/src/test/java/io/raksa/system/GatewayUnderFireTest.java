package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raksa.local.Platform;
import io.raksa.system.Storefront.Balance;
import io.raksa.system.Storefront.Shopper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What callers of the gateway notice while what is behind it is killed, and while it stops itself. */
@SystemTest
class GatewayUnderFireTest {

    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final int POINTS = 3;

    private final Platform platform;
    private final Api api;
    private final Storefront shop;
    private final Caller agent;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicInteger answered = new AtomicInteger();

    GatewayUnderFireTest(Platform platform, Api api) {
        this.platform = platform;
        this.api = api;
        this.shop = new Storefront(api);
        this.agent = api.as("agent");
    }

    private interface Work {
        void once(int turn) throws IOException;
    }

    /** Does the work again and again until the shop closes. */
    private void keepDoing(Work work) {
        for (int turn = 0; open.get(); turn++) {
            try {
                work.once(turn);
                Thread.sleep(5);
            } catch (IOException e) {
                throw new AssertionError("the gateway itself failed", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Test
    void aServiceThatIsKilledIsMissedByItsOwnCallersOnlyAndNothingIsCountedTwice() throws Exception {
        Shopper shopper = shop.shopper();
        String source = "fire-" + word();
        Caller partner = api.asNewPartner(source);
        Map<String, Queue<String>> refusals = Map.of(
                "customer", new ConcurrentLinkedQueue<>(),
                "feedback", new ConcurrentLinkedQueue<>(),
                "loyalty", new ConcurrentLinkedQueue<>());
        Queue<String> posted = new ConcurrentLinkedQueue<>();
        AtomicInteger given = new AtomicInteger();
        List<Work> works = List.of(
                turn -> read("customer", "/v1/customers/" + shopper.customer(), refusals),
                turn -> read("feedback", "/v1/complaints?customerId=" + shopper.customer(), refusals),
                turn -> read("loyalty", "/v1/members/" + shopper.member() + "/balance", refusals),
                turn -> {
                    insist("feedback", partner, "/v1/feedback", feedback(source, turn, shopper.customer()), refusals);
                    posted.add("post-" + turn);
                },
                turn -> {
                    insist(
                            "loyalty",
                            api.as("manager"),
                            "/v1/members/" + shopper.member() + "/points",
                            Map.of("points", POINTS, "reason", "test"),
                            refusals);
                    given.incrementAndGet();
                });
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size() + 3)) {
            List<Future<?>> working = new ArrayList<>();
            works.forEach(work -> working.add(threads.submit(() -> keepDoing(work))));
            // As many reads again: what one caller tries in vain in ten seconds does not open a circuit.
            works.subList(0, 3).forEach(work -> working.add(threads.submit(() -> keepDoing(work))));
            try {
                for (String service : List.of("customer", "feedback", "loyalty")) {
                    awaitProgress(working);
                    refusals.values().forEach(Collection::clear);
                    platform.kill9(service + "-service");
                    circuitIs(service, true);
                    platform.restart(service + "-service");
                    circuitIs(service, false);
                    awaitProgress(working);
                    refusals.forEach((other, refused) -> {
                        if (other.equals(service)) {
                            assertThat(refused)
                                    .isNotEmpty()
                                    .isSubsetOf("503 SERVICE_UNAVAILABLE", "504 SERVICE_TIMEOUT");
                        } else {
                            assertThat(refused)
                                    .as("%s while %s was down", other, service)
                                    .isEmpty();
                        }
                    });
                }
            } finally {
                open.set(false);
            }
            for (Future<?> each : working) {
                each.get();
            }
        }
        assertThat(shop.balance(shopper)).isEqualTo(new Balance((long) given.get() * POINTS, 0, 0));
        assertThat(api.as("agent").all("/v1/feedback?customerId=" + shopper.customer()))
                .extracting(feedback -> feedback.path("externalId").asText())
                .containsExactlyInAnyOrderElementsOf(posted);
        shop.proveLedger();
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, Object> feedback(String source, int turn, UUID customer) {
        return Map.of(
                "kind",
                "COMPLIMENT",
                "channel",
                "PARTNER",
                "text",
                "ดีมาก",
                "customerId",
                customer,
                "source",
                source,
                "externalId",
                "post-" + turn);
    }

    private void read(String service, String path, Map<String, Queue<String>> refusals) throws IOException {
        note(service, agent.trySending("GET", path, Map.of(), null), refusals);
    }

    /** The same request with the same key until it is done, as a careful client does. */
    private Answer insist(
            String service, Caller caller, String path, Map<String, Object> body, Map<String, Queue<String>> refusals) {
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        return await().atMost(DEADLINE)
                .pollInterval(Duration.ofMillis(100))
                .pollDelay(Duration.ZERO)
                .until(
                        () -> {
                            Answer answer = caller.trySending("POST", path, headers, Caller.written(body));
                            // Still at work on the first try, whose caller was told that nobody knows.
                            if (answer.status() != 409) {
                                note(service, answer, refusals);
                            }
                            return answer;
                        },
                        answer -> answer.status() < 300);
    }

    private void note(String service, Answer answer, Map<String, Queue<String>> refusals) {
        if (answer.status() < 300) {
            answered.incrementAndGet();
            return;
        }
        refusals.get(service).add(answer.gist());
        assertThat(answer.json().at("/context/service").asText())
                .as("%s", answer.response().body())
                .isEqualTo(service);
        if (answer.status() == 503) {
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
    }

    private void awaitProgress(List<Future<?>> working) {
        int before = answered.get();
        await().atMost(DEADLINE)
                .failFast("somebody gave up", () -> {
                    for (Future<?> each : working) {
                        if (each.isDone()) {
                            each.get();
                        }
                    }
                })
                .until(() -> answered.get() >= before + 200);
    }

    private void circuitIs(String service, boolean broken) {
        String figure = "raksa_gateway_circuit_open{service=\"%s\"} %s".formatted(service, broken ? "1.0" : "0.0");
        Caller operator = api.asAnybody().at(platform.managementAddress("gateway"));
        await().atMost(DEADLINE)
                .until(() -> operator.get("/q/metrics").response().body().contains(figure));
        operator.get("/q/health/ready").expect(200);
    }

    @Test
    void aGatewayThatStopsDropsNoCall() throws Exception {
        UUID customer = shop.shopper().customer();
        String replica = platform.replicate("gateway", Map.of("QUARKUS_SHUTDOWN_DELAY", "5S"));
        URI stopping = platform.address(replica);
        URI probe = platform.managementAddress(replica).resolve("/q/health/ready");
        AtomicBoolean ready = new AtomicBoolean(true);
        Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
        AtomicInteger byTheStopping = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            List<Future<?>> working = new ArrayList<>();
            working.add(threads.submit(() -> keepDoing(turn -> ready.set(isReady(probe)))));
            for (HttpClient.Version version : List.of(HttpClient.Version.HTTP_1_1, HttpClient.Version.HTTP_2)) {
                for (int client = 0; client < 4; client++) {
                    HttpClient http = HttpClient.newBuilder().version(version).build();
                    working.add(threads.submit(() -> keepDoing(turn -> {
                        URI gateway = ready.get() ? stopping : platform.gateway();
                        Answer answer = new Caller(http, gateway, agent.identity())
                                .trySending("GET", "/v1/customers/" + customer, Map.of(), null);
                        statuses.add(answer.status());
                        if (gateway.equals(stopping)) {
                            byTheStopping.incrementAndGet();
                        }
                    })));
                }
            }
            await().atMost(DEADLINE).until(() -> byTheStopping.get() > 200);
            Future<Integer> slow = threads.submit(() -> postSlowly(stopping, customer));
            await().atMost(DEADLINE).until(() -> byTheStopping.get() > 400);
            platform.stop(replica);
            int before = statuses.size();
            await().atMost(DEADLINE).until(() -> statuses.size() > before + 200);
            open.set(false);
            for (Future<?> each : working) {
                each.get();
            }
            assertThat(slow.get()).isEqualTo(200);
        } finally {
            open.set(false);
        }
        assertThat(statuses).containsOnly(200);
    }

    private static boolean isReady(URI probe) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(probe).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A bulk of eight lines, one a second: it is under way when the gateway is told to stop, and goes on afterwards. */
    private int postSlowly(URI gateway, UUID customer) throws IOException, InterruptedException {
        String source = "slow-" + word();
        Caller partner = api.asNewPartner(source);
        List<byte[]> lines = new ArrayList<>();
        for (int turn = 0; turn < 8; turn++) {
            lines.add((Caller.written(feedback(source, turn, customer)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Iterable<byte[]> slowly = () -> lines.stream()
                .peek(line -> {
                    Instant next = Instant.now().plusSeconds(1);
                    await().pollDelay(Duration.ZERO).atMost(DEADLINE).until(() -> Instant.now()
                            .isAfter(next));
                })
                .iterator();
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve("/v1/feedback/batch"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArrays(slowly));
        partner.identity().forEach(request::header);
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.body().lines()).hasSize(8).allMatch(line -> line.contains("\"CREATED\""));
            return answer.statusCode();
        }
    }
}
