package io.raksa.customer.handling;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class HandlingGuideTest {

    private final String code =
            "G" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);

    @Test
    void thereAreGuidesFromTheBeginning() {
        as("agent").get("/v1/handling-guides").then().body("items.code", hasItems("DECIDES_FAST", "DECIDES_SLOWLY"));
        as("agent")
                .get("/v1/handling-guides/DECIDES_SLOWLY")
                .then()
                .body("adviceEn", equalTo("Have patience and explain; give time to compare, and do not press."));
        as("agent")
                .get("/v1/handling-guides?limit=1")
                .then()
                .body("items.size()", equalTo(1))
                .body("next", notNullValue());
    }

    @Test
    void aManagerDefinesChangesAndRetiresAGuide() {
        define().then().statusCode(201).header("Location", "/v1/handling-guides/" + code);
        assertProblem(define()).hasStatus(409).hasCode("HANDLING_GUIDE_TAKEN").hasErrorAt("/code");

        change("\"1\"", "{\"adviceEn\": \"Bow.\"}")
                .then()
                .statusCode(200)
                .body("adviceEn", equalTo("Bow."))
                .body("adviceTh", equalTo("ต้อนรับ"))
                .body("version", equalTo(2));
        assertProblem(change("\"1\"", "{\"nameEn\": \"X\"}")).hasStatus(412);
        assertProblem(change(null, "{\"nameEn\": \"X\"}")).hasStatus(428);
        assertProblem(change("\"2\"", "{\"nameEn\": \" \"}")).hasStatus(400).hasErrorAt("/nameEn");

        change("\"2\"", "{\"retired\": true}").then().statusCode(200);
        assertProblem(assign(newCustomer(), null, code))
                .hasStatus(409)
                .hasCode("HANDLING_GUIDE_RETIRED")
                .hasErrorAt("/guide");
    }

    @Test
    void theGuideThatSuitsACustomerIsAssignedChangedAndRemoved() {
        UUID customer = newCustomer();
        String address = "/v1/customers/" + customer + "/handling";
        as("agent").get(address).then().statusCode(404);

        assign(customer, null, "DECIDES_SLOWLY")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("guide.adviceTh", equalTo("ใจเย็น อธิบายให้ครบ ให้เวลาเปรียบเทียบ ไม่เร่งรัด"));
        assertProblem(assign(customer, null, "DECIDES_FAST")).hasStatus(428);
        assign(customer, "\"1\"", "DECIDES_FAST").then().statusCode(200).header("ETag", "\"2\"");
        assertProblem(assign(customer, "\"1\"", "SAYS_LITTLE")).hasStatus(412);
        as("analyst").get(address).then().body("guide.code", equalTo("DECIDES_FAST"));
        assertProblem(assign(customer, "\"2\"", "NOBODY"))
                .hasStatus(409)
                .hasCode("HANDLING_GUIDE_UNKNOWN")
                .hasErrorAt("/guide");

        as("agent").header("If-Match", "\"2\"").delete(address).then().statusCode(204);
        as("agent").get(address).then().statusCode(404);
        assertThat(column(
                        "select action from audit_entry where resource_id = '%s' and resource_type = 'customer-handling' order by version"
                                .formatted(customer)))
                .containsExactly(
                        "customer-handling.assigned", "customer-handling.assigned", "customer-handling.removed");
    }

    @Test
    void aMergedProfileIsTreatedAsTheSurvivorElseAsTheOtherAndUndoingBringsBothBack() {
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        assign(merged, null, "WANTS_PROOF").then().statusCode(200);
        String merge = message(as("supervisor"), """
                {"survivorId": "%s", "mergedId": "%s", "fromMerged": []}""".formatted(survivor, merged))
                .post("/v1/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        guideOf(survivor, "WANTS_PROOF");

        assign(survivor, "\"1\"", "TALKS_MUCH").then().statusCode(200);
        guideOf(merged, "TALKS_MUCH");

        message(as("supervisor"), "{}")
                .post("/v1/merges/" + merge + "/undo")
                .then()
                .statusCode(200);
        guideOf(survivor, "TALKS_MUCH");
        guideOf(merged, "WANTS_PROOF");
    }

    @Test
    void itIsForgottenWithThePerson() {
        UUID customer = newCustomer();
        assign(customer, null, "SAYS_LITTLE").then().statusCode(200);

        message(as("admin"), "{\"customerId\": \"%s\"}".formatted(customer))
                .post("/v1/erasures")
                .then()
                .statusCode(201);

        as("agent").get("/v1/customers/" + customer + "/handling").then().statusCode(404);
    }

    @Test
    void customersAndPartnersDoNotSeeIt() {
        UUID customer = newCustomer();
        String address = "/v1/customers/" + customer + "/handling";
        for (RequestSpecification other : new RequestSpecification[] {with(Tokens.customer(customer)), partner("p")}) {
            assertProblem(other.get(address)).hasStatus(403);
        }
        assertProblem(as("analyst")
                        .contentType("application/json")
                        .body("{\"guide\": \"SAYS_LITTLE\"}")
                        .put(address))
                .hasStatus(403);
        assertProblem(as("analyst").delete(address)).hasStatus(403);
        assertProblem(RestAssured.get(address)).hasStatus(401);
        assertProblem(partner("p").get("/v1/handling-guides")).hasStatus(403);
        assertProblem(message(as("agent"), "{}").post("/v1/handling-guides")).hasStatus(403);
        assertProblem(as("agent").contentType("application/json").body("{}").patch("/v1/handling-guides/SAYS_LITTLE"))
                .hasStatus(403);
        as("agent").get("/v1/handling-guides/NOBODY").then().statusCode(404);
    }

    private static void guideOf(UUID customer, String guide) {
        as("agent").get("/v1/customers/" + customer + "/handling").then().body("guide.code", equalTo(guide));
    }

    private Response define() {
        return message(as("manager"), """
                {"code": "%s", "nameTh": "แขกพิเศษ", "nameEn": "Guest of honour", "adviceTh": "ต้อนรับ", "adviceEn": "Welcome."}""".formatted(code)).post("/v1/handling-guides");
    }

    private Response change(String ifMatch, String body) {
        return matching(as("manager"), ifMatch).body(body).patch("/v1/handling-guides/" + code);
    }

    private static Response assign(UUID customer, String ifMatch, String guide) {
        return matching(as("agent"), ifMatch)
                .body("{\"guide\": \"%s\"}".formatted(guide))
                .put("/v1/customers/" + customer + "/handling");
    }

    private static RequestSpecification matching(RequestSpecification caller, String ifMatch) {
        RequestSpecification json = caller.contentType("application/json");
        return ifMatch == null ? json : json.header("If-Match", ifMatch);
    }
}
