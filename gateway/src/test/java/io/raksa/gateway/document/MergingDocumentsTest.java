package io.raksa.gateway.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.testing.RaksaTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@GatewayTest
@RaksaTest(database = "gateway")
class MergingDocumentsTest {

    @Test
    void oneDocumentForAll() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body("openapi", equalTo("3.1.0"))
                .body("servers.url", hasItem("/"))
                .body("paths", hasKey("/v1/partners"))
                .body("paths", hasKey("/v1/overview/customers/{id}"))
                .body("paths", hasKey("/problems/{page}"))
                .body("paths", not(hasKey("/v1/events")))
                .body("paths", not(hasKey("/v1/dead-letters")))
                .body("components.securitySchemes.partnerKey.name", equalTo("X-Api-Key"))
                .body("components.schemas", not(hasKey("PostEventRequest")))
                .body("info.'x-absent'", hasItem("loyalty-service"))
                .body("info.description", containsString("loyalty-service"));
    }

    @Test
    void theSameAsYaml() throws Exception {
        JsonNode json =
                new YAMLMapper().readTree(given().get("/openapi?format=json").asString());

        String byParameter = given().get("/openapi?format=yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
        String byAccept = given().accept("application/yaml").get("/openapi").asString();

        assertThat(new YAMLMapper().readTree(byParameter).path("paths")).isEqualTo(json.path("paths"));
        assertThat(byAccept).isEqualTo(byParameter);
    }

    @Test
    void everyReferenceLeadsSomewhere() throws Exception {
        JsonNode document = new YAMLMapper().readTree(given().get("/openapi").asString());

        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void everyCredentialThatAnOperationNamesIsDescribed() throws Exception {
        JsonNode document = new YAMLMapper().readTree(given().get("/openapi").asString());

        JsonNode schemes = document.at("/components/securitySchemes");
        assertThat(document.findValues("security"))
                .isNotEmpty()
                .allSatisfy(alternatives -> alternatives.forEach(
                        alternative -> alternative.fieldNames().forEachRemaining(name -> assertThat(schemes.has(name))
                                .as(name)
                                .isTrue())));
    }

    @Test
    void readableDocsPointToIt() {
        String page = given().accept(ContentType.HTML)
                .get("/docs/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", not(containsString("http")))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asString();
        assertThat(page).contains("/openapi").doesNotContain("https://unpkg", "cdn.");
        given().accept(ContentType.HTML).get("/docs").then().statusCode(200);
    }

    @Test
    void theFrontPageSaysWhereThingsAre() {
        String page = given().accept(ContentType.HTML)
                .get("/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("/docs", "/openapi", "/problems", "รักษา");
    }

    @Test
    void theGatewaysOwnProblemsAreExplainedEvenWhileServicesAreDown() {
        given().accept(ContentType.JSON)
                .get("/problems")
                .then()
                .statusCode(200)
                .body("code", hasItem("PATH_REFUSED"))
                .body("code", hasItem("VALIDATION_FAILED"));
        given().accept(ContentType.HTML)
                .get("/problems/service-unavailable")
                .then()
                .statusCode(200);
    }
}
