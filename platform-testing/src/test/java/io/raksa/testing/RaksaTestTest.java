package io.raksa.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "trial")
class RaksaTestTest {

    @Test
    void theApplicationHasADatabaseAndARoleOfItsOwn() {
        assertThat(RestAssured.get("/v1/database").asString()).isEqualTo("trial trial");
    }

    @Test
    void theIssuersTokensCarryTheRole() {
        assertThat(me(Tokens.of("agent"))).isEqualTo("agent agent -");
    }

    @Test
    void aCustomersTokenCarriesTheCustomersId() {
        var customer = UUID.randomUUID();

        assertThat(me(Tokens.customer(customer))).isEqualTo("customer " + customer + " " + customer);
    }

    @Test
    void aServicesTokenCarriesItsName() {
        assertThat(me(Tokens.service("feedback-service"))).isEqualTo("service feedback-service -");
    }

    @Test
    void furtherClaimsWinOverTheUsualOnes() {
        assertThat(me(Tokens.with("agent", "ann", Map.of("groups", List.of("manager"), "customer_id", "c1"))))
                .isEqualTo("manager ann c1");
    }

    @Test
    void anExpiredTokenIsRefused() {
        given().auth().oauth2(Tokens.expired()).get("/v1/me").then().statusCode(401);
    }

    @Test
    void aForgedTokenIsRefused() {
        given().auth().oauth2(Tokens.forged()).get("/v1/me").then().statusCode(401);
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        var token = Tokens.with("agent", "agent", Map.of("aud", "another"));

        given().auth().oauth2(token).get("/v1/me").then().statusCode(401);
    }

    @Test
    void thePartnersTokenIsVerifiedAgainstTheGatewaysKeySet() {
        var partner = UUID.randomUUID();

        assertThat(given().auth()
                        .oauth2(Tokens.partner(partner, "ตลาดดี"))
                        .get("/v1/partner/me")
                        .asString())
                .isEqualTo(partner + " ตลาดดี");
    }

    @Test
    void theIssuersTokenIsNoPartners() {
        given().auth().oauth2(Tokens.of("partner")).get("/v1/partner/me").then().statusCode(401);
    }

    @Test
    void aClientGetsAServicesTokenFromTheIssuer() {
        String token = given().formParam("grant_type", "client_credentials")
                .auth()
                .preemptive()
                .basic("loyalty-service", "secret")
                .post(RaksaIssuer.url() + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");

        assertThat(me(token)).isEqualTo("service loyalty-service -");
    }

    @Test
    void eachCallIsHeldAgainstTheApplicationsContract() {
        assertThatThrownBy(() -> RestAssured.get("/v1/surprise"))
                .hasMessageContaining("GET /v1/surprise answered 200")
                .hasMessageContaining("a status that is not documented");
    }

    private static String me(String token) {
        return given().auth()
                .oauth2(token)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
