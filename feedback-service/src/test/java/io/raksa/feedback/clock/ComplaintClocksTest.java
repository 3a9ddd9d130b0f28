package io.raksa.feedback.clock;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.bought;
import static io.raksa.feedback.FeedbackApi.comment;
import static io.raksa.feedback.FeedbackApi.complaint;
import static io.raksa.feedback.FeedbackApi.openAnonymousComplaint;
import static io.raksa.feedback.FeedbackApi.opened;
import static io.raksa.feedback.FeedbackApi.resolve;
import static io.raksa.feedback.FeedbackApi.told;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.feedback.clock.ClockApi.clocks;
import static io.raksa.feedback.clock.ClockApi.createCalendar;
import static io.raksa.feedback.clock.ClockApi.createPolicy;
import static io.raksa.feedback.clock.ClockApi.openGraveComplaint;
import static io.raksa.feedback.clock.ClockApi.policy;
import static io.raksa.feedback.clock.ClockApi.roundTheClock;
import static io.raksa.feedback.clock.ClockApi.shown;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.feedback.clock.core.ClockKind;
import io.raksa.feedback.clock.core.Clocks;
import io.raksa.feedback.clock.core.Happening;
import io.raksa.feedback.clock.core.Target;
import io.raksa.platform.time.BusinessCalendar;
import io.raksa.platform.time.BusinessCalendar.Slot;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "feedback")
class ComplaintClocksTest {

    private static final BusinessCalendar ALWAYS = new BusinessCalendar(
            ZoneId.of("Asia/Bangkok"),
            Stream.of(DayOfWeek.values())
                    .collect(Collectors.toMap(
                            day -> day, day -> List.of(new Slot(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)))),
            Set.of());

    @Inject
    Sql sql;

    @Inject
    TellingDeadlines telling;

    @Inject
    KeepingClocks keeping;

    private final UUID customer = UUID.randomUUID();

    @Test
    void withoutAPolicyThePublicMinimumIsPromised() {
        Opened complaint = openAnonymousComplaint();

        JsonPath clocks = clocks(complaint);

        Instant openedAt = Instant.parse(clocks.getString("happened[0].at"));
        assertThat(clocks.getList("clocks.kind")).containsExactly("FIRST_ANSWER", "RESOLVE");
        assertThat(shown(clocks, "FIRST_ANSWER", "dueAt"))
                .isEqualTo(openedAt.plus(Duration.ofDays(15)).toString());
        assertThat(shown(clocks, "RESOLVE", "dueAt"))
                .isEqualTo(openedAt.plus(Duration.ofDays(60)).toString());
        assertThat(as(Tokens.of("agent"))
                        .get("/v1/complaints/" + complaint.complaintId())
                        .<String>path("dueAt"))
                .isEqualTo(shown(clocks, "FIRST_ANSWER", "dueAt"));
    }

    @Test
    void thePolicyThatIsDueSoonestCounts() {
        String calendar = createCalendar(roundTheClock()).path("id");
        stands("REPEAT");
        Map<String, Object> slow = policy(calendar, "REPEAT");
        slow.put("acknowledgeMinutes", 20);
        String longer = createPolicy(slow).path("id");
        Map<String, Object> quick = policy(calendar, "REPEAT");
        quick.put("resolveMinutes", 120);
        quick.remove("acknowledgeMinutes");
        String shorter = createPolicy(quick).path("id");
        createPolicy(policy(calendar, "ADVOCATE"));

        JsonPath clocks = clocks(openGraveComplaint(customer));

        Instant openedAt = Instant.parse(clocks.getString("happened[0].at"));
        assertThat(shown(clocks, "ACKNOWLEDGE", "policyId")).isEqualTo(longer);
        assertThat(shown(clocks, "ACKNOWLEDGE", "dueAt"))
                .isEqualTo(openedAt.plus(Duration.ofMinutes(20)).toString());
        assertThat(shown(clocks, "RESOLVE", "policyId")).isEqualTo(shorter);
        assertThat(shown(clocks, "RESOLVE", "dueAt"))
                .isEqualTo(openedAt.plus(Duration.ofHours(2)).toString());
        assertThat(shown(clocks, "RESOLVE", "nextAlarmAt"))
                .isEqualTo(openedAt.plus(Duration.ofHours(1)).toString());
    }

    @Test
    void aRecordThatWasMergedIsPromisedWhatItsProfileIs() {
        String calendar = createCalendar(roundTheClock()).path("id");
        stands("GROWING");
        String policy = createPolicy(policy(calendar, "GROWING")).path("id");
        UUID merged = UUID.randomUUID();
        told(
                "customer.customer.merged.v1",
                customer,
                Map.of(
                        "mergeId",
                        UUID.randomUUID().toString(),
                        "survivorId",
                        customer.toString(),
                        "mergedId",
                        merged.toString(),
                        "mergedAt",
                        "2026-11-22T09:00:00Z"));

        assertThat(shown(clocks(openGraveComplaint(merged)), "RESOLVE", "policyId"))
                .isEqualTo(policy);
    }

    @Test
    void aPromiseCanBeForCustomersWhoSpendMuch() {
        String calendar = createCalendar(roundTheClock()).path("id");
        Map<String, Object> forGoodCustomers = policy(calendar, "REPEAT");
        forGoodCustomers.remove("stage");
        forGoodCustomers.put("leastSpent", Map.of("amount", "5000.00", "currency", "SGD"));
        String policy = createPolicy(forGoodCustomers).path("id");
        bought(customer, UUID.randomUUID(), Instant.now().minus(Duration.ofDays(2)), "4999.99", "SGD");
        bought(customer, UUID.randomUUID(), Instant.now().minus(Duration.ofDays(3)), "9000.00", "MYR");
        bought(customer, UUID.randomUUID(), Instant.now().minus(Duration.ofDays(366)), "100.00", "SGD");

        assertThat(shown(clocks(openGraveComplaint(customer)), "RESOLVE", "policyId"))
                .isNotEqualTo(policy);

        bought(customer, UUID.randomUUID(), Instant.now().minus(Duration.ofDays(1)), "0.01", "SGD");
        assertThat(shown(clocks(openGraveComplaint(customer)), "RESOLVE", "policyId"))
                .isEqualTo(policy);
        assertThat(as(Tokens.of("agent")).get("/v1/clock-policies/" + policy).<String>path("leastSpent.currency"))
                .isEqualTo("SGD");
    }

    @Test
    void anAssessmentPromisesAnew() {
        String calendar = createCalendar(roundTheClock()).path("id");
        stands("GROWING");
        createPolicy(policy(calendar, "GROWING"));
        Opened complaint = withPolicyOnlyOnceAssessed();
        assertThat(shown(clocks(complaint), "RESOLVE", "policyId")).isEqualTo("null");
        acknowledge(complaint);

        act("agent", complaint, "assess", Map.of("severity", "CRITICAL", "category", "STAFF_BEHAVIOUR"))
                .then()
                .statusCode(200);

        JsonPath clocks = clocks(complaint);
        Instant openedAt = Instant.parse(clocks.getString("happened[0].at"));
        assertThat(shown(clocks, "RESOLVE", "dueAt"))
                .isEqualTo(openedAt.plus(Duration.ofHours(10)).toString());
    }

    @Test
    void whatIsKeptIsWhatFollowsFromWhatHappened() {
        String calendar = createCalendar(roundTheClock()).path("id");
        stands("REPEAT");
        createPolicy(policy(calendar, "REPEAT"));
        Opened complaint = openGraveComplaint(customer);
        acknowledge(complaint);
        equalsWhatIsDerived(complaint);
        act("agent", complaint, "pause", Map.of("question", "Which table?", "reason", "?"))
                .then()
                .statusCode(200);
        equalsWhatIsDerived(complaint);
        given().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("text", "Twelve."))
                .post("/v1/track/{code}", complaint.trackingCode())
                .then()
                .statusCode(204);
        equalsWhatIsDerived(complaint);
        comment(Tokens.of("agent"), complaint, "TO_CUSTOMER", "Thank you.")
                .then()
                .statusCode(201);
        resolve(complaint).then().statusCode(200);
        equalsWhatIsDerived(complaint);
        act("agent", complaint, "reopen", Map.of("reason", "Again.")).then().statusCode(200);
        equalsWhatIsDerived(complaint);

        JsonPath clocks = clocks(complaint);
        assertThat(clocks.getList("happened.kind"))
                .containsExactly(
                        "STARTED",
                        "ACKNOWLEDGED",
                        "ANSWERED",
                        "PAUSED",
                        "CUSTOMER_WROTE",
                        "ANSWERED",
                        "RESOLVED",
                        "REOPENED");
        assertThat(clocks.getList("pauses.endedBy")).containsExactly("CUSTOMER_WROTE");
        assertThat(clocks.getList("pauses.unanswered")).containsExactly(false);
        assertThat(shown(clocks, "FIRST_ANSWER", "round")).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void howeverACaseGoesComputingAnewChangesNothingAndThePublicMinimumHolds(long seed) {
        Random way = new Random(seed);
        String calendar = createCalendar(roundTheClock()).path("id");
        stands("REPEAT");
        createPolicy(policy(calendar, "REPEAT"));
        Opened complaint = openGraveComplaint(customer);
        UUID id = UUID.fromString(complaint.complaintId());
        Instant openedAt = Instant.parse(clocks(complaint).getString("happened[0].at"));
        boolean reopened = false;
        for (int step = 0; step < 10; step++) {
            reopened |= goOn(complaint, way).equals("REOPEN");
            List<Map<String, Object>> kept = keptClocks(id);
            QuarkusTransaction.requiringNew().run(() -> keeping.recompute(List.of(id)));
            assertThat(keptClocks(id)).as("after step %d", step).isEqualTo(kept);
            if (!reopened) {
                assertThat(Instant.parse(shown(clocks(complaint), "RESOLVE", "dueAt")))
                        .isBeforeOrEqualTo(openedAt.plus(Duration.ofDays(60)));
            }
        }
    }

    @Test
    void theCustomersMessageEndsTheWaiting() {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        act("agent", complaint, "pause", Map.of("question", "Which table?", "reason", "?"));
        assertThat(shown(clocks(complaint), "RESOLVE", "state")).isEqualTo("PAUSED");

        comment(Tokens.of("agent"), complaint, "FROM_CUSTOMER", "Twelve.")
                .then()
                .statusCode(201);

        assertThat(shown(clocks(complaint), "RESOLVE", "state")).isEqualTo("RUNNING");
        assertThat(shown(clocks(complaint), "FIRST_ANSWER", "state")).isEqualTo("RUNNING");
        assertThat(as(Tokens.of("agent"))
                        .get("/v1/complaints/" + complaint.complaintId())
                        .<Boolean>path("waiting"))
                .isFalse();
    }

    @Test
    void waitingThoughTheCustomerHadWrittenIsFoundAndHoldsNothing() {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);

        act("agent", complaint, "pause", Map.of("reason", "Too busy.")).then().statusCode(200);

        assertThat(shown(clocks(complaint), "RESOLVE", "state")).isEqualTo("RUNNING");
        assertThat(clocks(complaint).getList("pauses.unanswered")).containsExactly(true);
    }

    @Test
    void aChangedCalendarMovesWhatIsOpenAndNothingElse() {
        Map<String, Object> fields = roundTheClock();
        String calendar = createCalendar(fields).path("id");
        stands("FIRST_VISIT");
        String id = createPolicy(policy(calendar, "FIRST_VISIT")).path("id");
        Opened complaint = openGraveComplaint(customer);
        Opened done = openGraveComplaint(customer);
        acknowledge(complaint);
        acknowledge(done);
        resolve(done);
        JsonPath before = clocks(complaint);
        JsonPath settled = clocks(done);
        Instant openedAt = Instant.parse(before.getString("happened[0].at"));
        assertThat(shown(before, "RESOLVE", "policyId")).isEqualTo(id);

        fields.put("holidays", holidays(openedAt, 3));
        as(Tokens.of("manager"))
                .header("If-Match", "\"1\"")
                .body(fields)
                .put("/v1/calendars/" + calendar)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        Instant opening = openedAt.atZone(ALWAYS.zone())
                .toLocalDate()
                .plusDays(3)
                .atStartOfDay(ALWAYS.zone())
                .toInstant();
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(shown(clocks(complaint), "RESOLVE", "dueAt"))
                .isEqualTo(opening.plus(Duration.ofHours(10)).toString()));
        assertThat(shown(clocks(complaint), "ACKNOWLEDGE", "dueAt")).isEqualTo(shown(before, "ACKNOWLEDGE", "dueAt"));
        assertThat(clocks(done).getList("clocks")).isEqualTo(settled.getList("clocks"));
    }

    @Test
    void eachStepIsToldOnceHoweverManyLook() throws Exception {
        String calendar = createCalendar(roundTheClock()).path("id");
        stands("ADVOCATE");
        createPolicy(policy(calendar, "ADVOCATE"));
        Opened complaint = openGraveComplaint(customer);
        acknowledge(complaint);
        UUID id = UUID.fromString(complaint.complaintId());
        comment(Tokens.of("agent"), complaint, "TO_CUSTOMER", "We look.");
        timePasses(id);

        lookTogether(4);

        JsonPath clocks = clocks(complaint);
        assertThat(clocks.getList("alarms.percent")).containsExactly(50);
        assertThat(clocks.getList("alarms.clock")).containsExactly("RESOLVE");
        List<String> told = sql.facts("feedback.complaint.deadline.v1", customer);
        assertThat(told).hasSize(1);
        assertThat(JsonPath.from(told.getFirst()).<Map<String, Object>>get("$"))
                .containsEntry("complaintId", complaint.complaintId())
                .containsEntry("customerId", customer.toString())
                .containsEntry("clock", "RESOLVE")
                .containsEntry("percent", 50);

        timePasses(id);
        lookTogether(4);
        assertThat(clocks(complaint).getList("alarms.percent")).containsExactly(50, 100);
        assertThat(sql.facts("feedback.complaint.deadline.v1", customer)).hasSize(2);
    }

    @Test
    void aCaseIsPassedOnOnceWhenSoMuchOfItsTimeIsUsed() throws Exception {
        String calendar = createCalendar(roundTheClock()).path("id");
        stands("ADVOCATE");
        Map<String, Object> fields = policy(calendar, "ADVOCATE");
        fields.put("resolveMinutes", 590);
        fields.put("steps", List.of());
        fields.put(
                "escalations",
                List.of(
                        Map.of("clock", "RESOLVE", "percent", 60, "team", "seniors"),
                        Map.of("clock", "RESOLVE", "percent", 100, "owner", "malee", "team", "managers")));
        Response created = createPolicy(fields);
        assertThat(created.<List<Integer>>path("escalations.percent")).containsExactly(60, 100);
        Opened complaint = openGraveComplaint(customer);
        acknowledge(complaint);
        UUID id = UUID.fromString(complaint.complaintId());
        comment(Tokens.of("agent"), complaint, "TO_CUSTOMER", "We look.");

        fields.put("escalations", List.of());
        fields.put("active", false);
        as(Tokens.of("manager"))
                .header("If-Match", "\"1\"")
                .body(fields)
                .put("/v1/clock-policies/" + created.path("id"))
                .then()
                .statusCode(200);
        timePasses(id);
        lookTogether(4);

        Response after = as(Tokens.of("agent")).get("/v1/complaints/" + id);
        assertThat(after.<String>path("team")).isEqualTo("seniors");
        assertThat(after.<Integer>path("escalations")).isEqualTo(1);
        assertThat(as(Tokens.of("agent"))
                        .get("/v1/complaints/" + id + "/history")
                        .<Map<String, Object>>path("items.find { it.action == 'ESCALATE' }"))
                .containsEntry("by", "system")
                .containsEntry("note", "RESOLVE: 60 % of the time is used");
        assertThat(clocks(complaint).getList("alarms.percent")).containsExactly(60);
        assertThat(sql.facts("feedback.complaint.escalated.v1", customer)).hasSize(1);

        timePasses(id);
        lookTogether(4);
        Response last = as(Tokens.of("agent")).get("/v1/complaints/" + id);
        assertThat(last.<String>path("owner")).isEqualTo("malee");
        assertThat(last.<Integer>path("escalations")).isEqualTo(2);
    }

    @Test
    void anEscalationThatCannotBeDoneIsRefused() {
        String calendar = createCalendar(roundTheClock()).path("id");
        Map<String, Object> fields = policy(calendar, "ADVOCATE");
        fields.put("active", false);
        fields.remove("acknowledgeMinutes");
        Map<String, Object> usable = Map.of("clock", "RESOLVE", "percent", 100, "team", "seniors");
        for (Map<String, Object> unusable : List.of(
                Map.<String, Object>of("clock", "RESOLVE", "percent", 90),
                Map.<String, Object>of("clock", "ACKNOWLEDGE", "percent", 100, "team", "seniors"),
                usable)) {
            fields.put("escalations", List.of(usable, unusable));
            assertProblem(createPolicy(fields))
                    .hasStatus(400)
                    .hasCode("CLOCK_ESCALATION_UNUSABLE")
                    .hasErrorAt("/escalations/1");
        }
    }

    @Test
    void theClocksAreForStaff() {
        Opened complaint = openGraveComplaint(customer);
        String path = "/v1/complaints/" + complaint.complaintId() + "/clocks";

        assertProblem(as(Tokens.customer(customer)).get(path)).hasStatus(403);
        assertProblem(as(Tokens.of("partner")).get(path)).hasStatus(403);
        assertProblem(as(null).get(path)).hasStatus(401);
        assertProblem(as(Tokens.of("agent")).get("/v1/complaints/" + UUID.randomUUID() + "/clocks"))
                .hasStatus(404);
    }

    /** Takes a step that the case allows, or writes something; what was done. */
    private static String goOn(Opened complaint, Random way) {
        List<String> allowed = new ArrayList<>(as(Tokens.of("agent"))
                .get("/v1/complaints/" + complaint.complaintId())
                .<List<String>>path("allowed"));
        allowed.removeAll(List.of("MERGE", "SPLIT", "ASSIGN", "ESCALATE"));
        allowed.addAll(List.of("TO_CUSTOMER", "FROM_CUSTOMER"));
        String step = allowed.get(way.nextInt(allowed.size()));
        Response answer =
                switch (step) {
                    case "TO_CUSTOMER", "FROM_CUSTOMER" -> comment(Tokens.of("agent"), complaint, step, "?");
                    case "ACKNOWLEDGE" -> acknowledge(complaint);
                    case "RESOLVE" -> resolve(complaint);
                    case "CLOSE" -> act("agent", complaint, "close", null);
                    case "ASSESS" ->
                        act(
                                "agent",
                                complaint,
                                "assess",
                                Map.of("severity", "CRITICAL", "category", "STAFF_BEHAVIOUR"));
                    case "INVESTIGATE" -> act("agent", complaint, "investigate", Map.of("findings", "?"));
                    default -> act("agent", complaint, step.toLowerCase(Locale.ROOT), Map.of("reason", "?"));
                };
        assertThat(answer.statusCode()).as(step).isLessThan(300);
        return step;
    }

    private List<Map<String, Object>> keptClocks(UUID complaint) {
        return sql.rows(
                "select kind, policy_id, policy_version, target_minutes, state, round, begun_at, due_at, met_at, alarm_at,"
                        + " (select due_at from complaint where id = complaint_id) as next"
                        + " from complaint_clock where complaint_id = ? order by kind",
                complaint);
    }

    /** Six hours, for what happened to a case and for the next step of its resolution. */
    private void timePasses(UUID complaint) {
        sql.execute("update clock_happening set at = at - interval '6 hours' where complaint_id = ?", complaint);
        sql.execute(
                "update complaint_clock set alarm_at = alarm_at - interval '6 hours' where complaint_id = ? and kind = 'RESOLVE'",
                complaint);
    }

    private Opened withPolicyOnlyOnceAssessed() {
        Map<String, Object> fields = complaint();
        fields.put("customerId", customer);
        return opened(withKey(Tokens.of("agent")).body(fields).post("/v1/feedback"));
    }

    private void stands(String stage) {
        told(
                "customer.lifecycle.stage-changed.v1",
                customer,
                Map.of("customerId", customer.toString(), "to", stage, "at", "2026-11-22T08:00:00Z"));
    }

    private void lookTogether(int replicas) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(replicas)) {
            List<Callable<Integer>> looks = Stream.generate(() -> (Callable<Integer>)
                            () -> QuarkusTransaction.requiringNew().call(() -> telling.tell(50)))
                    .limit(replicas)
                    .toList();
            for (var look : threads.invokeAll(looks)) {
                look.get();
            }
        }
    }

    private static void equalsWhatIsDerived(Opened complaint) {
        JsonPath kept = clocks(complaint);
        List<Map<String, String>> happened = kept.getList("happened");
        Clocks derived = Clocks.of(happened.stream()
                .map(one -> new Happening(
                        Happening.Kind.valueOf(String.valueOf(one.get("kind"))),
                        Instant.parse(String.valueOf(one.get("at")))))
                .toList());
        for (ClockKind kind : ClockKind.values()) {
            long minutes = Long.parseLong(shown(kept, kind.name(), "minutes"));
            Target target = new Target(Duration.ofMinutes(minutes), ALWAYS);
            assertThat(shown(kept, kind.name(), "dueAt"))
                    .as("%s after %s", kind, happened)
                    .isEqualTo(String.valueOf(derived.read(kind, target).dueAt()));
            assertThat(shown(kept, kind.name(), "state"))
                    .isEqualTo(derived.read(kind, target).state().name());
        }
    }

    private static List<String> holidays(Instant from, int days) {
        return from.atZone(ALWAYS.zone())
                .toLocalDate()
                .datesUntil(from.atZone(ALWAYS.zone()).toLocalDate().plusDays(days))
                .map(String::valueOf)
                .toList();
    }
}
