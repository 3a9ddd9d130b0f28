package io.raksa.customer.interaction;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.atOnce;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.told;
import static io.raksa.customer.Api.unique;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class InteractionTest {

    private static final String LET_DOWN = "io.raksa.customer.advocate.let-down.v1";

    @Test
    void itIsKeptWithAllThatWasNoticedAndTheHouseSeesIt() {
        UUID customer = newCustomer();
        String touchpoint = touchpoint(code("CHAIN"), 10);

        meet(as("agent"), customer, unique("visit"), """
                , "touchpoint": "%s", "signal": "DISSATISFIED_SILENT", "expression": "ANNOYED", "experience": 2, "failed": true,
                "feelings": {"product": 4, "contact": 1}, "note": "รอคิวนาน\"""".formatted(touchpoint))
                .then()
                .statusCode(201);

        as("supervisor")
                .get("/v1/customers/" + customer + "/interactions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].touchpoint", equalTo(touchpoint))
                .body("items[0].moment", equalTo("DURING"))
                .body("items[0].signal", equalTo("DISSATISFIED_SILENT"))
                .body("items[0].expression", equalTo("ANNOYED"))
                .body("items[0].experience", equalTo(2))
                .body("items[0].feelings.product", equalTo(4))
                .body("items[0].feelings.process", nullValue())
                .body("items[0].failed", equalTo(true))
                .body("items[0].note", equalTo("รอคิวนาน"));
        as("agent")
                .get("/v1/customers/" + customer + "/timeline")
                .then()
                .body("lastExperience.experience", equalTo("BAD"))
                .body("lastExperience.entry.kind", equalTo("INTERACTION"))
                .body("lastExperience.entry.summary", equalTo("Was met by shop, during the service."))
                .body("items.find { it.kind == 'INTERACTION' }.data.signal", equalTo("DISSATISFIED_SILENT"));
        with(Tokens.customer(customer))
                .get("/v1/customers/" + customer + "/timeline")
                .then()
                .statusCode(200)
                .body("lastExperience", nullValue())
                .body("items.find { it.kind == 'INTERACTION' }.data.signal", nullValue())
                .body("items.find { it.kind == 'INTERACTION' }.data.moment", equalTo("DURING"));
    }

    @Test
    void theLastExperienceIsTheLastWhateverToldOfIt() {
        UUID customer = newCustomer();
        meet(as("agent"), customer, unique("visit"), ", \"signal\": \"IMPRESSED\"")
                .then()
                .statusCode(201);
        experience(customer, "GOOD", "INTERACTION");

        tell("feedback.complaint.opened.v1", customer, """
                {"complaintId": "%s", "customerId": "%s", "category": "SLOW", "severity": "HIGH", "openedAt": "2026-03-03T00:00:00Z"}""");
        experience(customer, "BAD", "COMPLAINT_OPENED");

        tell("feedback.survey.answered.v1", customer, """
                {"complaintId": "%s", "customerId": "%s", "outcome": 5, "process": 4, "treatment": 5, "answeredAt": "2026-03-04T00:00:00Z"}""");
        experience(customer, "GOOD", "SURVEY_ANSWERED");

        tell("loyalty.points.posted.v1", customer, """
                {"postingId": "%s", "memberId": "%2$s", "customerId": "%2$s", "kind": "EARN", "points": 1, "balanceAfter": 1,
                 "cause": {"type": "purchase", "id": "%2$s"}, "postedAt": "2026-03-05T00:00:00Z"}""");
        experience(customer, "GOOD", "SURVEY_ANSWERED");
    }

    @Test
    void anAdvocateWhoIsLetDownIsToldAtOnce() {
        UUID advocate = newCustomer();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
        buy(advocate, today.minusDays(20).toString(), "100.00");
        message(as("agent"), """
                {"source": "social", "externalId": "%s", "kind": "PUBLIC", "recommendedAt": "%sT05:00:00Z"}""".formatted(unique("post"), today.minusDays(10)))
                .post("/v1/customers/" + advocate + "/recommendations")
                .then()
                .statusCode(201);
        meet(as("agent"), advocate, unique("visit"), ", \"signal\": \"IMPRESSED\"");
        assertThat(told(advocate, LET_DOWN)).isEmpty();

        String visit = unique("visit");
        String id = meet(as("agent"), advocate, visit, ", \"failed\": true").path("id");
        meet(as("agent"), advocate, visit, ", \"failed\": true").then().statusCode(200);
        tell("feedback.complaint.opened.v1", advocate, """
                {"complaintId": "%s", "customerId": "%s", "category": "SLOW", "severity": "HIGH", "openedAt": "2026-03-03T00:00:00Z"}""");
        tell("feedback.survey.answered.v1", advocate, """
                {"complaintId": "%s", "customerId": "%s", "outcome": 5, "process": 2, "treatment": 5, "answeredAt": "2026-03-04T00:00:00Z"}""");

        assertThat(told(advocate, LET_DOWN))
                .hasSize(3)
                .anyMatch(data -> data.contains("\"cause\": \"INTERACTION\"") && data.contains(id))
                .anyMatch(data -> data.contains("\"cause\": \"COMPLAINT\""))
                .anyMatch(data -> data.contains("\"cause\": \"SURVEY\""));
    }

    @Test
    void whoIsNoAdvocateIsNotToldOf() {
        UUID customer = newCustomer();
        buy(customer, "2026-03-01", "100.00");

        meet(as("agent"), customer, unique("visit"), ", \"failed\": true")
                .then()
                .statusCode(201);

        assertThat(told(customer, LET_DOWN)).isEmpty();
    }

    @Test
    void theSameAgainChangesNothingAlsoAtTheSameMoment() throws Exception {
        UUID customer = newCustomer();
        String visit = unique("visit");

        var answers = atOnce(6, () -> meet(as("service"), customer, visit, ", \"experience\": 4")
                .statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(5);
        assertProblem(meet(as("agent"), customer, visit, ", \"experience\": 5"))
                .hasStatus(409)
                .hasCode("CONTACT_DIFFERS");
        assertThat(column("select count(*) from interaction where customer_id = '" + customer + "'"))
                .containsExactly("1");
    }

    @Test
    void aChainTellsExperienceAndFailuresStepByStep() {
        String chain = code("CHAIN");
        String find = touchpoint(chain, 10);
        String book = touchpoint(chain, 20);
        String unused = touchpoint(chain, 30);
        UUID customer = newCustomer();
        for (int experience : new int[] {5, 4, 4}) {
            meet(
                    as("agent"),
                    customer,
                    unique("v"),
                    ", \"touchpoint\": \"%s\", \"experience\": %d".formatted(find, experience));
        }
        meet(
                as("agent"),
                customer,
                unique("v"),
                ", \"touchpoint\": \"%s\", \"failed\": true, \"signal\": \"DISSATISFIED_TOLD\"".formatted(find));
        meet(
                as("agent"),
                customer,
                unique("v"),
                ", \"touchpoint\": \"%s\", \"signal\": \"DISSATISFIED_SILENT\"".formatted(book));

        Response read = as("analyst")
                .queryParam("chain", chain)
                .queryParam("from", "2026-03-01")
                .queryParam("to", "2026-04-01")
                .get("/v1/touchpoints/experience");

        read.then()
                .statusCode(200)
                .body("chain", equalTo(chain))
                .body("steps.code", equalTo(List.of(find, book, unused)))
                .body("steps[0].nameTh", equalTo("จุดพบ"))
                .body("steps[0].contacts", equalTo(4))
                .body("steps[0].rated", equalTo(3))
                .body("steps[0].meanExperience", equalTo("4.33"))
                .body("steps[0].dissatisfiedTold", equalTo(1))
                .body("steps[0].failures", equalTo(1))
                .body("steps[0].failureRate", equalTo("0.2500"))
                .body("steps[1].contacts", equalTo(1))
                .body("steps[1].dissatisfiedSilent", equalTo(1))
                .body("steps[1].meanExperience", nullValue())
                .body("steps[1].failureRate", equalTo("0.0000"))
                .body("steps[2].contacts", equalTo(0))
                .body("steps[2].failureRate", nullValue());
        as("analyst")
                .queryParam("chain", chain)
                .queryParam("from", "2026-04-01")
                .queryParam("to", "2026-05-01")
                .get("/v1/touchpoints/experience")
                .then()
                .body("steps[0].contacts", equalTo(0));
    }

    @Test
    void aTouchpointIsChangedByWhoReadItLast() {
        String code = touchpoint(code("CHAIN"), 10);
        change(code, "\"1\"", "{\"place\": 15, \"retired\": true}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("place", equalTo(15))
                .body("retired", equalTo(true))
                .body("nameEn", equalTo("Point"));

        assertProblem(change(code, "\"1\"", "{\"place\": 16}"))
                .hasStatus(412)
                .hasErrorAt("/place")
                .hasErrorAt("/retired");
        as("partner").get("/v1/touchpoints/" + code).then().statusCode(200).body("place", equalTo(15));
        assertProblem(define(code, "X", 1)).hasStatus(409).hasCode("TOUCHPOINT_TAKEN");
    }

    @Test
    void touchpointsComeInPages() {
        String chain = code("AAA");
        touchpoint(chain, 10);
        touchpoint(chain, 20);
        Response page = as("agent").queryParam("limit", 1).get("/v1/touchpoints");
        page.then().statusCode(200).body("items", hasSize(1));
        as("agent")
                .queryParam("limit", 1)
                .queryParam("after", page.<String>path("next"))
                .get("/v1/touchpoints")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].code", not(equalTo(page.<String>path("items[0].code"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ", \"touchpoint\": \"NOWHERE\" | 409 | TOUCHPOINT_UNKNOWN | /touchpoint",
                ", \"experience\": 6 | 400 | VALIDATION_FAILED | /experience",
                ", \"feelings\": {\"product\": 0} | 400 | VALIDATION_FAILED | /feelings/product",
            })
    void whatCannotBeIsRefused(String more, int status, String code, String pointer) {
        assertProblem(meet(as("agent"), newCustomer(), unique("v"), more))
                .hasStatus(status)
                .hasCode(code)
                .hasErrorAt(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chain=A&from=2026-01-01&to=2027-01-03",
                "chain=A&from=2026-02-01&to=2026-01-01",
                "chain=A&from=2026-02-01",
                "from=2026-01-01&to=2026-02-01"
            })
    void aChainIsReadOverABoundedPeriod(String query) {
        assertProblem(as("manager").get("/v1/touchpoints/experience?" + query)).hasStatus(400);
    }

    @Test
    void aPartnerRecordsUnderItsOwnName() {
        UUID customer = newCustomer();
        String name = unique("partner");
        assertProblem(meet(partner(name), customer, unique("v"), ""))
                .hasStatus(403)
                .hasCode("CONTACT_SOURCE_NOT_YOURS");
        message(partner(name), """
                {"source": "%s", "externalId": "1", "happenedAt": "2026-03-02T05:00:00Z", "channel": "app", "moment": "BEFORE"}""".formatted(name))
                .post("/v1/customers/" + customer + "/interactions")
                .then()
                .statusCode(201);
    }

    @Test
    void othersDoNot() {
        UUID customer = newCustomer();
        String address = "/v1/customers/" + customer + "/interactions";
        assertProblem(meet(with(Tokens.customer(customer)), customer, "x", "")).hasStatus(403);
        assertProblem(meet(as("analyst"), customer, "x", "")).hasStatus(403);
        assertProblem(meet(RestAssured.given(), customer, "x", "")).hasStatus(401);
        assertProblem(meet(as("agent"), UUID.randomUUID(), "x", "")).hasStatus(404);
        assertProblem(with(Tokens.customer(customer)).get(address)).hasStatus(403);
        assertProblem(partner("p").get(address)).hasStatus(403);
        assertProblem(RestAssured.get(address)).hasStatus(401);
        assertProblem(message(as("agent"), "{}").post("/v1/touchpoints")).hasStatus(403);
        assertProblem(as("agent").contentType("application/json").body("{}").patch("/v1/touchpoints/X"))
                .hasStatus(403);
        assertProblem(as("agent").get("/v1/touchpoints/experience")).hasStatus(403);
        assertProblem(with(Tokens.customer(customer)).get("/v1/touchpoints")).hasStatus(403);
        assertProblem(RestAssured.get("/v1/touchpoints")).hasStatus(401);
        assertProblem(as("agent").get("/v1/touchpoints/NOWHERE")).hasStatus(404);
    }

    private static void experience(UUID customer, String experience, String kind) {
        as("agent")
                .get("/v1/customers/" + customer + "/timeline")
                .then()
                .body("lastExperience.experience", equalTo(experience))
                .body("lastExperience.entry.kind", equalTo(kind));
    }

    private static Response meet(RequestSpecification caller, UUID customer, String externalId, String more) {
        return message(caller, """
                {"source": "desk", "externalId": "%s", "happenedAt": "2026-03-02T05:00:00Z", "channel": "shop", "moment": "DURING"%s}""".formatted(externalId, more)).post("/v1/customers/" + customer + "/interactions");
    }

    private static void tell(String type, UUID customer, String data) {
        with(Tokens.service("feedback-service"))
                .contentType("application/cloudevents+json")
                .body("""
                        {"specversion": "1.0", "id": "%s", "source": "urn:raksa:test", "type": "io.raksa.%s", "subject": "%s",
                         "time": "2026-03-02T00:00:01Z", "datacontenttype": "application/json", "data": %s}""".formatted(UUID.randomUUID(), type, customer, data.formatted(UUID.randomUUID(), customer)))
                .post("/v1/events")
                .then()
                .statusCode(204);
    }

    private static String code(String what) {
        return what + "_" + ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
    }

    private static String touchpoint(String chain, int place) {
        String code = code("POINT");
        define(code, chain, place).then().statusCode(201).header("Location", "/v1/touchpoints/" + code);
        return code;
    }

    private static Response define(String code, String chain, int place) {
        return message(as("manager"), """
                {"code": "%s", "chain": "%s", "place": %d, "nameTh": "จุดพบ", "nameEn": "Point"}""".formatted(code, chain, place)).post("/v1/touchpoints");
    }

    private static Response change(String code, String ifMatch, String body) {
        return as("manager")
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch("/v1/touchpoints/" + code);
    }
}
