package io.raksa.customer.merge;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.phone;
import static io.raksa.customer.Api.purchase;
import static io.raksa.customer.Api.register;
import static io.raksa.customer.Api.told;
import static io.raksa.customer.Api.unique;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is read of a profile is what all its records hold, however it is asked for. */
@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class MergedReadsTest {

    @Test
    void anExportHoldsAllRecordsOfThePersonWhicheverIsAskedFor() {
        UUID survivor = someone(phone());
        UUID merged = someone(phone());
        buy(survivor, "2026-01-10", "100.00");
        buy(merged, "2026-01-20", "70.00");
        consent(merged, "PROMOTION", "LINE");
        merge(survivor, merged);

        for (UUID asked : List.of(survivor, merged)) {
            Response export = with(Tokens.customer(asked)).get("/v1/customers/" + asked + "/export");
            export.then()
                    .statusCode(200)
                    .body("profile.id", equalTo(survivor.toString()))
                    .body("mergedRecords.id", equalTo(List.of(merged.toString())))
                    .body("merges", hasSize(1))
                    .body("identifiers", hasSize(2))
                    .body("purchases.customer_id", equalTo(List.of(survivor.toString(), merged.toString())))
                    .body("purchaseDays", hasSize(2))
                    .body("consents.customer_id", equalTo(List.of(merged.toString())));
        }
        assertThat(as("admin").get("/v1/customers/" + merged + "/export").header("Content-Location"))
                .isEqualTo("/v1/customers/" + survivor + "/export");
        assertProblem(as("admin").get("/v1/customers/" + UUID.randomUUID() + "/export"))
                .hasStatus(404);
    }

    @Test
    void aMergedRecordIsAMemberOfNoSegmentAndItsProfileIsJudgedWithBoth() {
        String language = "x" + UUID.randomUUID().toString().substring(0, 4);
        UUID survivor = speaking(language);
        UUID merged = speaking(language);
        buy(survivor, "2026-01-10", "100.00");
        buy(merged, "2026-01-20", "70.00");
        UUID once = segment("language == '%s' && purchaseDays == 1".formatted(language));
        UUID often = segment("language == '%s' && purchaseDays == 2".formatted(language));
        awaitMembers(once, survivor, merged);

        String merge = merge(survivor, merged);
        awaitMembers(once);
        awaitMembers(often, survivor);

        undo(merge);
        awaitMembers(once, survivor, merged);
        awaitMembers(often);
    }

    @Test
    void whatIsSaidOfAMergedRecordReachesTheProfilesSegments() {
        String language = "y" + UUID.randomUUID().toString().substring(0, 4);
        UUID survivor = speaking(language);
        UUID merged = newCustomer();
        UUID known = segment("language == '%s' && 'PHONE' in identifierTypes".formatted(language));
        merge(survivor, merged);
        awaitMembers(known);

        Api.run(
                "insert into customer_identifier (type, system, normalized, value, customer_id, place) values ('PHONE', '', '%s', 'x', '%s', 0)"
                        .formatted(unique("phone"), merged));
        Api.run("insert into customer_change (customer_id, since) values ('%s', now()) on conflict do nothing"
                .formatted(merged));

        awaitMembers(known, survivor);
    }

    @Test
    void whomAMergedRecordBroughtAndToldCountsForTheProfile() {
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        buy(survivor, "2026-01-10", "100.00");
        UUID friend = referredBy(merged);
        buy(friend, "2026-02-10", "10.00");
        message(as("agent"), """
                {"source": "social", "externalId": "%s", "kind": "PUBLIC", "recommendedAt": "2026-03-01T05:00:00Z"}""".formatted(UUID.randomUUID()))
                .post("/v1/customers/" + merged + "/recommendations")
                .then()
                .statusCode(201);

        merge(survivor, merged);

        as("agent")
                .get("/v1/customers/" + survivor + "/indices")
                .then()
                .statusCode(200)
                .body("promotion.referrals", equalTo(1))
                .body("promotion.referralsThatBought", equalTo(1))
                .body("promotion.recommendations", equalTo(1));
        as("agent").get("/v1/customers/" + survivor).then().body("stage", equalTo("ADVOCATE"));
    }

    @Test
    void whoBroughtACustomerIsLookedAtAgainWhenAMergeNamesAnother() {
        UUID referrer = newCustomer();
        buy(referrer, "2026-01-01", "10.00");
        UUID survivor = newCustomer();
        buy(survivor, "2026-02-01", "10.00");
        UUID merged = referredBy(referrer);

        String merge = merge(survivor, merged);
        awaitStage(referrer, "ADVOCATE");

        undo(merge);
        awaitStage(referrer, "FIRST_VISIT");
    }

    @Test
    void whoBroughtACustomerIsFoundWhereItWasItselfMerged() {
        UUID profile = newCustomer();
        buy(profile, "2026-01-01", "10.00");
        UUID referrer = newCustomer();
        merge(profile, referrer);
        UUID friend = referredBy(referrer);

        buy(friend, "2026-02-01", "10.00");

        awaitStage(profile, "ADVOCATE");
    }

    @Test
    void theStageOfARecordThatWasMergedEndsForThatReason() {
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        buy(merged, "2026-01-10", "50.00");

        merge(survivor, merged);

        assertThat(told(merged, "io.raksa.customer.lifecycle.stage-changed.v1").getLast())
                .contains("The record was merged into the profile " + survivor)
                .doesNotContain("given back");
    }

    @Test
    void theLastWordOnConsentIsThatOfAllRecords() {
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        consent(survivor, "PROMOTION", "LINE");
        consent(merged, "SURVEY", "EMAIL");
        String merge = merge(survivor, merged);

        for (UUID asked : List.of(survivor, merged)) {
            as("agent")
                    .get("/v1/customers/" + asked + "/consents")
                    .then()
                    .statusCode(200)
                    .body("items.purpose", containsInAnyOrder("PROMOTION", "SURVEY"));
            as("agent")
                    .get("/v1/customers/" + asked + "/consents/history")
                    .then()
                    .body("items", hasSize(2));
        }

        message(as("agent"), "{\"proof\": {\"method\": \"VOICE\"}}")
                .post("/v1/customers/" + survivor + "/consents/withdrawals")
                .then()
                .statusCode(201)
                .body("items.state", equalTo(List.of("WITHDRAWN", "WITHDRAWN")));
        undo(merge);

        for (UUID record : List.of(survivor, merged)) {
            as("agent")
                    .get("/v1/customers/" + record + "/consents")
                    .then()
                    .body("items.state", equalTo(List.of("WITHDRAWN")));
        }
    }

    @Test
    void ofMergesThatMeetAtTheSameMomentNoneLeadsAstray() throws Exception {
        UUID a = newCustomer();
        UUID b = newCustomer();
        UUID c = newCustomer();
        buy(a, "2026-01-01", "1.00");
        buy(b, "2026-01-02", "2.00");
        buy(c, "2026-01-03", "3.00");
        List<Callable<Integer>> calls =
                List.of(() -> tryMerge(b, a).statusCode(), () -> tryMerge(c, b).statusCode(), () -> tryMerge(a, c)
                        .statusCode());

        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(3)) {
            statuses = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }

        assertThat(statuses)
                .containsOnly(201, 409)
                .filteredOn(status -> status == 201)
                .hasSize(2);
        String records = "('%s', '%s', '%s')".formatted(a, b, c);
        assertThat(column("select count(*) from customer where merged_into is null and id in " + records))
                .containsExactly("1");
        assertThat(column(
                        "select count(*) from customer one join customer two on two.id = one.merged_into where two.merged_into is not null and one.id in "
                                + records))
                .containsExactly("0");
        assertThat(column("select day || ' ' || amount from purchase_day where customer_id in %s order by day"
                        .formatted(records)))
                .containsExactly("2026-01-01 1.00", "2026-01-02 2.00", "2026-01-03 3.00");
    }

    @Test
    void noPurchaseThatComesDuringAnUndoIsMiscounted() throws Exception {
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        String merge = merge(survivor, merged);
        List<Callable<Integer>> calls = Stream.<Callable<Integer>>concat(
                        Stream.of(() -> message(as("manager"), "{}")
                                .post("/v1/merges/" + merge + "/undo")
                                .statusCode()),
                        IntStream.range(0, 9)
                                .mapToObj(i -> () -> purchase(
                                                as("agent"),
                                                Api.purchaseOf(
                                                        i % 3 == 0 ? survivor : merged, "2026-01-10T05:00:00Z", "1.00"))
                                        .statusCode()))
                .toList();

        try (var threads = Executors.newFixedThreadPool(10)) {
            assertThat(threads.invokeAll(calls).stream().map(Future::resultNow)).containsOnly(200, 201);
        }

        assertThat(days(survivor)).containsExactly("2026-01-10 3 3.00");
        assertThat(days(merged)).containsExactly("2026-01-10 6 6.00");
    }

    @Test
    void anErasureOfTheProfileKeepsTheMergeAndRefusesItsUndo() {
        UUID survivor = someone(phone());
        UUID merged = someone(phone());
        String merge = merge(survivor, merged);

        message(as("admin"), "{\"customerId\": \"%s\"}".formatted(survivor))
                .post("/v1/erasures")
                .then()
                .statusCode(201);

        assertProblem(message(as("manager"), "{}").post("/v1/merges/" + merge + "/undo"))
                .hasStatus(409)
                .hasCode("MERGE_CUSTOMER_ERASED");
        assertThat(column("select merged_into from customer where id = '%s'".formatted(merged)))
                .containsExactly(survivor.toString());
    }

    @Test
    void ofAMergeAndAnErasureAtTheSameMomentNothingIsLeftOfThePerson() throws Exception {
        UUID survivor = newCustomer();
        UUID merged = someone(phone());
        List<Callable<Integer>> calls = List.of(() -> tryMerge(survivor, merged).statusCode(), () -> message(
                        as("admin"), "{\"customerId\": \"%s\"}".formatted(merged))
                .post("/v1/erasures")
                .statusCode());

        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses =
                    threads.invokeAll(calls).stream().map(Future::resultNow).toList();
            assertThat(statuses.getFirst()).isIn(201, 409);
            assertThat(statuses.getLast()).isEqualTo(201);
        }

        assertThat(column("select 1 from customer where id = '%s' and erased_at is not null".formatted(merged)))
                .hasSize(1);
        assertThat(column("select 1 from customer_identifier where customer_id = '%s'".formatted(merged)))
                .isEmpty();
    }

    private static List<String> days(UUID customer) {
        return column(
                "select day || ' ' || purchases || ' ' || amount from purchase_day where customer_id = '%s' order by day"
                        .formatted(customer));
    }

    private static UUID someone(String phone) {
        return id(register("{\"displayName\": \"B\", \"identifiers\": [{\"type\": \"PHONE\", \"value\": \"%s\"}]}"
                .formatted(phone)));
    }

    private static UUID speaking(String language) {
        UUID customer = newCustomer();
        Api.run("update customer set preferred_language = '%s' where id = '%s'".formatted(language, customer));
        Api.run("insert into customer_change (customer_id, since) values ('%s', now()) on conflict do nothing"
                .formatted(customer));
        return customer;
    }

    private static UUID referredBy(UUID referrer) {
        return id(
                register("{\"displayName\": \"B\", \"acquisition\": {\"source\": \"REFERRAL\", \"referrerId\": \"%s\"}}"
                        .formatted(referrer)));
    }

    private static UUID segment(String condition) {
        return id(message(as("manager"), "{\"name\": \"%s\", \"condition\": \"%s\"}".formatted(unique("s"), condition))
                .post("/v1/segments"));
    }

    private static void awaitMembers(UUID segment, UUID... members) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(
                        column("select customer_id from segment_member where segment_id = '%s'".formatted(segment)))
                .containsExactlyInAnyOrder(
                        List.of(members).stream().map(UUID::toString).toArray(String[]::new)));
    }

    private static void awaitStage(UUID customer, String stage) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as("agent").get("/v1/customers/" + customer).path("stage"), stage::equals);
    }

    private static void consent(UUID customer, String purpose, String channel) {
        message(as("agent"), """
                {"purpose": "%s", "channel": "%s", "wording": "w/1", "proof": {"method": "PAPER"}}""".formatted(purpose, channel))
                .post("/v1/customers/" + customer + "/consents")
                .then()
                .statusCode(201);
    }

    private static Response tryMerge(UUID survivor, UUID merged) {
        return message(as("supervisor"), "{\"survivorId\": \"%s\", \"mergedId\": \"%s\"}".formatted(survivor, merged))
                .post("/v1/merges");
    }

    private static String merge(UUID survivor, UUID merged) {
        return tryMerge(survivor, merged).then().statusCode(201).extract().path("id");
    }

    private static void undo(String merge) {
        message(as("manager"), "{}")
                .post("/v1/merges/" + merge + "/undo")
                .then()
                .statusCode(200);
    }

    private static UUID id(Response response) {
        return UUID.fromString(response.then().statusCode(201).extract().path("id"));
    }
}
