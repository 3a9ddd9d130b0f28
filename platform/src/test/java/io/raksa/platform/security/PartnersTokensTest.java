package io.raksa.platform.security;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.platform.event.OwnDelivery;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has the gateway's key can sign what they like, and is a partner. */
@QuarkusTest
@RaksaTest(database = "platform")
@WithTestResource(OwnDelivery.class)
class PartnersTokensTest {

    private final UUID customer = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"admin, /v1/dead-letters", "customer, /v1/notes/of/", "agent, /v1/notes/of/"})
    void theGatewaysKeyGivesNoOtherRole(String role, String path) {
        get(tokenOf(role), path.endsWith("/") ? path + customer : path, 403);
    }

    @Test
    void theGatewaysKeyGivesTheRolePartner() {
        get(tokenOf("admin"), "/v1/notes", 200);
    }

    @Test
    void theIssuersRolesAreAsTheIssuerSays() {
        get(Tokens.of("admin"), "/v1/dead-letters", 200);
        get(Tokens.customer(customer), "/v1/notes/of/" + customer, 200);
    }

    private String tokenOf(String role) {
        return Tokens.fromGateway(
                "intruder", Map.of("groups", List.of(role, "partner"), "customer_id", customer.toString()));
    }

    private static void get(String token, String path, int status) {
        given().auth().oauth2(token).get(path).then().statusCode(status);
    }
}
