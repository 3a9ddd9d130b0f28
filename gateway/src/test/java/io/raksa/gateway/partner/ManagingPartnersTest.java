package io.raksa.gateway.partner;

import static io.raksa.gateway.testing.Partners.as;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Partners;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
@RaksaTest(database = "gateway")
class ManagingPartnersTest {

    @Inject
    DataSource database;

    private final String name = "shop-" + Partners.suffix();

    private int withKey(String key) {
        return given().noFiltersOfType(OpenApiContract.class)
                .header("X-Api-Key", key)
                .get("/v1/customers/echo")
                .statusCode();
    }

    @Test
    void anAdministratorRegistersAPartner() {
        String location = as("admin")
                .body(Map.of("name", name, "contactEmail", "ops@shop.example"))
                .post("/v1/partners")
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .header("Cache-Control", "private, no-cache")
                .body("name", equalTo(name))
                .body("contactEmail", equalTo("ops@shop.example"))
                .extract()
                .header("Location");

        as("manager")
                .get(location)
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("createdAt", notNullValue());
    }

    @Test
    void aNameIsTakenOnce() {
        Partners.register(name);

        assertProblem(as("admin").body(Map.of("name", name)).post("/v1/partners"))
                .hasStatus(409)
                .hasCode("PARTNER_NAME_TAKEN")
                .hasErrorAt("/name");
    }

    @Test
    void theSameRequestUnderTheSameKeyIsDoneOnce() {
        var request = as("admin").body(Map.of("name", name));
        String first = request.post("/v1/partners").path("id");

        request.post("/v1/partners")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "Shop", "a shop", "ร้าน", "a_b", "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddd"})
    void aNameIsPlain(String bad) {
        assertProblem(as("admin").body(Map.of("name", bad)).post("/v1/partners"))
                .hasStatus(400)
                .hasCode("VALIDATION_FAILED")
                .hasErrorAt("/name");
    }

    @Test
    void whatIsNotKnownIsRefused() {
        assertProblem(as("admin").body(Map.of("name", name, "x", 1)).post("/v1/partners"))
                .hasStatus(400)
                .hasCode("UNKNOWN_FIELD")
                .hasErrorAt("/x");
        assertProblem(as("admin")
                        .body(Map.of("name", name, "contactEmail", "nobody"))
                        .post("/v1/partners"))
                .hasStatus(400)
                .hasErrorAt("/contactEmail");
        assertProblem(as("admin").get("/v1/partners/" + UUID.randomUUID())).hasStatus(404);
        assertProblem(as("admin")
                        .body(Map.of("scopes", Partners.ALL_SCOPES))
                        .post("/v1/partners/" + UUID.randomUUID() + "/keys"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/partners",
        "GET, /v1/partners",
        "GET, /v1/partners/{id}",
        "POST, /v1/partners/{id}/keys",
        "GET, /v1/partners/{id}/keys",
        "DELETE, /v1/partners/{id}/keys/{id}"
    })
    void onlyAdministratorsManagePartners(String method, String path) {
        String address = path.replace("{id}", UUID.randomUUID().toString());
        for (String role : List.of("customer", "agent", "supervisor", "analyst", "service")) {
            assertProblem(as(role).request(method, address)).hasStatus(403).hasCode("FORBIDDEN");
        }
        assertProblem(given().contentType("application/json").request(method, address))
                .hasStatus(401)
                .hasCode("UNAUTHENTICATED");
        if (!method.equals("GET")) {
            assertProblem(as("manager").request(method, address)).hasStatus(403);
        }
    }

    @Test
    void partnersAreListedByNamePageByPage() {
        List<String> mine = List.of(name + "-a", name + "-b", name + "-c");
        mine.forEach(Partners::register);
        List<String> listed = new ArrayList<>();
        String next = null;
        do {
            var request = as("manager").queryParam("limit", 2);
            Response page = (next == null ? request : request.queryParam("after", next)).get("/v1/partners");
            page.then().statusCode(200);
            listed.addAll(page.path("items.name"));
            next = page.path("next");
        } while (next != null);

        assertThat(listed).isSorted().containsAll(mine).doesNotHaveDuplicates();
    }

    @Test
    void aKeyIsShownOnceAndKeptAsAHashOnly() throws Exception {
        UUID partner = Partners.register(name);
        Response issued = given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType("application/json")
                .body(Map.of("label", "webshop", "scopes", List.of("FEEDBACK_WRITE", "CUSTOMERS_LOOK_UP")))
                .post("/v1/partners/" + partner + "/keys");
        issued.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("key", matchesPattern("rk_[0-9a-f-]{36}_[A-Za-z0-9_-]{43}"))
                .body("createdAt", notNullValue());
        String keyId = issued.path("keyId");
        String key = issued.path("key");
        assertThat(key).startsWith("rk_" + keyId + "_");
        String secret = key.substring(("rk_" + keyId + "_").length());

        assertThat(withKey(key)).isEqualTo(200);
        Response keys = as("admin").get("/v1/partners/" + partner + "/keys");
        keys.then()
                .statusCode(200)
                .body("items[0].keyId", equalTo(keyId))
                .body("items[0].label", equalTo("webshop"))
                .body("items[0].scopes", equalTo(List.of("FEEDBACK_WRITE", "CUSTOMERS_LOOK_UP")))
                .body("items[0].revokedAt", nullValue());
        assertThat(keys.asString()).doesNotContain(secret);
        String dump = everythingInTheDatabase();
        assertThat(dump)
                .contains(keyId)
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(secret.getBytes(StandardCharsets.US_ASCII))))
                .doesNotContain(secret);
    }

    private String everythingInTheDatabase() throws Exception {
        StringBuilder dump = new StringBuilder();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var found = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (var rows = statement.executeQuery("select t::text from \"" + table + "\" t")) {
                    while (rows.next()) {
                        dump.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return dump.toString();
    }

    @Test
    void aUseIsNoted() {
        UUID partner = Partners.register(name);
        assertThat(withKey(Partners.newKey(partner))).isEqualTo(200);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> as("admin")
                .get("/v1/partners/" + partner + "/keys")
                .then()
                .body("items[0].lastUsedAt", notNullValue()));
    }

    @Test
    void aRevokedKeyIsRefusedAndItsSisterIsNot() {
        UUID partner = Partners.register(name);
        String key = Partners.newKey(partner);
        String sister = Partners.newKey(partner);
        assertThat(withKey(key)).isEqualTo(200);
        String path = "/v1/partners/" + partner + "/keys/" + key.substring(3, 39);

        as("admin").delete(path).then().statusCode(204);

        assertThat(withKey(key)).isEqualTo(401);
        assertThat(withKey(sister)).isEqualTo(200);
        as("admin").delete(path).then().statusCode(204);
        as("admin")
                .get("/v1/partners/" + partner + "/keys")
                .then()
                .body("items.size()", equalTo(2))
                .body("items[0].revokedAt", notNullValue());
    }

    @Test
    void aKeyIsForTheScopesItWasMadeForAndNothingElse() {
        UUID partner = Partners.register(name);
        String key = Partners.newKey(partner, Map.of("scopes", List.of("FEEDBACK_READ")));

        assertThat(scopeAskedFor(key, "GET", "/v1/feedback/echo")).isNull();
        assertThat(scopeAskedFor(key, "HEAD", "/v1/feedback/echo")).isNull();
        assertThat(scopeAskedFor(key, "POST", "/v1/feedback")).isEqualTo("FEEDBACK_WRITE");
        assertThat(scopeAskedFor(key, "POST", "/v1/customers/lookup")).isEqualTo("CUSTOMERS_LOOK_UP");
        assertThat(scopeAskedFor(key, "GET", "/v1/programmes/stay/point-kinds/gold"))
                .isEqualTo("CATALOGUE_READ");
        assertProblem(as("admin").body("{}").post("/v1/partners/" + partner + "/keys"))
                .hasStatus(400)
                .hasErrorAt("/scopes");
    }

    private static @Nullable String scopeAskedFor(String key, String method, String path) {
        Response answer = given().noFiltersOfType(OpenApiContract.class)
                .contentType("application/json")
                .header("X-Api-Key", key)
                .request(method, path);
        return answer.statusCode() == 403 ? answer.path("context.scope") : null;
    }

    @Test
    void aRevocationElsewhereCountsHereWithinSeconds() throws Exception {
        UUID partner = Partners.register(name);
        String key = Partners.newKey(partner);
        assertThat(withKey(key)).isEqualTo(200);

        try (var connection = database.getConnection();
                var revoking = connection.prepareStatement("update partner_key set revoked_at = now() where id = ?")) {
            revoking.setObject(1, UUID.fromString(key.substring(3, 39)));
            revoking.executeUpdate();
        }

        await().atMost(Duration.ofSeconds(6)).until(() -> withKey(key) == 401);
    }

    @Test
    void aWrongSecretUnderARightIdIsRefused() {
        String key = Partners.newKey();
        String wrong = key.substring(0, 40) + (key.charAt(40) == 'A' ? 'B' : 'A') + key.substring(41);

        assertThat(withKey(wrong)).isEqualTo(401);
        assertThat(withKey(key + "a")).isEqualTo(401);
        assertThat(withKey(key)).isEqualTo(200);
    }

    @Test
    void aKeyOfAnotherPartnerCannotBeRevokedThroughThisOne() {
        UUID partner = Partners.register(name);
        String foreign = Partners.newKey();

        assertProblem(as("admin").delete("/v1/partners/" + partner + "/keys/" + foreign.substring(3, 39)))
                .hasStatus(404);
        assertThat(withKey(foreign)).isEqualTo(200);
    }
}
