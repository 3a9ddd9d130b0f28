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
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
@RaksaTest(database = "gateway")
class PublishingForAudiencesTest {

    @Test
    void staffFindTheGatewaysOwnOperations() {
        given().get("/openapi/staff")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("openapi", equalTo("3.1.0"))
                .body("info.title", equalTo("Raksa for staff"))
                .body("info.'x-absent'", hasItem("loyalty-service"))
                .body("paths", hasKey("/v1/partners"))
                .body("paths", hasKey("/v1/overview/customers/{id}"))
                .body("paths", hasKey("/v1/live"));
    }

    @Test
    void frontEndsFindSessionsAndLiveButNothingOfPartners() {
        given().get("/openapi/front-end")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Raksa for front-ends"))
                .body("paths", hasKey("/session/login"))
                .body("paths", hasKey("/v1/live"))
                .body("paths", not(hasKey("/v1/partners")))
                .body("components.schemas", not(hasKey("PartnerView")));
    }

    @Test
    void partnersFindNothingOfBrowsers() {
        given().get("/openapi/partner")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Raksa for partners"))
                .body("info.description", containsString("X-Api-Key"))
                .body("paths", hasKey("/problems/{page}"))
                .body("paths", not(hasKey("/session/login")))
                .body("paths", not(hasKey("/v1/live")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi/front-end", "/openapi/partner", "/openapi/staff"})
    void everyReferenceLeadsSomewhere(String address) throws Exception {
        JsonNode document = new YAMLMapper().readTree(given().get(address).asString());

        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi/front-end", "/openapi/partner", "/openapi/staff"})
    void whoHasItIsToldThatItIsStillTheOne(String address) {
        Response first = given().get(address);
        String tag = first.header("ETag");

        assertThat(tag).matches("\"[A-Za-z0-9_-]{43}\"");
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(first.header("Vary")).contains("Accept");
        assertThat(given().get(address).header("ETag")).isEqualTo(tag);
        given().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "public, no-cache")
                .body(equalTo(""));
        given().header("If-None-Match", "\"another\"").get(address).then().statusCode(200);
    }

    @Test
    void theSameAsYamlUnderATagOfItsOwn() throws Exception {
        Response json = given().get("/openapi/partner?format=json");

        Response yaml = given().get("/openapi/partner?format=yaml");

        assertThat(yaml.contentType()).startsWith("application/yaml");
        assertThat(new YAMLMapper().readTree(yaml.asString())).isEqualTo(new YAMLMapper().readTree(json.asString()));
        assertThat(yaml.header("ETag")).isNotEqualTo(json.header("ETag"));
        assertThat(given().accept("application/yaml").get("/openapi/partner").asString())
                .isEqualTo(yaml.asString());
    }

    @Test
    void anotherAudienceThereIsNot() {
        given().get("/openapi/everybody").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void readableDocsOfferEachOfThem() {
        String page = given().accept(ContentType.HTML).get("/docs/").asString();

        assertThat(page).contains("/openapi\"", "/openapi/front-end\"", "/openapi/partner\"", "/openapi/staff\"");
    }
}
