package io.raksa.gateway.identity;

import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Partners;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
@RaksaTest(database = "gateway")
class CheckingCredentialsTest {

    private static RequestSpecification anybody() {
        return given().noFiltersOfType(OpenApiContract.class).contentType("application/json");
    }

    private static void assertUnauthenticated(Response answer) {
        assertProblem(answer).hasStatus(401).hasCode("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/customers/echo",
                "/v1/purchases/echo",
                "/v1/complaints/echo",
                "/v1/feedback/echo",
                "/v1/track/",
                "/v1/track/a/b",
                "/v1/answers/a/b",
                "/v1/operations/customer/dead-letters",
                "/v1/partners",
                "/v1/overview/customers/019a8c5e-0000-7000-8000-000000000000"
            })
    void withoutATokenNothingIsShown(String path) {
        assertUnauthenticated(anybody().get(path));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/feedback",
        "GET, /v1/track/echo",
        "HEAD, /v1/track/echo",
        "GET, /v1/answers/echo",
        "POST, /v1/answers/echo"
    })
    void whatIsPublicNeedsNoToken(String method, String path) {
        anybody().request(method, path).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /v1/track/echo", "PUT, /v1/track/echo", "POST, /v1/feedback/batch", "PUT, /v1/answers/echo"})
    void whatLooksLikePublicIsNot(String method, String path) {
        assertUnauthenticated(anybody().request(method, path));
    }

    @Test
    void anAnonymousCallReachesTheServiceWithoutACredential() {
        anybody().get("/v1/track/echo").then().body("headers.authorization", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/customers/echo", "/v1/track/echo"})
    void aTokenThatIsNotGoodIsRefusedOnPublicRoutesToo(String path) {
        assertUnauthenticated(anybody().auth().oauth2(Tokens.expired()).get(path));
        assertUnauthenticated(anybody().auth().oauth2(Tokens.forged()).get(path));
        assertUnauthenticated(anybody().auth().oauth2("not.a.token").get(path));
        assertUnauthenticated(anybody().auth().oauth2("x").get(path));
        assertUnauthenticated(anybody().auth().preemptive().basic("a", "b").get(path));
        assertUnauthenticated(anybody().header("Authorization", "Bearer").get(path));
        assertUnauthenticated(anybody().header("X-Api-Key", "rk_nothing").get(path));
        assertUnauthenticated(anybody()
                .header("X-Api-Key", "rk_" + UUID.randomUUID() + "_" + "a".repeat(43))
                .get(path));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertUnauthenticated(anybody()
                .auth()
                .oauth2(Tokens.with("admin", "admin", Map.of("aud", "another")))
                .get("/v1/customers/echo"));
    }

    @Test
    void aGoodTokenIsCheckedOnceAndStillGoodTheNextTime() {
        String token = Tokens.of("manager");
        for (int time = 0; time < 3; time++) {
            anybody().auth().oauth2(token).get("/v1/customers/echo").then().statusCode(200);
        }
    }

    @Test
    void aTokenInTheGatewaysOwnNameIsNotTakenFromOutside() {
        String key = Partners.newKey();
        String made =
                anybody().header("X-Api-Key", key).get("/v1/customers/echo").path("headers.authorization");

        assertUnauthenticated(anybody().header("Authorization", made).get("/v1/customers/echo"));
        assertUnauthenticated(anybody().header("Authorization", made).get("/v1/partners"));
        assertUnauthenticated(
                anybody().auth().oauth2(Tokens.partner(UUID.randomUUID(), "x")).get("/v1/customers/echo"));
    }

    @Test
    void oneCallerOneCredential() {
        String key = Partners.newKey();

        assertProblem(anybody()
                        .auth()
                        .oauth2(Tokens.of("agent"))
                        .header("X-Api-Key", key)
                        .get("/v1/customers/echo"))
                .hasStatus(400)
                .hasCode("CREDENTIALS_AMBIGUOUS");
        assertProblem(anybody()
                        .header("X-Api-Key", key)
                        .header("X-Api-Key", key)
                        .get("/v1/customers/echo"))
                .hasStatus(400)
                .hasCode("CREDENTIALS_AMBIGUOUS");
    }

    @Test
    void anApiKeyIsExchangedForATokenThatAnybodyCanCheckByTheKeySet() throws Exception {
        UUID partner = Partners.register("exchange-" + Partners.suffix());
        String key = Partners.newKey(partner);

        Response seen = anybody().header("X-Api-Key", key).get("/v1/purchases/echo");

        seen.then().statusCode(200).body("headers.x-api-key", nullValue());
        SignedJWT token =
                SignedJWT.parse(seen.<String>path("headers.authorization").substring("Bearer ".length()));
        JWKSet keySet = JWKSet.parse(anybody().get("/.well-known/jwks.json").asString());
        assertThat(token.verify(new ECDSAVerifier(
                        keySet.getKeyByKeyId(token.getHeader().getKeyID()).toECKey())))
                .isTrue();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("raksa-gateway");
        assertThat(claims.getSubject()).isEqualTo(partner.toString());
        assertThat(claims.getAudience()).containsExactly("raksa");
        assertThat(claims.getStringListClaim("groups")).isEqualTo(List.of("partner"));
        assertThat(claims.getStringClaim("partner_name")).startsWith("exchange-");
        assertThat(Duration.between(Instant.now(), claims.getExpirationTime().toInstant()))
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        assertThat(keySet.getKeys()).noneMatch(JWK::isPrivate);
    }

    @Test
    void aPartnerIsKnownToTheGatewaysOwnOperationsToo() {
        String key = Partners.newKey();

        assertProblem(anybody().header("X-Api-Key", key).get("/v1/partners"))
                .hasStatus(403)
                .hasCode("FORBIDDEN");
    }

    @Test
    void aPartnerMayPostWherePublicRoutesAre() {
        anybody()
                .header("X-Api-Key", Partners.newKey())
                .body("{}")
                .post("/v1/feedback")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"));
    }
}
