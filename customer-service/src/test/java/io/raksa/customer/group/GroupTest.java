package io.raksa.customer.group;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.atOnce;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class GroupTest {

    @Test
    void aHouseholdIsMadeRenamedAndDeleted() {
        UUID group = group("HOUSEHOLD");
        as("agent")
                .get("/v1/groups/" + group)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("บ้านใจดี"))
                .body("kind", equalTo("HOUSEHOLD"));
        as("agent").get("/v1/groups").then().body("items.id", hasItem(group.toString()));

        rename(group, "\"1\"", "{\"nameEn\": \"The Jaidees\"}")
                .then()
                .statusCode(200)
                .body("name", equalTo("บ้านใจดี"))
                .body("nameEn", equalTo("The Jaidees"));
        assertProblem(rename(group, "\"1\"", "{\"name\": \"X\"}")).hasStatus(412);
        assertProblem(rename(group, null, "{\"name\": \"X\"}")).hasStatus(428);

        UUID member = newCustomer();
        put(group, member, null, "{\"role\": \"HEAD\"}").then().statusCode(200);
        assertProblem(delete("/v1/groups/" + group, "\"2\"")).hasStatus(409).hasCode("GROUP_NOT_EMPTY");
        delete("/v1/groups/" + group + "/members/" + member, "\"1\"").then().statusCode(204);
        delete("/v1/groups/" + group, "\"2\"").then().statusCode(204);
        as("agent").get("/v1/groups/" + group).then().statusCode(404);
    }

    @Test
    void aCustomerCountsInOneGroupOnly() {
        UUID home = group("HOUSEHOLD");
        UUID work = group("COMPANY");
        UUID customer = newCustomer();

        put(home, customer, null, "{\"role\": \"HEAD\"}").then().body("primary", equalTo(true));
        put(work, customer, null, "{\"role\": \"EMPLOYEE\"}").then().body("primary", equalTo(false));
        put(work, customer, "\"1\"", "{\"role\": \"OWNER\", \"primary\": true}")
                .then()
                .statusCode(200)
                .body("primary", equalTo(true))
                .body("role", equalTo("OWNER"))
                .body("version", equalTo(2));

        assertThat(groupsOf(customer)).containsExactlyInAnyOrder(home + " HEAD false", work + " OWNER true");
        put(work, customer, "\"2\"", "{\"role\": \"OWNER\", \"primary\": false}")
                .then()
                .statusCode(200);
        assertThat(groupsOf(customer)).containsExactlyInAnyOrder(home + " HEAD false", work + " OWNER false");
        assertProblem(put(work, customer, "\"2\"", "{\"role\": \"OWNER\"}")).hasStatus(412);
        assertProblem(put(work, customer, null, "{\"role\": \"OWNER\"}")).hasStatus(428);
        assertProblem(put(work, newCustomer(), null, "{\"role\": \"CHILD\"}"))
                .hasStatus(409)
                .hasCode("GROUP_ROLE_UNFIT")
                .hasErrorAt("/role");
    }

    @Test
    void theFiguresAreThoseOfTheMembersWhoCount() {
        UUID home = group("HOUSEHOLD");
        UUID head = newCustomer();
        UUID child = newCustomer();
        UUID guest = newCustomer();
        buy(head, "2026-01-10", "100.00");
        buy(head, "2026-01-10", "20.00");
        buy(head, "2026-02-01", "30.00");
        buy(child, "2026-01-10", "50.50");
        buy(guest, "2026-01-10", "999.00");
        put(home, head, null, "{\"role\": \"HEAD\"}").then().statusCode(200);
        put(home, child, null, "{\"role\": \"CHILD\"}").then().statusCode(200);
        put(home, guest, null, "{\"role\": \"OTHER\", \"primary\": false}")
                .then()
                .statusCode(200);

        figures(home, "")
                .then()
                .statusCode(200)
                .body("members", equalTo(3))
                .body("counted", equalTo(2))
                .body("stages.REPEAT", equalTo(1))
                .body("stages.FIRST_VISIT", equalTo(1))
                .body("purchaseDays", equalTo(3))
                .body("spent", hasSize(1))
                .body("spent[0].amount", equalTo("200.50"))
                .body("lastPurchaseDay", equalTo("2026-02-01"));
        figures(home, "?from=2026-01-01&to=2026-02-01")
                .then()
                .body("purchaseDays", equalTo(2))
                .body("spent[0].amount", equalTo("170.50"))
                .body("lastPurchaseDay", equalTo("2026-02-01"));
        figures(group("COMPANY"), "")
                .then()
                .body("members", equalTo(0))
                .body("purchaseDays", equalTo(0))
                .body("spent", hasSize(0))
                .body("lastPurchaseDay", nullValue());
        for (String period : List.of("?from=2026-01-01", "?to=2026-01-01", "?from=2026-01-02&to=2026-01-02")) {
            assertProblem(figures(home, period)).hasStatus(400).hasCode("GROUP_PERIOD_INVALID");
        }
    }

    @Test
    void aMergedProfileIsAMemberOnceAndUndoingBringsBothBack() {
        UUID home = group("HOUSEHOLD");
        UUID other = group("HOUSEHOLD");
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        buy(survivor, "2026-01-10", "100.00");
        buy(merged, "2026-01-10", "10.00");
        put(home, survivor, null, "{\"role\": \"HEAD\"}").then().statusCode(200);
        put(home, merged, null, "{\"role\": \"OTHER\", \"primary\": false}")
                .then()
                .statusCode(200);
        put(other, merged, null, "{\"role\": \"SPOUSE\", \"primary\": true}")
                .then()
                .statusCode(200);
        List<String> before = new ArrayList<>(groupsOf(survivor));
        before.addAll(groupsOf(merged));

        String merge = message(as("supervisor"), """
                {"survivorId": "%s", "mergedId": "%s", "fromMerged": []}""".formatted(survivor, merged))
                .post("/v1/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(groupsOf(merged)).containsExactlyInAnyOrder(home + " HEAD true", other + " SPOUSE false");
        as("agent")
                .get("/v1/groups/" + home + "/members")
                .then()
                .body("items.customerId", containsInAnyOrder(survivor.toString()));
        figures(home, "").then().body("members", equalTo(1)).body("spent[0].amount", equalTo("110.00"));
        figures(other, "").then().body("members", equalTo(1)).body("counted", equalTo(0));

        message(as("supervisor"), "{}")
                .post("/v1/merges/" + merge + "/undo")
                .then()
                .statusCode(200);
        List<String> after = new ArrayList<>(groupsOf(survivor));
        after.addAll(groupsOf(merged));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void ofManyWhoPutACustomerIntoGroupsAtOnceOneMakesItThePrimaryOne() throws InterruptedException {
        UUID customer = newCustomer();
        var groups = new ConcurrentLinkedQueue<UUID>();
        for (int i = 0; i < 8; i++) {
            groups.add(group("HOUSEHOLD"));
        }

        List<Integer> answers =
                atOnce(8, () -> put(groups.remove(), customer, null, "{\"role\": \"HEAD\", \"primary\": true}")
                        .statusCode());

        assertThat(answers).containsOnly(200);
        assertThat(groupsOf(customer)).hasSize(8);
        assertThat(groupsOf(customer).stream().filter(group -> group.endsWith("true")))
                .hasSize(1);
    }

    @Test
    void groupsAndTheirMembersAreBounded() throws InterruptedException {
        UUID group = group("COMPANY");
        Api.run("""
                insert into customer (id, version, kind, display_name, registered_at)
                select cast('%1$s' || lpad(to_hex(n), 12, '0') as uuid), 1, 'PERSON', 'Employee', now() from generate_series(1, 498) as n;
                insert into group_membership (group_id, customer_id, version, role, is_primary, joined_at)
                select '%2$s', cast('%1$s' || lpad(to_hex(n), 12, '0') as uuid), 1, 'EMPLOYEE', true, now() from generate_series(1, 498) as n
                """.formatted(group.toString().substring(0, 24), group));

        List<Integer> answers = atOnce(6, () -> put(group, newCustomer(), null, "{\"role\": \"EMPLOYEE\"}")
                .statusCode());

        assertThat(answers).containsExactlyInAnyOrder(200, 200, 409, 409, 409, 409);
        assertThat(column("select count(*) from group_membership where group_id = '%s'".formatted(group)))
                .containsExactly("500");
        UUID busy = newCustomer();
        for (int i = 0; i < 20; i++) {
            put(group("COMPANY"), busy, null, "{\"role\": \"CONTACT\"}").then().statusCode(200);
        }
        assertProblem(put(group("COMPANY"), busy, null, "{\"role\": \"CONTACT\"}"))
                .hasStatus(409)
                .hasCode("TOO_MANY_GROUPS");
        as("agent")
                .get("/v1/groups/" + group + "/members?limit=200")
                .then()
                .body("items", hasSize(200))
                .body("items[0].role", equalTo("EMPLOYEE"));
    }

    @Test
    void anErasedPersonIsInNoGroupAndADesertedHouseholdIsGone() {
        UUID home = group("HOUSEHOLD");
        UUID company = group("COMPANY");
        UUID person = newCustomer();
        put(home, person, null, "{\"role\": \"HEAD\"}").then().statusCode(200);
        put(company, person, null, "{\"role\": \"CONTACT\"}").then().statusCode(200);

        message(as("admin"), "{\"customerId\": \"%s\"}".formatted(person))
                .post("/v1/erasures")
                .then()
                .statusCode(201);

        assertThat(groupsOf(person)).isEmpty();
        as("agent").get("/v1/groups/" + home).then().statusCode(404);
        figures(company, "").then().statusCode(200).body("members", equalTo(0));
    }

    @Test
    void othersDoNot() {
        UUID group = group("HOUSEHOLD");
        UUID customer = newCustomer();
        String member = "/v1/groups/" + group + "/members/" + customer;
        for (RequestSpecification other : List.of(with(Tokens.customer(customer)), partner("p"))) {
            assertProblem(other.get("/v1/groups/" + group)).hasStatus(403);
        }
        assertProblem(with(Tokens.customer(customer)).get("/v1/customers/" + customer + "/groups"))
                .hasStatus(403);
        assertProblem(partner("p").get("/v1/groups")).hasStatus(403);
        assertProblem(partner("p").get("/v1/groups/" + group + "/members")).hasStatus(403);
        assertProblem(partner("p").get("/v1/groups/" + group + "/figures")).hasStatus(403);
        assertProblem(partner("p").get(member)).hasStatus(403);
        assertProblem(message(as("analyst"), "{}").post("/v1/groups")).hasStatus(403);
        assertProblem(as("analyst").contentType("application/json").body("{}").patch("/v1/groups/" + group))
                .hasStatus(403);
        assertProblem(as("analyst").contentType("application/json").body("{}").put(member))
                .hasStatus(403);
        assertProblem(as("analyst").delete(member)).hasStatus(403);
        assertProblem(as("agent").delete("/v1/groups/" + group)).hasStatus(403);
        assertProblem(RestAssured.get("/v1/groups/" + group)).hasStatus(401);
        assertProblem(put(UUID.randomUUID(), customer, null, "{\"role\": \"HEAD\"}"))
                .hasStatus(404);
        assertProblem(put(group, UUID.randomUUID(), null, "{\"role\": \"HEAD\"}"))
                .hasStatus(404);
        as("agent").get(member).then().statusCode(404);
    }

    private static UUID group(String kind) {
        return UUID.fromString(message(as("agent"), "{\"kind\": \"%s\", \"name\": \"บ้านใจดี\"}".formatted(kind))
                .post("/v1/groups")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Response rename(UUID group, String ifMatch, String body) {
        return matching(as("agent"), ifMatch)
                .contentType("application/json")
                .body(body)
                .patch("/v1/groups/" + group);
    }

    private static Response put(UUID group, UUID customer, String ifMatch, String body) {
        return matching(as("agent"), ifMatch)
                .contentType("application/json")
                .body(body)
                .put("/v1/groups/" + group + "/members/" + customer);
    }

    private static Response delete(String address, String ifMatch) {
        return matching(as("supervisor"), ifMatch).delete(address);
    }

    private static Response figures(UUID group, String period) {
        return as("agent").get("/v1/groups/" + group + "/figures" + period);
    }

    private static RequestSpecification matching(RequestSpecification caller, String ifMatch) {
        return ifMatch == null ? caller : caller.header("If-Match", ifMatch);
    }

    /** Group, role and whether it is the primary one, of each. */
    private static List<String> groupsOf(UUID customer) {
        return as("agent")
                .get("/v1/customers/" + customer + "/groups")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.collect { it.groupId + ' ' + it.role + ' ' + it.primary }");
    }
}
