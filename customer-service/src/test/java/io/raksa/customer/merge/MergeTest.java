package io.raksa.customer.merge;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.atOnce;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.phone;
import static io.raksa.customer.Api.purchase;
import static io.raksa.customer.Api.register;
import static io.raksa.customer.Api.told;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class MergeTest {

    @Test
    void thePreviewSaysWhatWouldBecomeOfEachFieldAndChangesNothing() {
        UUID survivor = newCustomer();
        UUID merged = id(register("{\"displayName\": \"สมชาย\", \"nameEn\": \"Somchai\", \"identifiers\": [%s]}"
                .formatted(identifier(phone()))));
        buy(survivor, "2026-01-10", "100.00");
        buy(merged, "2026-01-10", "50.00");
        buy(merged, "2026-01-20", "70.00");

        message(as("agent"), pair(survivor, merged))
                .post("/v1/merges/preview")
                .then()
                .statusCode(200)
                .body("result.displayName", equalTo("คุณทดสอบ"))
                .body("result.nameEn", equalTo("Somchai"))
                .body("differing", equalTo(List.of("DISPLAY_NAME", "NAME_EN")))
                .body("survivorCounts.purchaseDays", equalTo(1))
                .body("mergedCounts.purchases", equalTo(2))
                .body("mergedCounts.identifiers", equalTo(1))
                .body("resultCounts.purchases", equalTo(3))
                .body("resultCounts.purchaseDays", equalTo(2));
        as("agent").get("/v1/customers/" + merged).then().body("id", equalTo(merged.toString()));
    }

    @Test
    void theProfileAnswersForTheMergedRecordAndSaysSo() {
        String phone = phone();
        UUID survivor = newCustomer();
        UUID merged = id(register("{\"displayName\": \"B\", \"identifiers\": [%s]}".formatted(identifier(phone))));
        buy(survivor, "2026-01-10", "100.00");
        buy(merged, "2026-01-20", "70.00");

        merge(survivor, merged).then().statusCode(201).body("undoneAt", nullValue());

        for (String part : List.of("", "/timeline", "/purchases", "/lifecycle")) {
            Response ofMerged = as("agent").get("/v1/customers/" + merged + part);
            ofMerged.then().statusCode(200).header("Content-Location", "/v1/customers/" + survivor + part);
            Response ofSurvivor = as("agent").get("/v1/customers/" + survivor + part);
            assertThat(ofMerged.asString()).isEqualTo(ofSurvivor.asString());
            assertThat(ofSurvivor.header("Content-Location")).isNull();
        }
        as("agent")
                .get("/v1/customers/" + survivor)
                .then()
                .body("stage", equalTo("REPEAT"))
                .body("identifiers.value", equalTo(List.of(phone)));
        as("agent").get("/v1/customers/" + survivor + "/purchases").then().body("items", hasSize(2));
        lookUp(phone).then().statusCode(200).body("id", equalTo(survivor.toString()));
        with(Tokens.customer(merged))
                .get("/v1/customers/" + merged)
                .then()
                .statusCode(200)
                .body("id", equalTo(survivor.toString()));
        assertThat(told(survivor)).contains("io.raksa.customer.customer.merged.v1");
    }

    @Test
    void aDayOnBothRecordsIsOneDay() {
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        buy(survivor, "2026-01-10", "100.00");
        buy(merged, "2026-01-10", "50.00");

        merge(survivor, merged).then().statusCode(201);

        assertThat(days(survivor)).containsExactly("2026-01-10 2 150.00");
        assertThat(days(merged)).isEmpty();
        as("agent").get("/v1/customers/" + survivor).then().body("stage", equalTo("FIRST_VISIT"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void mergeThenUndoIsTheIdentityOnWhatCanBeSeen(long seed) {
        Random random = new Random(seed);
        List<UUID> pair = List.of(someone(random), someone(random));
        for (int i = 0; i < 2 + random.nextInt(8); i++) {
            String day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(250)).toString();
            UUID purchase = buy(pair.get(random.nextInt(2)), day, (1 + random.nextInt(500)) + ".00");
            if (random.nextInt(4) == 0) {
                giveBack(purchase);
            }
        }
        List<String> before = pair.stream().map(MergeTest::seen).toList();

        UUID merge = id(message(
                        as("supervisor"),
                        "{\"survivorId\": \"%s\", \"mergedId\": \"%s\", \"fromMerged\": %s}"
                                .formatted(
                                        pair.get(0),
                                        pair.get(1),
                                        random.nextBoolean() ? "[\"DISPLAY_NAME\", \"NAME_EN\"]" : "[\"ACQUISITION\"]"))
                .post("/v1/merges"));
        undo(merge).then().statusCode(200).body("keptLater", hasSize(0));

        assertThat(pair.stream().map(MergeTest::seen).toList()).isEqualTo(before);
    }

    @Test
    void whatComesBetweenMergeAndUndoIsWhereItBelongsAfterBoth() {
        String phone = phone();
        UUID survivor = newCustomer();
        UUID merged = id(register("{\"displayName\": \"B\", \"identifiers\": [%s]}".formatted(identifier(phone))));
        buy(survivor, "2026-01-10", "100.00");
        UUID merge = id(merge(survivor, merged));

        buy(merged, "2026-01-05", "30.00");
        purchase(as("agent"), """
                {"source": "till", "externalId": "%s", "customer": {"type": "PHONE", "value": "%s"},
                 "purchasedAt": "2026-01-10T05:00:00Z", "total": {"amount": "20.00", "currency": "THB"}}""".formatted(UUID.randomUUID(), phone)).then().statusCode(201);
        buy(survivor, "2026-01-12", "5.00");

        assertThat(days(survivor)).containsExactly("2026-01-05 1 30.00", "2026-01-10 2 120.00", "2026-01-12 1 5.00");
        assertThat(days(merged)).isEmpty();
        assertThat(told(merged, "io.raksa.customer.purchase.recorded.v1")).isEmpty();

        undo(merge).then().statusCode(200);

        assertThat(days(survivor)).containsExactly("2026-01-10 1 100.00", "2026-01-12 1 5.00");
        assertThat(days(merged)).containsExactly("2026-01-05 1 30.00", "2026-01-10 1 20.00");
        as("agent").get("/v1/customers/" + survivor).then().body("stage", equalTo("REPEAT"));
        as("agent").get("/v1/customers/" + merged).then().body("stage", equalTo("REPEAT"));
        assertThat(told(survivor)).contains("io.raksa.customer.customer.unmerged.v1");
    }

    @Test
    void aReturnOfAMergedRecordsPurchaseCorrectsTheProfilesDay() {
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        buy(survivor, "2026-01-10", "100.00");
        UUID purchase = buy(merged, "2026-01-10", "50.00");
        merge(survivor, merged).then().statusCode(201);

        giveBack(purchase);

        assertThat(days(survivor)).containsExactly("2026-01-10 1 100.00");
    }

    @Test
    void aFieldChangedSinceTheMergeKeepsItsLaterValueAndTheAnswerSaysSo() {
        UUID survivor = id(register("{\"displayName\": \"ก\", \"preferredLanguage\": \"th\"}"));
        UUID merged = id(register("{\"displayName\": \"ข\", \"nameEn\": \"B\", \"preferredLanguage\": \"en\"}"));
        UUID merge =
                id(message(as("supervisor"), """
                {"survivorId": "%s", "mergedId": "%s", "fromMerged": ["PREFERRED_LANGUAGE"]}""".formatted(survivor, merged)).post("/v1/merges"));
        change(survivor, "\"2\"", "{\"nameEn\": \"Later\"}").then().statusCode(200);

        undo(merge).then().statusCode(200).body("keptLater", equalTo(List.of("NAME_EN")));

        as("agent")
                .get("/v1/customers/" + survivor)
                .then()
                .body("nameEn", equalTo("Later"))
                .body("preferredLanguage", equalTo("th"));
        as("agent").get("/v1/customers/" + merged).then().body("nameEn", equalTo("B"));
    }

    @Test
    void identifiersKeptInAMergedProfileGoBackWithTheirRecord() {
        String first = phone();
        String second = phone();
        UUID survivor = id(register("{\"displayName\": \"A\", \"identifiers\": [%s]}".formatted(identifier(first))));
        UUID merged = id(register("{\"displayName\": \"B\", \"identifiers\": [%s]}".formatted(identifier(second))));
        UUID merge = id(merge(survivor, merged));

        change(survivor, "\"2\"", "{\"identifiers\": [%s, %s]}".formatted(identifier(second), identifier(first)))
                .then()
                .statusCode(200)
                .body("identifiers.value", equalTo(List.of(second, first)));
        undo(merge).then().statusCode(200);

        lookUp(second).then().body("id", equalTo(merged.toString()));
        lookUp(first).then().body("id", equalTo(survivor.toString()));
    }

    @Test
    void aMergedRecordIsNotChanged() {
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        merge(survivor, merged).then().statusCode(201);

        assertProblem(change(merged, "\"1\"", "{\"nameEn\": \"X\"}"))
                .hasStatus(409)
                .hasCode("CUSTOMER_MERGED");
    }

    @Test
    void whatCannotBeOneIsRefused() {
        UUID a = newCustomer();
        UUID b = newCustomer();
        UUID company = id(register("{\"displayName\": \"บจก.\", \"kind\": \"ORGANISATION\"}"));

        assertProblem(merge(a, a)).hasStatus(400).hasCode("MERGE_WITH_ITSELF");
        assertProblem(merge(a, company)).hasStatus(409).hasCode("MERGE_KINDS_DIFFER");
        assertProblem(merge(a, UUID.randomUUID()))
                .hasStatus(409)
                .hasCode("MERGE_CUSTOMER_UNKNOWN")
                .hasErrorAt("/mergedId");
        merge(a, b).then().statusCode(201);
        assertProblem(merge(newCustomer(), b)).hasStatus(409).hasCode("MERGE_ALREADY_MERGED");
    }

    @Test
    void laterMergesAreUndoneFirst() {
        UUID a = newCustomer();
        UUID b = newCustomer();
        UUID c = newCustomer();
        buy(a, "2026-01-01", "1.00");
        buy(b, "2026-01-02", "2.00");
        buy(c, "2026-01-03", "3.00");
        UUID first = id(merge(b, a));
        UUID second = id(merge(c, b));
        assertThat(days(c)).containsExactly("2026-01-01 1 1.00", "2026-01-02 1 2.00", "2026-01-03 1 3.00");
        as("agent").get("/v1/customers/" + a).then().body("id", equalTo(c.toString()));

        assertProblem(undo(first)).hasStatus(409).hasCode("MERGE_FOLLOWED_BY_ANOTHER");
        undo(second).then().statusCode(200);
        assertProblem(undo(second)).hasStatus(409).hasCode("MERGE_ALREADY_UNDONE");

        assertThat(days(b)).containsExactly("2026-01-01 1 1.00", "2026-01-02 1 2.00");
        assertThat(days(c)).containsExactly("2026-01-03 1 3.00");
        undo(first).then().statusCode(200);
        assertThat(days(a)).containsExactly("2026-01-01 1 1.00");
    }

    @Test
    void anErasureTakesAllRecordsOfAPersonAndTheJournalHoldsNoName() {
        String name = Api.unique("สมชาย");
        UUID survivor = newCustomer();
        UUID merged =
                id(register("{\"displayName\": \"%s\", \"identifiers\": [%s]}".formatted(name, identifier(phone()))));
        UUID merge = id(
                message(as("supervisor"), """
                {"survivorId": "%s", "mergedId": "%s", "fromMerged": ["DISPLAY_NAME"], "reason": "%s"}""".formatted(survivor, merged, name)).post("/v1/merges"));

        message(as("admin"), "{\"customerId\": \"%s\"}".formatted(survivor))
                .post("/v1/erasures")
                .then()
                .statusCode(201)
                .body("customerId", equalTo(survivor.toString()));

        assertThat(column("select id from customer where erased_at is not null and id in ('%s', '%s')"
                        .formatted(survivor, merged)))
                .hasSize(2);
        for (String table : List.of("customer", "customer_merge", "audit_entry", "customer_identifier")) {
            assertThat(column("select 1 from %s as row where strpos(row::text, '%s') > 0".formatted(table, name)))
                    .as(table)
                    .isEmpty();
        }
        assertProblem(undo(merge)).hasStatus(409).hasCode("MERGE_CUSTOMER_ERASED");
        assertProblem(merge(newCustomer(), survivor)).hasStatus(409).hasCode("MERGE_CUSTOMER_ERASED");
    }

    @Test
    void anErasureAfterAnUndoLeavesNoNameWithTheOther() {
        String name = Api.unique("สมชาย");
        UUID survivor = newCustomer();
        UUID merged = id(register("{\"displayName\": \"%s\"}".formatted(name)));
        UUID merge =
                id(message(as("supervisor"), """
                {"survivorId": "%s", "mergedId": "%s", "fromMerged": ["DISPLAY_NAME"]}""".formatted(survivor, merged)).post("/v1/merges"));
        undo(merge).then().statusCode(200);

        message(as("admin"), "{\"customerId\": \"%s\"}".formatted(merged))
                .post("/v1/erasures")
                .then()
                .statusCode(201);

        for (String table : List.of("customer", "customer_merge", "audit_entry")) {
            assertThat(column("select 1 from %s as row where strpos(row::text, '%s') > 0".formatted(table, name)))
                    .as(table)
                    .isEmpty();
        }
        as("agent").get("/v1/customers/" + survivor).then().body("displayName", equalTo("คุณทดสอบ"));
    }

    @Test
    void ofTenMergesOfOnePairAtOnceOneIsMade() throws Exception {
        UUID a = newCustomer();
        UUID b = newCustomer();
        AtomicInteger turn = new AtomicInteger();

        List<Integer> statuses =
                atOnce(10, () -> (turn.getAndIncrement() % 2 == 0 ? merge(a, b) : merge(b, a)).statusCode());

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 409)
                .hasSize(9);
    }

    @Test
    void noPurchaseThatComesDuringAMergeIsMiscounted() throws Exception {
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        List<Callable<Integer>> calls = Stream.<Callable<Integer>>concat(
                        Stream.of(() -> merge(survivor, merged).statusCode()),
                        IntStream.range(0, 9)
                                .mapToObj(i -> () -> purchase(
                                                as("agent"),
                                                Api.purchaseOf(
                                                        i % 3 == 0 ? survivor : merged, "2026-01-10T05:00:00Z", "1.00"))
                                        .statusCode()))
                .toList();

        try (var threads = Executors.newFixedThreadPool(10)) {
            assertThat(threads.invokeAll(calls).stream().map(Future::resultNow)).containsOnly(201);
        }

        assertThat(days(survivor)).containsExactly("2026-01-10 9 9.00");
        assertThat(days(merged)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "analyst", "customer", "service"})
    void othersMayNotMerge(String role) {
        assertProblem(message(as(role), pair(newCustomer(), newCustomer())).post("/v1/merges"))
                .hasStatus(403);
        assertProblem(message(as(role), "{}").post("/v1/merges/" + UUID.randomUUID() + "/undo"))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "service"})
    void othersSeeNoMerge(String role) {
        assertProblem(as(role).get("/v1/merges/" + UUID.randomUUID())).hasStatus(403);
        assertProblem(message(as(role), pair(newCustomer(), newCustomer())).post("/v1/merges/preview"))
                .hasStatus(403);
    }

    @Test
    void aPartnerMergesNothing() {
        assertProblem(message(partner("shop"), pair(newCustomer(), newCustomer()))
                        .post("/v1/merges"))
                .hasStatus(403);
        assertProblem(partner("shop").get("/v1/merges/" + UUID.randomUUID())).hasStatus(403);
    }

    @Test
    void aMergeIsReadAndAnUnknownOneIsNotFound() {
        UUID merge = id(merge(newCustomer(), newCustomer()));
        as("analyst").get("/v1/merges/" + merge).then().statusCode(200).body("id", equalTo(merge.toString()));
        assertProblem(as("analyst").get("/v1/merges/" + UUID.randomUUID())).hasStatus(404);
        assertProblem(RestAssured.get("/v1/merges/" + merge)).hasStatus(401);
    }

    private static UUID someone(Random random) {
        return id(register("{\"displayName\": \"%s\"%s%s, \"identifiers\": [%s]}"
                .formatted(
                        "ชื่อ" + random.nextInt(3),
                        random.nextBoolean() ? ", \"nameEn\": \"N%d\"".formatted(random.nextInt(3)) : "",
                        random.nextBoolean() ? ", \"acquisition\": {\"source\": \"OTHER\"}" : "",
                        identifier(phone()))));
    }

    /** All that can be seen of a customer but its version and the ids of derived entries, which count what happened to it. */
    private static String seen(UUID id) {
        return Stream.of("", "/timeline", "/purchases", "/lifecycle")
                .map(part -> as("agent").get("/v1/customers/" + id + part).asString())
                .map(text -> text.replaceFirst("\"version\":\\d+", ""))
                .map(text -> text.replaceAll("\\{\"id\":\"[^\"]*\",\"at\"", "{\"at\""))
                .toList()
                .toString();
    }

    private static List<String> days(UUID customer) {
        return column(
                "select day || ' ' || purchases || ' ' || amount from purchase_day where customer_id = '%s' order by day"
                        .formatted(customer));
    }

    private static void giveBack(UUID purchase) {
        message(
                        as("agent"),
                        "{\"source\": \"till\", \"externalId\": \"%s\", \"returnedAt\": \"2026-11-01T05:00:00Z\"}"
                                .formatted(UUID.randomUUID()))
                .post("/v1/purchases/" + purchase + "/returns")
                .then()
                .statusCode(201);
    }

    private static Response merge(UUID survivor, UUID merged) {
        return message(as("supervisor"), pair(survivor, merged)).post("/v1/merges");
    }

    private static Response undo(UUID merge) {
        return message(as("manager"), "{\"reason\": \"สองคน\"}").post("/v1/merges/" + merge + "/undo");
    }

    private static Response change(UUID id, String ifMatch, String body) {
        return as("agent")
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch("/v1/customers/" + id);
    }

    private static Response lookUp(String phone) {
        return as("agent")
                .contentType("application/json")
                .body(identifier(phone))
                .post("/v1/customers/lookup");
    }

    private static String identifier(String phone) {
        return "{\"type\": \"PHONE\", \"value\": \"%s\"}".formatted(phone);
    }

    private static String pair(UUID survivor, UUID merged) {
        return "{\"survivorId\": \"%s\", \"mergedId\": \"%s\"}".formatted(survivor, merged);
    }

    private static UUID id(Response response) {
        return UUID.fromString(response.path("id"));
    }
}
