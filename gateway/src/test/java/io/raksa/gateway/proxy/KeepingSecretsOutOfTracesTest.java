package io.raksa.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.SpansSeen;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@RaksaTest(database = "gateway")
@GatewayTest
class KeepingSecretsOutOfTracesTest {

    @Inject
    SpansSeen spans;

    @Test
    void whatOpensADoorIsInNoSpanOfTheCallOrOfItsPassingOn() {
        String secret = UUID.randomUUID().toString();
        get("/v1/track/" + secret);
        get("/v1/answers/" + secret);
        String usual = UUID.randomUUID().toString();
        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .get("/v1/complaints/" + usual);

        await().untilAsserted(() -> assertThat(spans.all()).anyMatch(span -> span.contains(usual)));
        assertThat(spans.all()).noneMatch(span -> span.contains(secret));
    }

    private static void get(String path) {
        given().noFiltersOfType(OpenApiContract.class).get(path).then().statusCode(200);
    }
}
