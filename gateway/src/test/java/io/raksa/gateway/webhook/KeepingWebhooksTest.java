package io.raksa.gateway.webhook;

import static io.raksa.gateway.testing.Partners.as;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.webhook.Subscriber.Webhook;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
@RaksaTest(database = "gateway")
class KeepingWebhooksTest {

    @Inject
    NamesOfTests names;

    @Inject
    AgroalDataSource database;

    private Subscriber partner;
    private final String url = Receiver.listen().url();

    @BeforeEach
    void aPartner() {
        names.lead(Receiver.HOST, Receiver.ADDRESS);
        partner = Subscriber.register();
    }

    @Test
    void aPartnerRegistersReadsChangesAndDeletesAnEndpoint() {
        Response registered = partner.calls()
                .body(Subscriber.asked(url, "complaint.opened", "tier.changed"))
                .post("/v1/webhooks");
        registered
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Cache-Control", "no-store")
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .body("endpoint.partnerId", equalTo(partner.id().toString()))
                .body("endpoint.types", contains("complaint.opened", "tier.changed"))
                .body("endpoint.health", equalTo("HEALTHY"))
                .body("endpoint.waiting", equalTo(0));
        String path = registered.header("Location");

        Map<String, Object> changed = Subscriber.asked(url, "points.posted");
        changed.put("enabled", false);
        changed.put("description", "ledger");
        assertProblem(partner.calls().body(changed).put(path)).hasStatus(428);
        partner.calls()
                .header("If-Match", "\"0\"")
                .body(changed)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("types", contains("points.posted"))
                .body("description", equalTo("ledger"))
                .body("health", equalTo("DISABLED"))
                .body("disabledBecause", equalTo("ASKED"));
        assertProblem(partner.calls().header("If-Match", "\"0\"").body(changed).put(path))
                .hasStatus(412);
        partner.calls().get("/v1/webhooks").then().body("items", hasSize(1)).body("next", nullValue());

        partner.calls().delete(path).then().statusCode(204);
        assertProblem(partner.calls().get(path)).hasStatus(404);
        partner.calls().get("/v1/webhooks").then().body("items", hasSize(0));
    }

    @Test
    void theSecretIsNotToBeReadInTheDatabase() throws Exception {
        Webhook webhook = partner.wants(url, "complaint.opened");
        byte[] secret = Base64.getDecoder().decode(webhook.secret().substring("whsec_".length()));

        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select sealed from webhook_secret where endpoint_id = ?")) {
            statement.setObject(1, webhook.id());
            ResultSet row = statement.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void toAnotherPartnerItIsNotThere() {
        Webhook webhook = partner.wants(url, "complaint.opened");
        Subscriber other = Subscriber.register();
        String delivery = webhook.path() + "/deliveries/" + UUID.randomUUID();

        assertProblem(other.calls().get(webhook.path())).hasStatus(404);
        assertProblem(other.calls()
                        .header("If-Match", "\"0\"")
                        .body(Subscriber.asked(url, "complaint.opened"))
                        .put(webhook.path()))
                .hasStatus(404);
        assertProblem(other.calls().delete(webhook.path())).hasStatus(404);
        assertProblem(other.calls().post(webhook.path() + "/secrets")).hasStatus(404);
        assertProblem(other.calls().delete(webhook.path() + "/secrets/former")).hasStatus(404);
        assertProblem(other.calls().post(webhook.path() + "/test")).hasStatus(404);
        assertProblem(other.calls().get(webhook.path() + "/deliveries")).hasStatus(404);
        assertProblem(other.calls().get(delivery)).hasStatus(404);
        assertProblem(other.calls().post(delivery + "/replay")).hasStatus(404);
        assertProblem(other.calls().body(Map.of("failed", true)).post(webhook.path() + "/replay"))
                .hasStatus(404);
        assertProblem(other.calls().get("/v1/webhooks?partnerId=" + partner.id()))
                .hasStatus(403);
    }

    @Test
    void anAdministratorSaysWhoseEndpointsAreMeant() {
        partner.wants(url, "complaint.opened");

        as("admin").get("/v1/webhooks?partnerId=" + partner.id()).then().body("items", hasSize(1));
        as("admin")
                .body(Subscriber.asked(url, "complaint.opened"))
                .post("/v1/webhooks?partnerId=" + partner.id())
                .then()
                .statusCode(201);
        assertProblem(as("admin").get("/v1/webhooks")).hasStatus(400).hasErrorAt("#partnerId");
        assertProblem(as("admin")
                        .body(Subscriber.asked(url, "complaint.opened"))
                        .post("/v1/webhooks?partnerId=" + UUID.randomUUID()))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "agent", "supervisor", "manager", "analyst", "service"})
    void nobodyElseHasWebhooks(String role) {
        assertProblem(as(role).get("/v1/webhooks/event-types")).hasStatus(403);
        assertProblem(as(role).get("/v1/webhooks")).hasStatus(403);
        assertProblem(as(role).body(Subscriber.asked(url, "complaint.opened")).post("/v1/webhooks"))
                .hasStatus(403);
    }

    @Test
    void aPartnerMayHaveTen() {
        for (int number = 1; number <= 10; number++) {
            partner.wants(url, "complaint.opened");
        }

        assertProblem(partner.calls()
                        .body(Subscriber.asked(url, "complaint.opened"))
                        .post("/v1/webhooks"))
                .hasStatus(409)
                .hasCode("WEBHOOK_TOO_MANY");
    }

    @Test
    void whatCanBeChosenIsListed() {
        partner.calls()
                .get("/v1/webhooks/event-types")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("complaint.opened"))
                .body(
                        "items.find { it.code == 'complaint.opened' }.fields",
                        contains("complaintId", "customerId", "category", "severity", "openedAt"));
        assertProblem(partner.calls()
                        .body(Subscriber.asked(url, "complaint.opened", "everything"))
                        .post("/v1/webhooks"))
                .hasStatus(400)
                .hasCode("WEBHOOK_TYPE_UNKNOWN")
                .hasErrorAt("/types/1");
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1/, WEBHOOK_ADDRESS_INSIDE",
        "https://169.254.169.254/latest/meta-data, WEBHOOK_ADDRESS_INSIDE",
        "https://[::1]/, WEBHOOK_ADDRESS_INSIDE",
        "https://[::ffff:10.0.0.1]/, WEBHOOK_ADDRESS_INSIDE",
        "https://2130706433/, WEBHOOK_ADDRESS_INSIDE",
        "https://localhost/, WEBHOOK_ADDRESS_INSIDE",
        "https://half-inside.example/, WEBHOOK_ADDRESS_INSIDE",
        "https://nowhere.invalid/, WEBHOOK_HOST_UNKNOWN",
        "https://receiver.example:22/, WEBHOOK_URL_UNFIT",
        "ftp://receiver.example/, WEBHOOK_URL_UNFIT"
    })
    void noMessageGoesInside(String inside, String code) {
        names.lead("half-inside.example", "1.1.1.1", "10.0.0.1");

        assertProblem(partner.calls()
                        .body(Subscriber.asked(inside, "complaint.opened"))
                        .post("/v1/webhooks"))
                .hasStatus(400)
                .hasCode(code)
                .hasErrorAt("/url");
    }
}
