package io.raksa.loyalty.ledger;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.bought;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.tell;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Everything at once on a few members: nobody waits in a circle, nobody is turned away, nothing is lost. */
@QuarkusTest
@RaksaTest(database = "loyalty")
class ManyAtOnceTest {

    private static final int WORKERS = 12;
    private static final int ACTS = 15;

    @Inject
    Jdbi jdbi;

    @Test
    void earningCompensatingAdjustingAndExpiringAtOnceAllSucceedAndTheBooksBalance() throws Exception {
        List<Membership> members = Stream.generate(Loyalty::enrolled).limit(4).toList();
        members.forEach(member -> adjust(member.id(), 1000).then().statusCode(201));
        Instant end = Instant.now().plusSeconds(1);
        members.forEach(member -> endAt(end, member));
        AtomicInteger worker = new AtomicInteger();

        long postedBefore = change(members);

        List<Integer> changes = atOnce(WORKERS, () -> work(members, new Random(worker.incrementAndGet())));

        await().until(() -> Instant.now().isAfter(end));
        assertThat(change(members) - postedBefore)
                .isEqualTo(changes.stream().mapToInt(Integer::intValue).sum());
        assertThat(members.stream().mapToLong(member -> available(member.id())).sum())
                .isEqualTo(aliveOf(members));
        reconciliation().then().body("consistent", equalTo(true));
    }

    /** A random sequence of acts, each of which must be done or refused for good reason; returns the points given less those taken. */
    private static int work(List<Membership> members, Random random) {
        int change = 0;
        for (int act = 0; act < ACTS; act++) {
            Membership member = members.get(random.nextInt(members.size()));
            switch (random.nextInt(5)) {
                case 0 -> {
                    bought(member.customerId(), "10.00", "USD");
                    change += 10;
                }
                case 1 -> {
                    tell("feedback.remedy.granted.v1", member.customerId(), remedy(member.customerId()))
                            .then()
                            .statusCode(204);
                    change += 5;
                }
                case 2 -> {
                    adjust(member.id(), 7).then().statusCode(201);
                    change += 7;
                }
                case 3 -> {
                    int status = adjust(member.id(), -3).statusCode();
                    assertThat(status).isIn(201, 409);
                    change -= status == 201 ? 3 : 0;
                }
                default ->
                    assertThat(given().auth()
                                    .oauth2(Tokens.of("admin"))
                                    .post("/v1/day-rolls")
                                    .statusCode())
                            .isIn(200, 409);
            }
        }
        return change;
    }

    private void endAt(Instant end, Membership member) {
        jdbi.useHandle(handle -> handle.execute("UPDATE lot SET expires_at = ? WHERE member_id = ?", end, member.id()));
    }

    /** What was given to and taken from the members, but for points that ended. */
    private long change(List<Membership> members) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT sum(points) FROM posting WHERE member_id IN (<members>) AND kind <> 'EXPIRY'")
                .bindList("members", members.stream().map(Membership::id).toList())
                .mapTo(Long.class)
                .one());
    }

    private long aliveOf(List<Membership> members) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT coalesce(sum(remaining), 0) FROM lot WHERE member_id IN (<members>) AND expires_at > now()")
                .bindList("members", members.stream().map(Membership::id).toList())
                .mapTo(Long.class)
                .one());
    }

    private static Map<String, Object> remedy(UUID customerId) {
        return Map.of(
                "remedyId",
                UUID.randomUUID(),
                "complaintId",
                UUID.randomUUID(),
                "customerId",
                customerId,
                "kind",
                "POINTS",
                "points",
                5,
                "category",
                "SLOW",
                "policyVersion",
                "1",
                "grantedAt",
                "2026-11-22T03:15:30Z");
    }
}
