package io.raksa.loyalty.adjustment;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class ApprovalTest {

    @Inject
    Jdbi jdbi;

    private Membership member;

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    @Test
    void whatOneMayNotDoAloneWaitsForAnother() {
        String id = ask("supervisor", 5001);
        assertThat(available(member.id())).isZero();
        assertThat(waiting()).contains(id);

        decide("manager", id, "approve")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo("manager"));

        assertThat(available(member.id())).isEqualTo(5001);
        assertThat(statement(member.id()).getFirst()).containsEntry("cause", Map.of("type", "adjustment", "id", id));
        assertThat(waiting()).doesNotContain(id);
        assertThat(audited(id)).containsExactly("adjustment.asked supervisor why", "adjustment.approved manager seen");
    }

    @Test
    void whatIsDeclinedIsNotPosted() {
        String id = ask("supervisor", 5001);

        decide("admin", id, "decline")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("note", equalTo("seen"));
        decide("admin", id, "decline").then().statusCode(200);

        assertProblem(decide("manager", id, "approve")).hasStatus(409).hasCode("ADJUSTMENT_DECIDED");
        assertThat(available(member.id())).isZero();
    }

    @Test
    void whoAskedDoesNotDecide() {
        String id = ask("manager", 50_001);

        assertProblem(decide("manager", id, "approve")).hasStatus(409).hasCode("ADJUSTMENT_NEEDS_ANOTHER");
        assertProblem(decide("manager", id, "decline")).hasStatus(409).hasCode("ADJUSTMENT_NEEDS_ANOTHER");
        decide("admin", id, "approve").then().statusCode(200);

        assertThat(available(member.id())).isEqualTo(50_001);
    }

    @Test
    void afterAWeekItIsTooLate() {
        String id = ask("supervisor", 5001);
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE adjustment_request SET expires_at = now() - interval '1 second' WHERE id = ?",
                UUID.fromString(id)));

        assertProblem(decide("manager", id, "approve")).hasStatus(409).hasCode("ADJUSTMENT_DECIDED");

        as("analyst")
                .get("/v1/adjustments/{id}", id)
                .then()
                .body("state", equalTo("EXPIRED"))
                .body("decidedBy", nullValue());
        assertThat(waiting()).doesNotContain(id);
    }

    @Test
    void takingMoreThanThereIsWaitsOn() {
        adjust(member.id(), 5000);
        String id = ask("supervisor", -5001);

        assertProblem(decide("manager", id, "approve")).hasStatus(409).hasCode("POINTS_NOT_ENOUGH");
        adjust(member.id(), 1);
        decide("manager", id, "approve").then().statusCode(200);

        assertThat(available(member.id())).isZero();
    }

    @Test
    void ofManyWhoDecideAtOnceOneDoes() throws Exception {
        String id = ask("supervisor", 5001);
        AtomicInteger turn = new AtomicInteger();

        List<Response> answers = atOnce(12, () -> switch (turn.getAndIncrement() % 3) {
            case 0 -> decide("manager", id, "approve");
            case 1 -> decide("admin", id, "approve");
            default -> decide("admin", id, "decline");
        });

        String state = as("admin").get("/v1/adjustments/{id}", id).path("state");
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.<String>path("state")).isEqualTo(state));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .allSatisfy(answer -> assertProblem(answer).hasStatus(409).hasCode("ADJUSTMENT_DECIDED"));
        assertThat(available(member.id())).isEqualTo(state.equals("APPROVED") ? 5001 : 0);
        reconciliation().then().body("consistent", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "analyst", "service", "customer"})
    void othersDoNotDecide(String role) {
        assertProblem(decide(role, UUID.randomUUID().toString(), "approve")).hasStatus(403);
        assertProblem(decide(role, UUID.randomUUID().toString(), "decline")).hasStatus(403);
    }

    @Test
    void itIsReadStrictly() {
        assertProblem(decide("admin", UUID.randomUUID().toString(), "approve")).hasStatus(404);
        assertProblem(as("admin").body(Map.of("note", " ")).post("/v1/adjustments/{id}/approve", UUID.randomUUID()))
                .hasStatus(400)
                .hasErrorAt("/note");
    }

    private String ask(String role, long points) {
        return withKey(as(role))
                .body(Map.of("points", points, "reason", "why"))
                .post("/v1/members/{id}/points", member.id())
                .then()
                .statusCode(202)
                .body("state", equalTo("WAITING"))
                .extract()
                .path("id");
    }

    private static Response decide(String role, String id, String how) {
        return as(role).body(Map.of("note", "seen")).post("/v1/adjustments/{id}/{how}", id, how);
    }

    /** All pages of two. */
    private static List<String> waiting() {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            Response page = as("manager")
                    .queryParam("limit", 2)
                    .queryParam("after", next)
                    .get("/v1/adjustments");
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        return ids;
    }

    private List<String> audited(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT action || ' ' || actor || ' ' || reason FROM audit_entry WHERE resource_id = ? ORDER BY at, id")
                .bind(0, UUID.fromString(id))
                .mapTo(String.class)
                .list());
    }
}
