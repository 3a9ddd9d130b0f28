package io.raksa.feedback.recovery;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.bought;
import static io.raksa.feedback.FeedbackApi.complaint;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.opened;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RaksaTest(database = "feedback")
class RecoveryPolicyTest {

    /** Of this class's own complaints, so that no other test meets its policies. */
    private final String branch = "branch-" + UUID.randomUUID();

    private final UUID customer = UUID.randomUUID();

    @Test
    void thePolicyWhoseConditionHoldsSaysWhatMayBeGivenByWhom() {
        Response made = make(policy(10, "branch == \"" + branch + "\" && category == \"SLOW\""));
        made.then().statusCode(201);
        Opened complaint = of("SLOW");

        JsonPath book = recovery(complaint);
        assertThat(book.getString("policyId")).isEqualTo(made.path("id"));
        assertThat(book.getString("policy")).isEqualTo(made.path("name") + ", version 1");
        assertThat(book.getList("offers.kind")).containsExactly("APOLOGY", "REFUND", "POINTS");
        assertThat(book.getMap("facts"))
                .containsEntry("category", "SLOW")
                .containsEntry("branch", branch)
                .containsEntry("known", true)
                .containsEntry("earlierComplaints", 0)
                .containsEntry("secondFailure", false)
                .doesNotContainKeys("component", "stage");

        assertProblem(give("agent", complaint, Map.of("kind", "REDO", "reason", "x")))
                .hasStatus(409)
                .hasCode("REMEDY_NOT_OFFERED")
                .hasErrorAt("/kind");
        assertThat(give("agent", complaint, refund("100.00", "THB")).<String>path("state"))
                .isEqualTo("PROPOSED");
        assertThat(give("agent", complaint, points(100)).<String>path("state")).isEqualTo("GRANTED");
        assertProblem(give("manager", of("SLOW", UUID.randomUUID()), points(101)))
                .hasStatus(409)
                .hasCode("REMEDY_ABOVE_LIMIT");
        assertThat(recovery(complaint).getList("remedies.state")).containsExactly("PROPOSED", "GRANTED");
        assertThat(recovery(of("STAFF_BEHAVIOUR")).getString("policy")).isEqualTo("limits-500-5000-50000");
    }

    @Test
    void aRefundTellsItsAmountInTheCurrencyThatIsOffered() {
        make(policy(10, "branch == \"" + branch + "\""));
        Opened complaint = of("SLOW");
        assertProblem(give("supervisor", complaint, refund("10.00", "USD")))
                .hasStatus(400)
                .hasCode("REMEDY_UNFIT")
                .hasErrorAt("/amount");
        assertProblem(give("supervisor", complaint, refund("0.00", "THB"))).hasStatus(400);
        assertProblem(give("supervisor", complaint, Map.of("kind", "REFUND", "reason", "x")))
                .hasStatus(400);
        assertProblem(give("supervisor", complaint, Map.of("kind", "APOLOGY", "points", 5, "reason", "x")))
                .hasStatus(400)
                .hasCode("REMEDY_UNFIT");
        Response given = give("supervisor", complaint, refund("250.50", "THB"));
        given.then().statusCode(201);
        assertThat(given.<Map<String, Object>>path("amount")).isEqualTo(Map.of("amount", "250.50", "currency", "THB"));
    }

    @Test
    void theHighestPriorityCountsAndAChangeHoldsFromThenOn() {
        make(policy(10, "branch == \"" + branch + "\""));
        Map<String, Object> higher = policy(20, "branch == \"" + branch + "\"");
        higher.put("offers", List.of(Map.of("kind", "APOLOGY", "agent", 1)));
        Response second = make(higher);
        Opened complaint = of("SLOW");
        assertThat(recovery(complaint).getList("offers.kind")).containsExactly("APOLOGY");

        higher.put("active", false);
        as(Tokens.of("manager"))
                .header("If-Match", "\"1\"")
                .body(higher)
                .put(second.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        assertThat(recovery(complaint).getList("offers.kind")).hasSize(3);
        assertProblem(as(Tokens.of("manager"))
                        .header("If-Match", "\"1\"")
                        .body(higher)
                        .put(second.header("Location")))
                .hasStatus(412);
    }

    /** U2: the remedy of the first failure is never offered again, and the answer says why. */
    @Test
    void whatDidNotPutItRightTheFirstTimeIsNotOfferedAgain() {
        make(policy(10, "branch == \"" + branch + "\""));
        Opened first = of("SLOW");
        give("agent", first, points(50)).then().statusCode(201);
        give("agent", first, Map.of("kind", "APOLOGY", "reason", "ขออภัย"))
                .then()
                .statusCode(201);
        Opened second = of("SLOW");

        JsonPath book = recovery(second);
        assertThat(book.getList("offers.kind")).containsExactly("APOLOGY", "REFUND");
        assertThat(book.getList("notAgain")).containsExactly("POINTS");
        assertThat(book.getString("why.en"))
                .startsWith("The customer was failed in the same way 0 days before (complaint " + first.complaintId());
        Response refused = give("manager", second, points(50));
        assertProblem(refused).hasStatus(409).hasCode("REMEDY_SPENT").hasErrorAt("/kind");
        assertThat(refused.<List<String>>path("context.offered")).containsExactly("APOLOGY", "REFUND");
        give("supervisor", second, refund("20.00", "THB")).then().statusCode(201);
    }

    /** Neither what was given for the first failure nor for the second is offered at the third. */
    @Test
    void atTheThirdFailureNothingOfBothBeforeIsOfferedAgain() {
        make(policy(10, "branch == \"" + branch + "\""));
        give("agent", of("SLOW"), points(50)).then().statusCode(201);
        give("supervisor", of("SLOW"), refund("20.00", "THB")).then().statusCode(201);
        assertThat(recovery(of("SLOW")).getList("offers.kind")).containsExactly("APOLOGY");
    }

    @Test
    void aDryRunSaysWhatWeWouldOweAndKeepsNothing() {
        Response made = make(policy(10, "branch == \"" + branch + "\" && earlierComplaints >= 2"));
        Response owed = dryRun(Map.of("branch", branch, "earlierComplaints", 2));
        owed.then().statusCode(200);
        assertThat(owed.<String>path("policyId")).isEqualTo(made.path("id"));
        assertThat(dryRun(Map.of("branch", branch, "earlierComplaints", 1)).<String>path("policy"))
                .isEqualTo("limits-500-5000-50000");
        assertThat(dryRun(Map.of()).<List<String>>path("offers.kind"))
                .containsExactly("APOLOGY", "EXPLANATION", "REDO", "POINTS");
        assertProblem(dryRun(Map.of("branch", 7))).hasStatus(400).hasErrorAt("/facts/branch");
        assertProblem(dryRun(Map.of("mood", "bad"))).hasStatus(400).hasErrorAt("/facts/mood");
        assertThat(as(Tokens.of("agent")).get("/v1/recovery-policies/facts").<List<String>>path("name"))
                .hasSize(17)
                .contains("category", "earlierComplaints", "secondFailure");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category = \"SLOW\" | RECOVERY_CONDITION_INVALID | /condition",
                "mood == \"bad\" | RECOVERY_CONDITION_INVALID | /condition",
                "category | RECOVERY_CONDITION_INVALID | /condition"
            })
    void aConditionThatIsNoneIsRefused(String condition, String code, String pointer) {
        assertProblem(make(policy(1, condition))).hasStatus(400).hasCode(code).hasErrorAt(pointer);
    }

    @Test
    void anOfferThatFitsNotIsRefused() {
        Map<String, Object> policy = policy(1, "true");
        policy.put("active", false);
        policy.put("offers", List.of(Map.of("kind", "REFUND", "agent", 1)));
        assertProblem(make(policy))
                .hasStatus(400)
                .hasCode("RECOVERY_OFFER_UNFIT")
                .hasErrorAt("/offers/0");
        policy.put("offers", List.of(Map.of("kind", "POINTS")));
        assertProblem(make(policy)).hasStatus(400).hasErrorAt("/offers/0");
        policy.put("offers", List.of(Map.of("kind", "REDO", "agent", 1), Map.of("kind", "REDO", "manager", 1)));
        assertProblem(make(policy)).hasStatus(400);
    }

    /** A hundred at once from a budget for fifty. */
    @Test
    void aBudgetIsNeverOverspent() throws Exception {
        Response budget = withKey(Tokens.of("manager"))
                .body(Map.of(
                        "name", "budget " + branch, "currency", "JPY", "period", "MONTH", "most", 500, "active", true))
                .post("/v1/recovery-budgets");
        budget.then().statusCode(201);
        Map<String, Object> policy = policy(10, "branch == \"" + branch + "\"");
        policy.put("offers", List.of(Map.of("kind", "REFUND", "currency", "JPY", "agent", 100)));
        make(policy);
        List<Opened> complaints = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            complaints.add(of("OTHER", UUID.randomUUID()));
        }

        List<Callable<Response>> grants = complaints.stream()
                .map(complaint -> (Callable<Response>) () -> give("agent", complaint, refund("10", "JPY")))
                .toList();
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(100)) {
            for (var one : threads.invokeAll(grants)) {
                answers.add(one.get());
            }
        }

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(50);
        assertThat(answers.stream().filter(answer -> "BUDGET_SPENT".equals(answer.path("code"))))
                .hasSize(50);
        assertThat(spent(budget)).isEqualByComparingTo("500");
        Response granted = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow();
        withKey(Tokens.of("supervisor"))
                .body(Map.of("reason", "mistaken"))
                .post(granted.header("Location") + "/withdraw")
                .then()
                .statusCode(200);
        assertThat(spent(budget)).isEqualByComparingTo("490");
    }

    @Test
    void agentsMakeNoPoliciesAndSeeNoBudgets() {
        assertProblem(withKey(Tokens.of("agent")).body(policy(1, "true")).post("/v1/recovery-policies"))
                .hasStatus(403);
        as(Tokens.of("agent")).get("/v1/recovery-policies").then().statusCode(200);
        assertProblem(as(Tokens.of("agent")).get("/v1/recovery-budgets")).hasStatus(403);
        as(Tokens.of("supervisor")).get("/v1/recovery-budgets").then().statusCode(200);
        assertProblem(as(Tokens.of("customer"))
                        .get("/v1/complaints/" + openComplaint(customer).complaintId() + "/recovery"))
                .hasStatus(403);
    }

    @Test
    void whatTheCustomerIsWorthIsAFact() {
        make(policy(1, "spent >= 5000.0 && spentCurrency == 'THB'")).then().statusCode(201);
        bought(customer, UUID.randomUUID(), Instant.now().minus(Duration.ofDays(9)), "6000.00", "THB");
        bought(customer, UUID.randomUUID(), Instant.now().minus(Duration.ofDays(9)), "70.00", "USD");

        JsonPath facts = recovery(of("SLOW"));
        assertThat(facts.getDouble("facts.spent")).isEqualTo(6000.0);
        assertThat(facts.getString("facts.spentCurrency")).isEqualTo("THB");
        assertThat(recovery(of("SLOW", UUID.randomUUID())).getDouble("facts.spent"))
                .isZero();
    }

    private static BigDecimal spent(Response budget) {
        return new BigDecimal(as(Tokens.of("analyst"))
                .get(budget.header("Location"))
                .jsonPath()
                .getString("spent"));
    }

    private static Map<String, Object> refund(String amount, String currency) {
        return Map.of("kind", "REFUND", "amount", Map.of("amount", amount, "currency", currency), "reason", "ชดเชย");
    }

    private static Map<String, Object> points(int points) {
        return Map.of("kind", "POINTS", "points", points, "reason", "ชดเชย");
    }

    private static Response give(String role, Opened complaint, Map<String, Object> remedy) {
        return withKey(Tokens.of(role)).body(remedy).post("/v1/complaints/" + complaint.complaintId() + "/remedies");
    }

    private static JsonPath recovery(Opened complaint) {
        Response book = as(Tokens.of("agent")).get("/v1/complaints/" + complaint.complaintId() + "/recovery");
        book.then().statusCode(200);
        return book.jsonPath();
    }

    private static Response dryRun(Map<String, Object> facts) {
        return as(Tokens.of("agent")).body(Map.of("facts", facts)).post("/v1/recovery-policies/dry-run");
    }

    private Opened of(String category) {
        return of(category, customer);
    }

    private Opened of(String category, UUID whose) {
        Map<String, Object> fields = complaint();
        fields.put("customerId", whose);
        fields.put("category", category);
        fields.put("branch", branch);
        return opened(withKey(Tokens.of("agent")).body(fields).post("/v1/feedback"));
    }

    private static Response make(Map<String, Object> policy) {
        return withKey(Tokens.of("manager")).body(policy).post("/v1/recovery-policies");
    }

    private Map<String, Object> policy(int priority, String condition) {
        Map<String, Object> policy = new HashMap<>();
        policy.put("name", "policy " + UUID.randomUUID());
        policy.put("condition", condition);
        policy.put("priority", priority);
        policy.put(
                "offers",
                Stream.of(
                                Map.of("kind", "APOLOGY", "agent", 1, "th", "ขออภัยค่ะ"),
                                Map.of("kind", "REFUND", "currency", "THB", "agent", 50, "supervisor", 500),
                                Map.of("kind", "POINTS", "agent", 100))
                        .toList());
        policy.put("active", true);
        return policy;
    }
}
