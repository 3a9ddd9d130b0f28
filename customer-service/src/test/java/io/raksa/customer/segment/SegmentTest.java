package io.raksa.customer.segment;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.told;
import static io.raksa.customer.segment.SegmentSteps.everybodyIsLookedAt;
import static io.raksa.customer.segment.SegmentSteps.members;
import static io.raksa.customer.segment.SegmentSteps.newSegment;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.customer.segment.core.Fact;
import io.raksa.testing.RaksaTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class SegmentTest {

    private static final String ENTERED = "io.raksa.customer.segment.entered.v1";
    private static final String LEFT = "io.raksa.customer.segment.left.v1";

    @Inject
    Following following;

    @AfterEach
    void theSegmentsOfThisTestEnd() {
        Api.run("update segment set archived = true");
    }

    @Test
    void whoBuysEnoughEntersAndTheFactsThatDecidedAreKept() throws Exception {
        UUID segment = newSegment("purchases >= 2 && spend == 350.25");
        UUID customer = newCustomer();
        buy(customer, "2026-03-01", "100.00");
        everybodyIsLookedAt();
        members(segment).body("items", hasSize(0));

        buy(customer, "2026-03-02", "250.25");
        everybodyIsLookedAt();

        members(segment)
                .body("items", hasSize(1))
                .body("items[0].customerId", equalTo(customer.toString()))
                .body("items[0].rule", equalTo(1))
                .body("items[0].facts.purchases", equalTo(2))
                .body("items[0].facts.spend", equalTo(350.25f));
        assertThat(told(customer)).contains(ENTERED).doesNotContain(LEFT);
        assertThat(told(customer, ENTERED).getFirst()).contains(segment.toString());
        as("analyst")
                .get("/v1/segments/" + segment + "/state")
                .then()
                .statusCode(200)
                .body("members", equalTo(1))
                .body("waiting", equalTo(0));
    }

    @Test
    void anotherConditionLooksAtEverybodyAgainAndSaysWhoLeftAndWhy() throws Exception {
        UUID rich = newCustomer();
        UUID poor = newCustomer();
        buy(rich, "2026-03-01", "1000.25");
        buy(poor, "2026-03-01", "10.25");
        UUID segment = newSegment("spend == 10.25 || spend == 1000.25");
        everybodyIsLookedAt();
        members(segment)
                .body("items.customerId", hasItem(rich.toString()))
                .body("items.customerId", hasItem(poor.toString()));

        change(segment, "\"1\"", "{\"condition\": \"spend == 1000.25\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("rule", equalTo(2));
        everybodyIsLookedAt();

        members(segment)
                .body("items.customerId", hasItem(rich.toString()))
                .body("items.customerId", not(hasItem(poor.toString())));
        as("analyst")
                .get("/v1/customers/" + poor + "/segments")
                .then()
                .statusCode(200)
                .body("items.direction", equalTo(List.of("LEFT", "ENTERED")))
                .body("items.rule", equalTo(List.of(2, 1)))
                .body("items[0].facts.spend", equalTo(10.25f));
        assertThat(told(poor)).containsSubsequence(ENTERED, LEFT);
        as("analyst")
                .get("/v1/segments/" + segment + "/changes?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void timeAloneHasCustomersEnterAtTheTurnOfTheDay() throws Exception {
        UUID customer = newCustomer();
        buy(customer, LocalDate.now(ZoneId.of("Asia/Bangkok")).minusDays(40).toString(), "140.25");
        UUID segment = newSegment("daysSinceLastPurchase >= 40 && spend == 140.25");
        everybodyIsLookedAt();
        members(segment).body("items.customerId", hasItem(customer.toString()));
        Api.run("delete from segment_member where segment_id = '" + segment + "'");
        Api.run("update segment_day set day = current_date - 2");

        following.turnTheDay();
        everybodyIsLookedAt();

        members(segment).body("items.customerId", hasItem(customer.toString()));
    }

    @Test
    void membersOfAnArchivedSegmentLeaveAndItChangesNoMore() throws Exception {
        UUID customer = newCustomer();
        buy(customer, "2026-03-01", "55.75");
        UUID segment = newSegment("spend == 55.75");
        everybodyIsLookedAt();
        members(segment).body("items.customerId", hasItem(customer.toString()));

        archive(segment, "\"1\"").then().statusCode(200).body("archived", equalTo(true));
        everybodyIsLookedAt();

        members(segment).body("items", hasSize(0));
        assertThat(told(customer)).containsSubsequence(ENTERED, LEFT);
        assertProblem(archive(segment, "\"2\"")).hasStatus(409).hasCode("SEGMENT_ARCHIVED");
        assertProblem(change(segment, "\"2\"", "{\"name\": \"x\"}"))
                .hasStatus(409)
                .hasCode("SEGMENT_ARCHIVED");
    }

    @Test
    void membershipThatIsLookedAtTwiceChangesOnce() throws Exception {
        UUID customer = newCustomer();
        UUID segment = newSegment("!hasBought");
        everybodyIsLookedAt();
        change(segment, "\"1\"", "{\"condition\": \"!hasBought || spend < 0.0\"}")
                .then()
                .statusCode(200);
        everybodyIsLookedAt();

        as("agent")
                .get("/v1/customers/" + customer + "/segments")
                .then()
                .body("items.findAll { it.segmentId == '" + segment + "' }", hasSize(1));
    }

    @Test
    void aMergedRecordLeavesItsSegmentsAndWhatItDidIsTheProfiles() {
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        buy(merged, "2017-03-01", "61.25");
        UUID segment = newSegment("spend == 61.25");
        everybodyIsLookedAt();

        message(as("supervisor"), "{\"survivorId\": \"%s\", \"mergedId\": \"%s\"}".formatted(survivor, merged))
                .post("/v1/merges")
                .then()
                .statusCode(201);
        everybodyIsLookedAt();

        members(segment).body("items.customerId", equalTo(List.of(survivor.toString())));
        for (UUID asked : List.of(survivor, merged)) {
            String ofSegment = "items.findAll { it.segmentId == '" + segment + "' }";
            as("agent")
                    .get("/v1/customers/" + asked + "/segments")
                    .then()
                    .statusCode(200)
                    .body(ofSegment, hasSize(3))
                    .body(
                            ofSegment + ".findAll { it.customerId == '" + merged + "' }.direction",
                            equalTo(List.of("LEFT", "ENTERED")))
                    .body(
                            ofSegment + ".findAll { it.customerId == '" + survivor + "' }.direction",
                            equalTo(List.of("ENTERED")));
        }
    }

    @Test
    void membersComePageByPage() throws Exception {
        newCustomer();
        newCustomer();
        UUID segment = newSegment("!hasBought");
        everybodyIsLookedAt();

        Response first = as("agent").get("/v1/segments/" + segment + "/members?limit=1");
        first.then().statusCode(200).body("items", hasSize(1));
        String before = first.path("items[0].customerId");
        String after = as("agent")
                .get("/v1/segments/" + segment + "/members?limit=1&after=" + first.path("next"))
                .path("items[0].customerId");
        assertThat(UUID.fromString(after).toString()).isGreaterThan(before);
    }

    @Test
    void aConditionIsTriedBeforeItIsSaved() {
        UUID customer = newCustomer();
        buy(customer, "2026-03-01", "77777.25");

        message(as("manager"), "{\"condition\": \"spend == 77777.25\"}")
                .post("/v1/segments/preview")
                .then()
                .statusCode(200)
                .body("count", equalTo(1))
                .body("exact", equalTo(true))
                .body("sample", hasSize(1))
                .body("sample[0].customerId", equalTo(customer.toString()))
                .body("sample[0].displayName", equalTo("คุณทดสอบ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/segments", "/v1/segments/preview"})
    void aFaultyConditionIsRefusedWithThePlaceOfEachFault(String path) {
        String name = path.endsWith("preview") ? "" : "\"name\": \"x\", ";
        Response answer = message(as("manager"), "{" + name + "\"condition\": \"hasBought &&\\n whim > 1\"}")
                .post(path);

        assertProblem(answer)
                .hasStatus(400)
                .hasCode("SEGMENT_CONDITION_INVALID")
                .hasErrorAt("/condition");
        answer.then().body("errors[0].detail", containsString("line 2, column 2"));
    }

    @Test
    void everyFactIsDocumentedInBothLanguages() {
        as("analyst")
                .get("/v1/segments/facts")
                .then()
                .statusCode(200)
                .body("size()", equalTo(Fact.values().length))
                .body("name", hasItem("daysSinceLastPurchase"))
                .body("find { it.name == 'daysSinceLastPurchase' }.unit", equalTo("days"))
                .body("find { it.name == 'daysSinceLastPurchase' }.changesWithTime", equalTo(true));
    }

    @Test
    void theSecondOfTwoWhoChangeLearnsWhichFieldsDiffer() {
        UUID segment = newSegment("hasBought");
        change(segment, "\"1\"", "{\"name\": \"one\"}").then().statusCode(200);

        assertProblem(change(segment, "\"1\"", "{\"name\": \"two\"}"))
                .hasStatus(412)
                .hasErrorAt("/name");
        assertProblem(as("manager")
                        .contentType("application/json")
                        .body("{\"name\": \"two\"}")
                        .patch("/v1/segments/" + segment))
                .hasStatus(428);
    }

    @Test
    void rolesDecideWhoMayWhat() {
        UUID segment = newSegment("hasBought");
        String body = "{\"name\": \"x\", \"condition\": \"hasBought\"}";
        assertThat(message(as("agent"), body).post("/v1/segments").statusCode()).isEqualTo(403);
        assertThat(message(as("agent"), "{\"condition\": \"hasBought\"}")
                        .post("/v1/segments/preview")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("agent")
                        .contentType("application/json")
                        .header("If-Match", "\"1\"")
                        .body("{\"name\": \"x\"}")
                        .patch("/v1/segments/" + segment)
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("agent")
                        .header("If-Match", "\"1\"")
                        .post("/v1/segments/" + segment + "/archive")
                        .statusCode())
                .isEqualTo(403);
        for (String path : List.of(
                "",
                "/facts",
                "/" + segment,
                "/" + segment + "/members",
                "/" + segment + "/changes",
                "/" + segment + "/state")) {
            assertThat(as("customer").get("/v1/segments" + path).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(RestAssured.given().get("/v1/segments" + path).statusCode())
                    .as(path)
                    .isEqualTo(401);
            assertThat(as("manager").get("/v1/segments" + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(as("customer")
                        .get("/v1/customers/" + newCustomer() + "/segments")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("agent").get("/v1/segments/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    private static Response change(UUID segment, String version, String body) {
        return as("manager")
                .contentType("application/json")
                .header("If-Match", version)
                .body(body)
                .patch("/v1/segments/" + segment);
    }

    private static Response archive(UUID segment, String version) {
        return as("manager").header("If-Match", version).post("/v1/segments/" + segment + "/archive");
    }
}
