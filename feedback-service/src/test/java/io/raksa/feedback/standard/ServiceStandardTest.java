package io.raksa.feedback.standard;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.openAnonymousComplaint;
import static io.raksa.feedback.FeedbackApi.surveyToken;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class ServiceStandardTest {

    private final LocalDate firstOfMonth =
            LocalDate.now(ZoneId.of("Asia/Bangkok")).withDayOfMonth(1).minusMonths(3);

    @Inject
    Sql sql;

    @Test
    void aPromiseIsHeldAgainstWhatIsMeasuredMonthByMonth() {
        String owner = "owner-" + UUID.randomUUID();
        Response made = make(promise(owner));
        made.then().statusCode(201);
        String id = made.path("id");
        for (int i = 0; i < 10; i++) {
            judged(owner, 5, firstOfMonth.plusDays(3));
            judged(owner, 3, firstOfMonth.plusMonths(1).plusDays(3));
        }
        judged(owner, 5, firstOfMonth.plusMonths(2).plusDays(3));

        JsonPath keeping = as(Tokens.of("analyst"))
                .queryParam("from", firstOfMonth.minusMonths(2).toString())
                .queryParam("to", firstOfMonth.plusMonths(3).toString())
                .get("/v1/service-standards/" + id + "/keeping")
                .jsonPath();

        assertThat(keeping.getList("months.from"))
                .containsExactly(
                        firstOfMonth.plusDays(1).toString(),
                        firstOfMonth.plusMonths(1).toString(),
                        firstOfMonth.plusMonths(2).toString());
        assertThat(keeping.getList("months.keeping")).containsExactly("KEPT", "BROKEN", "TOO_FEW");
        assertThat(keeping.getDouble("months[1].measured.value")).isEqualTo(3.0);
        assertThat(keeping.getString("months[0].says.en")).isEqualTo("Kept: 5.0000, promised 4.");
        assertThat(keeping.getString("months[1].says.th")).isEqualTo("ผิดสัญญา: 3.0000 จากที่สัญญา 4");
        assertThat(keeping.getString("months[2].says.en")).isEqualTo("Only 1 to judge by.");
    }

    @Test
    void customersAndPartnersReadWhatTheyArePromised() {
        String id = make(promise("owner-" + UUID.randomUUID())).path("id");

        for (String role : new String[] {"customer", "partner", "agent"}) {
            Response read = as(Tokens.of(role)).get("/v1/service-standards/" + id);
            read.then().statusCode(200);
            assertThat(read.<String>path("promise.th")).isEqualTo("เราดูแลคุณด้วยความเคารพ");
            assertThat(as(Tokens.of(role)).get("/v1/service-standards").<List<String>>path("items.id"))
                    .contains(id);
        }
        assertProblem(as(null).get("/v1/service-standards")).hasStatus(401);
        assertProblem(as(Tokens.of("customer"))
                        .get("/v1/service-standards/" + id + "/keeping?from=2026-01-01&to=2026-02-01"))
                .hasStatus(403);
    }

    @Test
    void aPromiseIsRetiredOnceAndNeverRewritten() {
        Response made = make(promise("owner-" + UUID.randomUUID()));
        String path = "/v1/service-standards/" + made.path("id") + "/retire";

        assertProblem(as(Tokens.of("manager")).post(path)).hasStatus(428);
        assertProblem(as(Tokens.of("agent")).header("If-Match", "\"1\"").post(path))
                .hasStatus(403);
        Response retired = as(Tokens.of("manager")).header("If-Match", "\"1\"").post(path);
        retired.then().statusCode(200);
        assertThat(retired.<String>path("until")).isNotNull();
        assertProblem(as(Tokens.of("manager")).header("If-Match", "\"2\"").post(path))
                .hasStatus(409)
                .hasCode("STANDARD_RETIRED");
    }

    @Test
    void aPromiseIsMadeOfWhatCanBeMeasured() {
        Map<String, Object> unfit = promise("someone");
        unfit.put("measure", "COMPLAINTS_PER_1000_PURCHASES");
        assertProblem(make(unfit)).hasStatus(400).hasCode("MEASURE_SCOPE_UNFIT").hasErrorAt("/scope");
        Map<String, Object> far = promise("someone");
        far.put("since", "2031-01-01");
        assertProblem(make(far)).hasStatus(400).hasCode("STANDARD_DAY_UNFIT").hasErrorAt("/since");
        Map<String, Object> silent = promise("someone");
        silent.put("promiseTh", "");
        assertProblem(make(silent)).hasStatus(400).hasErrorAt("/promiseTh");
        assertProblem(withKey(Tokens.of("supervisor")).body(promise("someone")).post("/v1/service-standards"))
                .hasStatus(403);
    }

    private static Response make(Map<String, Object> promise) {
        return withKey(Tokens.of("manager")).body(promise).post("/v1/service-standards");
    }

    private Map<String, Object> promise(String owner) {
        Map<String, Object> promise = new HashMap<>();
        promise.put("promiseEn", "We treat you with respect.");
        promise.put("promiseTh", "เราดูแลคุณด้วยความเคารพ");
        promise.put("measure", "TREATMENT_SCORE");
        promise.put("value", 4);
        promise.put("scope", Map.of("kind", "PERSON", "name", owner));
        promise.put("since", firstOfMonth.plusDays(1).toString());
        return promise;
    }

    private void judged(String owner, int treatment, LocalDate day) {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        as(null).body(Map.of("outcome", 3, "process", 3, "treatment", treatment))
                .post("/v1/answers/" + surveyToken(complaint))
                .then()
                .statusCode(201);
        UUID id = UUID.fromString(complaint.complaintId());
        sql.execute("update complaint set owner = ? where id = ?", owner, id);
        sql.execute(
                "update survey set answered_at = cast(? as timestamptz) where complaint_id = ?",
                day + "T12:00:00+07",
                id);
    }
}
