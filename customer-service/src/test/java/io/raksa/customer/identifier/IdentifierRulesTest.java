package io.raksa.customer.identifier;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.atOnce;
import static io.raksa.customer.Api.bulk;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.phone;
import static io.raksa.customer.Api.purchase;
import static io.raksa.customer.Api.register;
import static io.raksa.customer.Api.unique;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaPostgres;
import io.raksa.testing.RaksaTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class IdentifierRulesTest {

    @Test
    void aCustomerHasSoManyOfATypeAndNoMore() {
        String five = phones(5);
        String id = register("{\"displayName\": \"A\", \"identifiers\": [%s]}".formatted(five))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertProblem(register("{\"displayName\": \"B\", \"identifiers\": [%s]}".formatted(phones(6))))
                .hasStatus(409)
                .hasCode("IDENTIFIER_TOO_MANY")
                .hasErrorAt("/identifiers/5");
        assertProblem(as("agent")
                        .contentType("application/json")
                        .header("If-Match", "\"1\"")
                        .body("{\"identifiers\": [%s]}".formatted(phones(6)))
                        .patch("/v1/customers/" + id))
                .hasStatus(409)
                .hasCode("IDENTIFIER_TOO_MANY");
        as("agent").get("/v1/customers/" + id).then().body("identifiers", hasSize(5));
    }

    @Test
    void thoseOfTheTypeThatGoesFirstComeFirst() {
        String id = register("""
                        {"displayName": "A", "identifiers": [{"type": "EXTERNAL", "system": "s", "value": "%s"},
                         {"type": "EMAIL", "value": "%s@example.com"}, %s]}""".formatted(unique("x"), unique("x"), phones(1)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("agent").get("/v1/customers/" + id).then().body("identifiers.type", contains("PHONE", "EMAIL", "EXTERNAL"));
        as("agent")
                .get("/v1/identifier-types")
                .then()
                .body("items.type", contains("PHONE", "LINE", "EMAIL", "MEMBER_CARD", "EXTERNAL"));
    }

    @Test
    void aManagerChangesWhatHoldsForAType() {
        String etag =
                as("agent").get("/v1/identifier-types/LINE").then().extract().header("ETag");
        assertProblem(changeLine(null, "{\"labelEn\": \"Line\"}")).hasStatus(428);
        changeLine(etag, "{\"labelEn\": \"LINE id\"}")
                .then()
                .statusCode(200)
                .body("labelEn", equalTo("LINE id"))
                .body("most", equalTo(5))
                .body("priority", equalTo(20));
        assertProblem(changeLine(etag, "{\"labelEn\": \"Line\"}")).hasStatus(412);
        assertProblem(changeLine(etag, "{\"most\": 21}")).hasStatus(400).hasErrorAt("/most");
    }

    @Test
    void theNumberOfAnOfficeLeadsToNobody() {
        String phone = phone();
        String owner = register("{\"displayName\": \"A\", \"identifiers\": [%s]}".formatted(identifier(phone)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        String block = block(phone)
                .then()
                .statusCode(201)
                .body(
                        "identifier.normalized",
                        equalTo("+66" + phone.replace("-", "").substring(1)))
                .extract()
                .path("id");

        as("agent").get("/v1/customers/" + owner).then().header("ETag", "\"2\"").body("identifiers", hasSize(0));
        message(as("agent"), identifier(phone))
                .post("/v1/customers/lookup")
                .then()
                .statusCode(404);
        assertProblem(register("{\"displayName\": \"B\", \"identifiers\": [%s]}".formatted(identifier(phone))))
                .hasStatus(409)
                .hasCode("IDENTIFIER_BLOCKED")
                .hasErrorAt("/identifiers/0");
        assertProblem(purchase(as("agent"), bought(phone)))
                .hasStatus(409)
                .hasCode("BUYER_BLOCKED")
                .hasErrorAt("/customer");
        assertThat(bulk(as("agent"), bought(phone) + "\n").asString()).contains("BUYER_BLOCKED");
        assertProblem(block(phone)).hasStatus(409).hasCode("IDENTIFIER_BLOCKED_ALREADY");
        as("supervisor").get("/v1/blocked-identifiers").then().body("items.id", hasItem(block));
        assertThat(column("select action from audit_entry where resource_id = '%s' and version = 2".formatted(owner)))
                .containsExactly("customer.identifier-blocked");

        as("manager").delete("/v1/blocked-identifiers/" + block).then().statusCode(204);
        purchase(as("agent"), bought(phone)).then().statusCode(201);
        as("supervisor").get("/v1/blocked-identifiers/" + block).then().statusCode(404);
    }

    @Test
    void whoIsRegisteredAtTheMomentOfTheBlockDoesNotHaveTheValueAfterwards() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            String phone = phone();
            var turn = new AtomicInteger();
            List<Integer> answers = atOnce(6, () -> (turn.getAndIncrement() == 3
                            ? block(phone)
                            : register("{\"displayName\": \"A\", \"identifiers\": [%s]}".formatted(identifier(phone))))
                    .statusCode());

            assertThat(answers).containsAnyOf(201).doesNotContain(500, 503);
            assertThat(column("select count(*) from customer_identifier where value = '%s'".formatted(phone)))
                    .containsExactly("0");
        }
    }

    @Test
    void ofAdditionsAtTheSameMomentOneIsTheLast() throws InterruptedException {
        String four = phones(4);
        String id = register("{\"displayName\": \"A\", \"identifiers\": [%s]}".formatted(four))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        List<Integer> answers = atOnce(6, () -> as("agent")
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"identifiers\": [%s, %s]}".formatted(four, phones(1)))
                .patch("/v1/customers/" + id)
                .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
        as("agent").get("/v1/customers/" + id).then().body("identifiers", hasSize(5));
    }

    @Test
    void aBlockWaitsForWhoChangesTheOwnerAndHoldsUpNobodyMeanwhile() throws Exception {
        String phone = phone();
        String owner = register("{\"displayName\": \"A\", \"identifiers\": [%s]}".formatted(identifier(phone)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        try (var changer = RaksaPostgres.database(Api.DATABASE).connect();
                var changing = changer.createStatement();
                var manager = Executors.newSingleThreadExecutor()) {
            changer.setAutoCommit(false);
            changing.execute("set local lock_timeout = '5s'");
            changing.execute("select from customer where id = '%s' for no key update".formatted(owner));
            int process = changer.unwrap(PGConnection.class).getBackendPID();

            Future<Integer> blocking = manager.submit(() -> block(phone).statusCode());
            await().until(() -> !column(
                            "select pid from pg_stat_activity where %d = any(pg_blocking_pids(pid))".formatted(process))
                    .isEmpty());
            register("{\"displayName\": \"B\", \"identifiers\": [%s]}".formatted(phones(1)))
                    .then()
                    .statusCode(201);
            changing.execute("delete from customer_identifier where customer_id = '%s'".formatted(owner));
            changer.commit();

            assertThat(blocking.get()).isEqualTo(201);
        }
    }

    @Test
    void othersDoNot() {
        assertProblem(partner("p").get("/v1/identifier-types")).hasStatus(403);
        assertProblem(partner("p").get("/v1/identifier-types/PHONE")).hasStatus(403);
        assertProblem(message(as("agent"), "{}").patch("/v1/identifier-types/PHONE"))
                .hasStatus(403);
        assertProblem(as("agent").get("/v1/blocked-identifiers")).hasStatus(403);
        assertProblem(as("agent").get("/v1/blocked-identifiers/" + UUID.randomUUID()))
                .hasStatus(403);
        assertProblem(message(as("supervisor"), "{}").post("/v1/blocked-identifiers"))
                .hasStatus(403);
        assertProblem(as("supervisor").delete("/v1/blocked-identifiers/" + UUID.randomUUID()))
                .hasStatus(403);
        assertProblem(RestAssured.get("/v1/blocked-identifiers")).hasStatus(401);
        as("admin")
                .delete("/v1/blocked-identifiers/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static Response changeLine(String ifMatch, String body) {
        var caller = as("manager").contentType("application/json").body(body);
        return (ifMatch == null ? caller : caller.header("If-Match", ifMatch)).patch("/v1/identifier-types/LINE");
    }

    private static Response block(String phone) {
        return message(as("manager"), "{\"identifier\": %s, \"reason\": \"The office.\"}".formatted(identifier(phone)))
                .post("/v1/blocked-identifiers");
    }

    private static String identifier(String phone) {
        return "{\"type\": \"PHONE\", \"value\": \"%s\"}".formatted(phone);
    }

    private static String phones(int count) {
        return Stream.generate(() -> identifier(phone())).limit(count).collect(Collectors.joining(", "));
    }

    private static String bought(String phone) {
        return """
                {"source": "till", "externalId": "%s", "customer": %s, "purchasedAt": "2026-03-01T05:00:00Z", \
                "total": {"amount": "10.00", "currency": "THB"}}""".formatted(UUID.randomUUID(), identifier(phone));
    }
}
