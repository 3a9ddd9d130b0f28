package io.raksa.customer.attribute;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class AttributeTest {

    private final String key = "a" + UUID.randomUUID().toString().replace("-", "");

    @AfterEach
    void leaveRoomForOthers() {
        Api.run("delete from attribute_definition where key = '%s'".formatted(key));
    }

    @Test
    void anAttributeIsDeclaredRelabelledAndRetired() {
        define("TEXT", "")
                .then()
                .statusCode(201)
                .header("Location", "/v1/attribute-definitions/" + key)
                .body("maxLength", equalTo(200))
                .body("choices", equalTo(List.of()));
        assertProblem(define("TEXT", ""))
                .hasStatus(409)
                .hasCode("ATTRIBUTE_TAKEN")
                .hasErrorAt("/key");
        redefine("\"1\"", "{\"labelEn\": \"Pillow\", \"maxLength\": 20}")
                .then()
                .statusCode(200)
                .body("labelEn", equalTo("Pillow"))
                .body("labelTh", equalTo("หมอน"))
                .body("maxLength", equalTo(20));
        assertProblem(redefine("\"1\"", "{\"labelEn\": \"X\"}")).hasStatus(412);
        assertProblem(redefine(null, "{\"labelEn\": \"X\"}")).hasStatus(428);
        as("agent").get("/v1/attribute-definitions?limit=200").then().body("items.key", hasItem(key));

        UUID customer = newCustomer();
        set(customer, 0, "\"soft\"").then().statusCode(200);
        redefine("\"2\"", "{\"retired\": true}").then().statusCode(200);
        assertProblem(set(customer, 1, "\"hard\"")).hasStatus(400).hasCode("ATTRIBUTE_UNKNOWN");
        set(customer, 1, "null").then().statusCode(200).body("values", anEmptyMap());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHOICE | ''",
                "CHOICE | , \"choices\": []",
                "TEXT | , \"choices\": [\"A\"]",
                "NUMBER | , \"maxLength\": 5"
            })
    void choicesAndLengthGoWithTheType(String type, String more) {
        assertProblem(define(type, more)).hasStatus(400).hasCode("ATTRIBUTE_DEFINITION_UNSOUND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | , \"maxLength\": 4 | \"นุ่ม\" | \"นุ่มๆ\"",
                "TEXT | '' | \"x\" | \" \"",
                "TEXT | '' | \"x\" | 5",
                "NUMBER | '' | 2.500001 | 2.5000001",
                "NUMBER | '' | -999999999999999 | 1000000000000000",
                "NUMBER | '' | 0 | \"0\"",
                "BOOLEAN | '' | false | \"false\"",
                "DATE | '' | \"2024-02-29\" | \"2023-02-29\"",
                "DATE | '' | \"2026-11-22\" | \"22.11.2026\"",
                "CHOICE | , \"choices\": [\"SEA\"] | \"SEA\" | \"sea\""
            })
    void aValueIsOneOfItsType(String type, String more, String right, String wrong) {
        define(type, more).then().statusCode(201);
        UUID customer = newCustomer();

        set(customer, 0, right).then().statusCode(200).header("ETag", "\"1\"");
        assertProblem(set(customer, 1, wrong))
                .hasStatus(400)
                .hasCode("ATTRIBUTE_VALUE_WRONG")
                .hasErrorAt("/values/" + key);
        as("agent").get(address(customer)).then().header("ETag", "\"1\"");
    }

    @Test
    void whatCustomersHaveCannotBeDefinedAway() {
        define("CHOICE", ", \"choices\": [\"SEA\", \"GARDEN\"]").then().statusCode(201);
        UUID customer = newCustomer();
        set(customer, 0, "\"SEA\"").then().statusCode(200);
        set(newCustomer(), 0, "\"GARDEN\"").then().statusCode(200);

        assertProblem(redefine("\"1\"", "{\"choices\": [\"GARDEN\"]}"))
                .hasStatus(409)
                .hasCode("ATTRIBUTE_VALUES_IN_USE");
        redefine("\"1\"", "{\"choices\": [\"GARDEN\", \"SEA\", \"CITY\"]}")
                .then()
                .statusCode(200);
        set(customer, 1, "null").then().statusCode(200);
        redefine("\"2\"", "{\"choices\": [\"GARDEN\"]}").then().statusCode(200);
    }

    @Test
    void ofTwoWhoChangeAtOnceTheSecondIsToldAndNothingUnknownIsTaken() {
        define("BOOLEAN", "").then().statusCode(201);
        UUID customer = newCustomer();
        set(customer, 0, "true").then().statusCode(200);

        assertProblem(set(customer, 0, "false")).hasStatus(412);
        assertProblem(message(as("agent"), "{\"values\": {\"nobodyDeclaredThis\": 1}}")
                        .header("If-Match", "\"1\"")
                        .patch(address(customer)))
                .hasStatus(400)
                .hasCode("ATTRIBUTE_UNKNOWN")
                .hasErrorAt("/values/nobodyDeclaredThis");
        assertProblem(message(as("agent"), "{\"values\": {}}")
                        .header("If-Match", "\"1\"")
                        .patch(address(customer)))
                .hasStatus(400)
                .hasErrorAt("/values");
    }

    @Test
    void aMergedProfileHasTheAttributesOfBothAndUndoingTakesThemApart() {
        define("NUMBER", "").then().statusCode(201);
        String other = key + "x";
        message(as("manager"), definition(other, "BOOLEAN", ""))
                .post("/v1/attribute-definitions")
                .then()
                .statusCode(201);
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        set(survivor, 0, "1").then().statusCode(200);
        set(merged, 0, "2").then().statusCode(200);
        change(merged, 1, "{\"%s\": true}".formatted(other)).then().statusCode(200);

        String merge = message(as("supervisor"), """
                {"survivorId": "%s", "mergedId": "%s", "fromMerged": []}""".formatted(survivor, merged))
                .post("/v1/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(values(survivor)).isEqualTo(Map.of(key, 1, other, true));
        change(merged, 1, "{\"%s\": null}".formatted(other)).then().statusCode(200);
        assertThat(values(survivor)).isEqualTo(Map.of(key, 1));

        message(as("supervisor"), "{}")
                .post("/v1/merges/" + merge + "/undo")
                .then()
                .statusCode(200);
        assertThat(values(survivor)).isEqualTo(Map.of(key, 1));
        assertThat(values(merged)).isEqualTo(Map.of(key, 2, other, true));
        Api.run("delete from attribute_definition where key = '%s'".formatted(other));
    }

    @Test
    void theyAreForgottenWithThePerson() {
        define("TEXT", "").then().statusCode(201);
        UUID customer = newCustomer();
        set(customer, 0, "\"grey eyes\"").then().statusCode(200);

        message(as("admin"), "{\"customerId\": \"%s\"}".formatted(customer))
                .post("/v1/erasures")
                .then()
                .statusCode(201);

        assertThat(values(customer)).isEmpty();
        assertThat(column("select count(*) from audit_entry where strpos(changes::text, 'grey eyes') > 0"))
                .containsExactly("0");
    }

    @Test
    void othersDoNot() {
        UUID customer = newCustomer();
        for (RequestSpecification other : List.of(with(Tokens.customer(customer)), partner("p"))) {
            assertProblem(other.get(address(customer))).hasStatus(403);
        }
        assertProblem(message(as("analyst"), "{\"values\": {}}").patch(address(customer)))
                .hasStatus(403);
        assertProblem(RestAssured.get(address(customer))).hasStatus(401);
        assertProblem(partner("p").get("/v1/attribute-definitions")).hasStatus(403);
        assertProblem(partner("p").get("/v1/attribute-definitions/x")).hasStatus(403);
        assertProblem(message(as("agent"), "{}").post("/v1/attribute-definitions"))
                .hasStatus(403);
        assertProblem(message(as("agent"), "{}").patch("/v1/attribute-definitions/x"))
                .hasStatus(403);
        as("agent").get("/v1/attribute-definitions/nothing").then().statusCode(404);
        as("agent").get(address(customer)).then().body("values", anEmptyMap()).body("next", nullValue());
    }

    private Response define(String type, String more) {
        return message(as("manager"), definition(key, type, more)).post("/v1/attribute-definitions");
    }

    private static String definition(String key, String type, String more) {
        return "{\"key\": \"%s\", \"type\": \"%s\", \"labelTh\": \"หมอน\", \"labelEn\": \"Cushion\"%s}"
                .formatted(key, type, more);
    }

    private Response redefine(String ifMatch, String body) {
        RequestSpecification caller =
                as("manager").contentType("application/json").body(body);
        return (ifMatch == null ? caller : caller.header("If-Match", ifMatch))
                .patch("/v1/attribute-definitions/" + key);
    }

    private Response set(UUID customer, int version, String value) {
        return change(customer, version, "{\"%s\": %s}".formatted(key, value));
    }

    private static Response change(UUID customer, int version, String values) {
        return as("agent")
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"values\": " + values + "}")
                .patch(address(customer));
    }

    private static Map<String, Object> values(UUID customer) {
        return as("agent")
                .get(address(customer))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("values");
    }

    private static String address(UUID customer) {
        return "/v1/customers/" + customer + "/attributes";
    }
}
