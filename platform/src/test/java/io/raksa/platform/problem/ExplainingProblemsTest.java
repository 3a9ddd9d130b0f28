package io.raksa.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.event.OwnDelivery;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class ExplainingProblemsTest {

    @Test
    void everyEnumOfProblemsIsFoundWithoutBeingRegistered() {
        given().accept(ContentType.JSON)
                .get("/problems")
                .then()
                .statusCode(200)
                .body("code", hasItems("VALIDATION_FAILED", "EVENT_DATA_INVALID", "LINE_TOO_LONG"))
                .body("find { it.code == 'FORBIDDEN' }.status", equalTo(403))
                .body("find { it.code == 'FORBIDDEN' }.title.th", equalTo("คุณไม่มีสิทธิ์ทำรายการนี้"));
    }

    @Test
    void theTypeOfAProblemLeadsToItsPage() {
        String type = given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .get("/v1/nothing-here")
                .path("type");

        assertThat(type).isEqualTo("/problems/not-found");
        String page = given().accept(ContentType.HTML)
                .get(type)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract()
                .asString();
        assertThat(page).contains("NOT_FOUND", "HTTP 404", "There is no such thing", "ไม่พบข้อมูล");
    }

    @Test
    void aPageThatIsNotThereIsNotFound() {
        given().accept(ContentType.HTML).get("/problems/no-such").then().statusCode(404);
        given().accept(ContentType.JSON)
                .get("/problems/no-such")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }
}
