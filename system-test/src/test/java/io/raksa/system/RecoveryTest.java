package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.raksa.local.Platform;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A remedy is one act across two services: granted once and paid once, whatever happens to loyalty meanwhile, and taken back whole. */
@SystemTest
class RecoveryTest {

    private static final String LOYALTY = "loyalty-service";
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final int POINTS = 120;

    private final Platform platform;
    private final Api api;
    private final String shopName = "recovery-" + UUID.randomUUID().toString().substring(0, 8);
    private final Caller shop;

    RecoveryTest(Platform platform, Api api) {
        this.platform = platform;
        this.api = api;
        this.shop = api.asNewPartner(shopName);
    }

    /** A member with a complaint, from the point of view of who puts it right. */
    private final class Visitor {

        private final UUID customer;
        private final String member;
        private final String complaint;

        Visitor() {
            String name = "let-down-" + UUID.randomUUID();
            customer = api.as("agent")
                    .post(
                            "/v1/customers",
                            Map.of(
                                    "displayName",
                                    name,
                                    "identifiers",
                                    List.of(Map.of("type", "EXTERNAL", "system", shopName, "value", name))))
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
            complaint = "/v1/complaints/"
                    + shop.post(
                                    "/v1/feedback",
                                    Map.of(
                                            "kind",
                                            "COMPLAINT",
                                            "channel",
                                            "PARTNER",
                                            "text",
                                            "ช้ามาก " + name,
                                            "customerId",
                                            customer,
                                            "source",
                                            shopName,
                                            "externalId",
                                            name),
                                    UUID.randomUUID().toString())
                            .expect(201)
                            .text("complaintId");
        }

        /** Ten at once: five under one key, five under keys of their own. */
        void isGrantedTenTimesAtOnce() throws Exception {
            String key = UUID.randomUUID().toString();
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int number = 0; number < 10; number++) {
                String own = number % 2 == 0 ? key : UUID.randomUUID().toString();
                calls.add(() -> api.as("agent")
                        .post(
                                complaint + "/remedies",
                                Map.of("kind", "POINTS", "points", POINTS, "reason", "Slow."),
                                own));
            }
            try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
                for (Future<Answer> answer : threads.invokeAll(calls)) {
                    assertThat(answer.get().status()).isIn(201, 409);
                }
            }
            assertThat(api.as("agent").all(complaint + "/remedies")).hasSize(1);
        }

        JsonNode remedy() {
            return api.as("agent").all(complaint + "/remedies").getFirst();
        }

        void awaitState(String state) {
            await().atMost(DEADLINE)
                    .untilAsserted(
                            () -> assertThat(remedy().path("state").asText()).isEqualTo(state));
        }

        void withdraw() {
            String address = complaint + "/remedies/" + remedy().path("id").asText();
            api.as("supervisor")
                    .post(address + "/withdraw", Map.of("reason", "It was served after all."))
                    .expect(200);
        }

        long available() {
            return api.as("agent")
                    .get("/v1/members/" + member + "/balance")
                    .expect(200)
                    .json()
                    .path("available")
                    .asLong();
        }

        List<String> statement() {
            return api.as("agent").all("/v1/members/" + member + "/statement").stream()
                    .map(line -> line.path("kind").asText() + " "
                            + line.path("points").asLong())
                    .toList();
        }

        void isPaidOnce() {
            awaitState("PAID");
            new Deliveries(platform, api).awaitAll();
            assertThat(statement()).containsExactly("COMPENSATION " + POINTS);
            assertThat(available()).isEqualTo(POINTS);
        }

        void isTakenBackWhole() {
            awaitState("CLAWED_BACK");
            new Deliveries(platform, api).awaitAll();
            assertThat(available()).isZero();
            assertThat(remedy().path("shortfall").asLong()).isZero();
            JsonNode proof = api.as("manager")
                    .get("/v1/liability/reconciliation")
                    .expect(200)
                    .json();
            assertThat(proof.path("consistent").asBoolean()).as("%s", proof).isTrue();
            assertThat(proof.at("/figures/sumOfEntries").asLong()).isZero();
        }
    }

    @Test
    void grantedTenTimesWhileLoyaltyIsDownItIsPaidOnceAndTakenBackWhole() throws Exception {
        Visitor visitor = new Visitor();
        platform.kill9(LOYALTY);
        try {
            visitor.isGrantedTenTimesAtOnce();
            assertThat(visitor.remedy().path("state").asText()).isEqualTo("GRANTED");
        } finally {
            platform.restart(LOYALTY);
        }
        visitor.isPaidOnce();

        visitor.withdraw();

        visitor.isTakenBackWhole();
        assertThat(visitor.statement()).containsExactlyInAnyOrder("COMPENSATION " + POINTS, "CLAW_BACK -" + POINTS);
    }

    @Test
    void whileLoyaltyIsSlowNobodyWaitsForItAndItIsPaidOnce() throws Exception {
        Visitor visitor = new Visitor();
        try (Connection blocker = platform.connect("loyalty")) {
            blocker.setAutoCommit(false);
            block(blocker, "member_account");

            visitor.isGrantedTenTimesAtOnce();

            awaitWaiting(blocker);
            blocker.rollback();
        }
        visitor.isPaidOnce();
    }

    @Test
    void killedHalfWayThroughThePostingItIsPaidOnce() throws Exception {
        Visitor visitor = new Visitor();
        try (Connection blocker = platform.connect("loyalty")) {
            blocker.setAutoCommit(false);
            // The posting is written, and not committed: what tells of it stands after it, and has to wait.
            block(blocker, "outbox_event");

            visitor.isGrantedTenTimesAtOnce();

            awaitWaiting(blocker);
            platform.kill9(LOYALTY);
            blocker.rollback();
        } finally {
            platform.restart(LOYALTY);
        }
        visitor.isPaidOnce();
    }

    @Test
    void grantedAndWithdrawnWhileLoyaltyIsDownNothingIsLeftOfIt() throws Exception {
        Visitor visitor = new Visitor();
        platform.kill9(LOYALTY);
        try {
            visitor.isGrantedTenTimesAtOnce();
            visitor.withdraw();
        } finally {
            platform.restart(LOYALTY);
        }
        visitor.isTakenBackWhole();
    }

    private static void block(Connection blocker, String table) throws SQLException {
        try (Statement statement = blocker.createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN EXCLUSIVE MODE");
        }
    }

    /** Until somebody waits for what is blocked. */
    private static void awaitWaiting(Connection blocker) {
        await().atMost(DEADLINE).pollInterval(Duration.ofMillis(50)).until(() -> {
            try (Statement statement = blocker.createStatement();
                    ResultSet rows = statement.executeQuery("""
                            SELECT count(*) FROM pg_locks waiting
                            WHERE NOT waiting.granted AND pg_backend_pid() = ANY (pg_blocking_pids(waiting.pid))""")) {
                rows.next();
                return rows.getLong(1) > 0;
            }
        });
    }
}
