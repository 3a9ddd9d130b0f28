package io.raksa.customer.duplicate;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.atOnce;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.phone;
import static io.raksa.customer.Api.register;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class DuplicateTest {

    private static final String CONSONANTS = "kncstpfml";

    @Inject
    Screening screening;

    @Inject
    Jdbi jdbi;

    @Test
    void twoRecordsOfOneMailboxAndNameAreAPairWithReasonsInBothLanguages() {
        String name = name();
        String mailbox = word();
        UUID earlier = person("Mr. " + name, email(mailbox + "@gmail.com"));
        UUID later = person(
                name, email("%s.%s+shop@googlemail.com".formatted(mailbox.substring(0, 3), mailbox.substring(3))));

        String pair = pairOf(earlier);

        as("agent")
                .get("/v1/duplicates/" + pair)
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("score", equalTo(0.96f))
                .body("reasons.code", equalTo(List.of("SAME_MAILBOX", "SAME_NAME")))
                .body("reasons[0].weight", equalTo(0.9f))
                .body("reasons[0].en", containsString("one mailbox"))
                .body("reasons[0].th", containsString("กล่องจดหมายเดียวกัน"))
                .body("records.customerId", equalTo(List.of(earlier.toString(), later.toString())))
                .body("records[0].displayName", equalTo("Mr. " + name))
                .body("dismissal", nullValue());
        as("agent")
                .get("/v1/duplicates?customerId=" + later)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(pair)));
    }

    @Test
    void theLikeliestPairsComeFirstAndPagesGoOnWhereTheLastEnded() {
        String name = name();
        UUID one = person(name, email(word() + "@a.example"));
        person(name, email(word() + "@b.example"));
        String handle = word();
        UUID other = person(name(), email(handle + "@c.example"));
        person(name(), email(handle + "@d.example"));
        pairOf(one);
        pairOf(other);

        List<Float> scores = all("OPEN");

        assertThat(scores).contains(0.6f, 0.45f).isSortedAccordingTo((a, b) -> Float.compare(b, a));
        assertProblem(as("agent").get("/v1/duplicates?state=MAYBE"))
                .hasStatus(400)
                .hasErrorAt("#state");
        assertProblem(as("agent").get("/v1/duplicates?customerId=7"))
                .hasStatus(400)
                .hasErrorAt("#customerId");
    }

    @Test
    void aDismissedPairStaysDismissedWhateverOfTheTwoChanges() {
        String name = name();
        UUID one = person(name);
        UUID other = person(name);
        String pair = pairOf(one);

        dismiss(pair, "พ่อกับลูก")
                .then()
                .statusCode(201)
                .body("state", equalTo("DISMISSED"))
                .body("dismissal.reason", equalTo("พ่อกับลูก"));
        dismiss(pair, "again").then().statusCode(201).body("dismissal.reason", equalTo("พ่อกับลูก"));
        patch(other, "{\"nameEn\": \"%s\"}".formatted(name));
        screening.run();

        assertThat(states(one)).containsExactly("DISMISSED");
        assertThat(column("select action from audit_entry where resource_type = 'duplicate' and resource_id = '%s'"
                        .formatted(pair)))
                .containsExactly("duplicate.dismissed");
        as("manager")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/duplicates/" + pair + "/reopen")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("dismissal", nullValue());
    }

    @Test
    void ofTenDismissalsAtOnceTheFirstDecides() throws Exception {
        String name = name();
        UUID one = person(name);
        person(name);
        String pair = pairOf(one);

        List<Integer> statuses =
                atOnce(10, () -> dismiss(pair, UUID.randomUUID().toString()).statusCode());

        assertThat(statuses).containsOnly(201);
        assertThat(column("select action from audit_entry where resource_type = 'duplicate' and resource_id = '%s'"
                        .formatted(pair)))
                .containsExactly("duplicate.dismissed");
    }

    @Test
    void aMergeEndsThePairAndItsUndoBringsItBackToReview() {
        String name = name();
        UUID one = person(name);
        UUID other = person(name);
        String pair = pairOf(one);

        String merge = merge(one, other);
        as("agent").get("/v1/duplicates/" + pair).then().body("state", equalTo("MERGED"));
        assertProblem(dismiss(pair, "no")).hasStatus(409).hasCode("DUPLICATE_DECIDED_BY_MERGE");
        screening.run();
        assertThat(states(one)).containsExactly("MERGED");

        undo(merge);

        as("agent").get("/v1/duplicates/" + pair).then().body("state", equalTo("OPEN"));
        screening.run();
        assertThat(states(one)).containsExactly("OPEN");
    }

    @Test
    void ofAMergedRecordThePairIsTheProfilesUntilTheUndo() {
        String handle = word();
        UUID merged = person(name(), email(handle + "@a.example"));
        UUID third = person(name(), email(handle + "@b.example"));
        UUID survivor = person(name());
        String pair = pairOf(merged);

        String merge = merge(survivor, merged);
        screening.run();

        as("agent").get("/v1/duplicates/" + pair).then().body("state", equalTo("SUPERSEDED"));
        assertThat(states(survivor)).containsExactly("OPEN");
        as("agent")
                .get("/v1/duplicates?customerId=" + third)
                .then()
                .body("items", hasSize(1))
                .body("items[0].records.profileId.sort()", equalTo(sorted(survivor, third)));

        undo(merge);
        screening.run();

        assertThat(states(survivor)).isEmpty();
        as("agent").get("/v1/duplicates/" + pair).then().body("state", equalTo("OPEN"));
    }

    @Test
    void whatWasDismissedOfAMergedRecordIsNotFoundAgainForItsProfile() {
        String handle = word();
        UUID merged = person(name(), email(handle + "@a.example"));
        person(name(), email(handle + "@b.example"));
        UUID survivor = person(name());
        String pair = pairOf(merged);
        dismiss(pair, null).then().statusCode(201);

        String merge = merge(survivor, merged);
        screening.run();

        assertThat(states(survivor)).isEmpty();
        undo(merge);
        as("agent").get("/v1/duplicates/" + pair).then().body("state", equalTo("DISMISSED"));
    }

    @Test
    void whoIsAlikeNoMoreIsOnTheListNoMore() {
        String name = name();
        UUID one = person(name);
        UUID other = person(name);
        pairOf(one);

        patch(other, "{\"displayName\": \"%s\"}".formatted(name()));
        screening.run();

        assertThat(states(one)).isEmpty();
    }

    @Test
    void aNewIdentifierMakesAPairOfTwoWhoWereNone() {
        String number = phone().replace("-", "");
        UUID one = person(name(), "{\"type\": \"PHONE\", \"value\": \"%s\"}".formatted(number));
        UUID other = person(name());
        screening.run();
        assertThat(states(one)).isEmpty();

        patch(other, "{\"identifiers\": [{\"type\": \"MEMBER_CARD\", \"value\": \"%s\"}]}".formatted(number));
        screening.run();

        as("agent").get("/v1/duplicates/" + pairOf(one)).then().body("reasons.code", equalTo(List.of("SAME_PHONE")));
    }

    @Test
    void anErasedPersonVanishesFromItAndFromWhatWasSaidOfIt() {
        String name = name();
        UUID one = person(name);
        UUID other = person(name);
        String pair = pairOf(one);
        dismiss(pair, "not " + name).then().statusCode(201);

        message(as("admin"), "{\"customerId\": \"%s\"}".formatted(other))
                .post("/v1/erasures")
                .then()
                .statusCode(201);
        screening.run();

        assertProblem(as("agent").get("/v1/duplicates/" + pair)).hasStatus(404);
        assertThat(column("select 1 from duplicate_key where customer_id = '%s'".formatted(other)))
                .isEmpty();
        assertThat(column(
                        "select 1 from audit_entry where resource_type = 'duplicate' and (changes::text || coalesce(reason, '')) like '%%%s%%'"
                                .formatted(name)))
                .isEmpty();
        patch(one, "{\"nameEn\": \"%s\"}".formatted(name));
        screening.run();
        assertThat(states(one)).isEmpty();
    }

    @Test
    void whatMoreThanTwentyShareIsPassedOverAndReportedAsSuch() {
        String name = name();
        List<UUID> crowd = new ArrayList<>();
        IntStream.range(0, 3).forEach(i -> crowd.add(person(name)));
        screening.run();
        assertThat(states(crowd.getFirst())).containsExactly("OPEN", "OPEN");

        IntStream.range(0, 18).forEach(i -> crowd.add(person(name)));
        screening.run();

        assertThat(crowd).hasSize(21).allSatisfy(one -> assertThat(states(one)).isEmpty());
        as("agent")
                .get("/v1/duplicates/screening")
                .then()
                .statusCode(200)
                .body("crowded.find { it.likeness == 'SAME_NAME' }.keys", greaterThanOrEqualTo(1));

        patch(crowd.getLast(), "{\"displayName\": \"%s\"}".formatted(name()));
        patch(crowd.getFirst(), "{\"preferredLanguage\": \"th\"}");
        screening.run();

        assertThat(states(crowd.get(1))).hasSize(19).containsOnly("OPEN");
    }

    @Test
    void aPersonAndAnOrganisationAreNeverOne() {
        String name = name();
        UUID person = person(name);
        register("{\"displayName\": \"%s\", \"kind\": \"ORGANISATION\"}".formatted(name))
                .then()
                .statusCode(201);
        screening.run();

        assertThat(states(person)).isEmpty();
    }

    @Test
    void noKeyTellsWhatItIsOf() {
        String mailbox = word();
        UUID person = person(name(), email(mailbox + "@a.example"));
        screening.run();

        List<String> keys =
                column("select encode(hash, 'escape') from duplicate_key where customer_id = '%s'".formatted(person));

        assertThat(keys).hasSize(4).noneMatch(key -> key.contains(mailbox));
        assertThat(column("select distinct length(hash) from duplicate_key")).containsExactly("16");
    }

    @Test
    void whatWaitsIsFoundByItsIndexHoweverManyCustomersThereAre() {
        assertThat(plan(CandidateRepository.NEXT, Map.of("limit", 200)))
                .contains("customer_to_screen")
                .doesNotContain("Seq Scan", "Sort");
        assertThat(plan(KeyRepository.HOLDERS, Map.of("limit", 21, "hashes", new String[] {"00"})))
                .contains("duplicate_key_pkey", "customer_pkey")
                .doesNotContain("Seq Scan");
        UUID[] ids = {UUID.randomUUID()};
        assertThat(plan(DuplicateRepository.LEAD, Map.of("records", ids)))
                .contains("duplicate_first_id_second_id_key", "duplicate_of_second", "customer_pkey")
                .doesNotContain("Seq Scan");
        assertThat(plan(
                        DuplicateRepository.FIND,
                        Map.of(
                                "ids",
                                ids,
                                "firsts",
                                ids,
                                "seconds",
                                ids,
                                "scores",
                                new Integer[] {500},
                                "likenesses",
                                new String[] {"SAME_NAME"},
                                "now",
                                Instant.EPOCH)))
                .contains("duplicate_first_id_second_id_key", "customer_pkey", "customer_merged_into")
                .doesNotContain("Seq Scan");
        assertThat(plan(
                        DuplicateRepository.PAGE_OF_ALL,
                        Map.of("state", "OPEN", "score", 500, "id", UUID.randomUUID(), "rows", 51)))
                .contains("duplicate_by_score")
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void theComparisonRunsByItself() {
        String name = name();
        UUID one = person(name);
        person(name);

        await().atMost(Duration.ofSeconds(40)).until(() -> states(one), List.of("OPEN")::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "service"})
    void othersSeeNoDuplicates(String role) {
        assertProblem(as(role).get("/v1/duplicates")).hasStatus(403);
        assertProblem(as(role).get("/v1/duplicates/screening")).hasStatus(403);
        assertProblem(as(role).get("/v1/duplicates/" + UUID.randomUUID())).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "analyst", "customer", "service"})
    void othersDecideNothing(String role) {
        String pair = "/v1/duplicates/" + UUID.randomUUID();
        assertProblem(message(as(role), "{}").post(pair + "/dismissals")).hasStatus(403);
        assertProblem(as(role).header("Idempotency-Key", UUID.randomUUID().toString())
                        .post(pair + "/reopen"))
                .hasStatus(403);
    }

    @Test
    void aPartnerAndAStrangerSeeNothingAndAnUnknownPairIsNotFound() {
        assertProblem(partner("shop").get("/v1/duplicates")).hasStatus(403);
        assertProblem(RestAssured.get("/v1/duplicates")).hasStatus(401);
        assertProblem(as("agent").get("/v1/duplicates/" + UUID.randomUUID())).hasStatus(404);
        assertProblem(message(as("supervisor"), "{}").post("/v1/duplicates/" + UUID.randomUUID() + "/dismissals"))
                .hasStatus(404);
    }

    /** The id of the one open pair of a customer, when all customers are compared. */
    private String pairOf(UUID customer) {
        screening.run();
        return as("agent")
                .get("/v1/duplicates?customerId=" + customer)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
    }

    private static List<String> states(UUID customer) {
        return column(
                "select state from duplicate where first_id = '%s' or second_id = '%s'".formatted(customer, customer));
    }

    private static List<Float> all(String state) {
        List<Float> scores = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = as("agent").get("/v1/duplicates?limit=200&state=%s&after=%s".formatted(state, next));
            page.then().statusCode(200);
            scores.addAll(page.jsonPath().getList("items.score", Float.class));
            next = page.path("next");
        }
        return scores;
    }

    private static UUID person(String name, String... identifiers) {
        return UUID.fromString(register("{\"displayName\": \"%s\", \"identifiers\": [%s]}"
                        .formatted(name, String.join(",", identifiers)))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static void patch(UUID id, String body) {
        String tag = as("agent").get("/v1/customers/" + id).header("ETag");
        as("agent")
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .patch("/v1/customers/" + id)
                .then()
                .statusCode(200);
    }

    private static Response dismiss(String pair, String reason) {
        String body = reason == null ? "{}" : "{\"reason\": \"%s\"}".formatted(reason);
        return message(as("supervisor"), body).post("/v1/duplicates/" + pair + "/dismissals");
    }

    private static String merge(UUID survivor, UUID merged) {
        return message(as("supervisor"), "{\"survivorId\": \"%s\", \"mergedId\": \"%s\"}".formatted(survivor, merged))
                .post("/v1/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void undo(String merge) {
        message(as("manager"), "{}")
                .post("/v1/merges/" + merge + "/undo")
                .then()
                .statusCode(200);
    }

    private static List<String> sorted(UUID... ids) {
        return List.of(ids).stream().map(UUID::toString).sorted().toList();
    }

    /** How the database goes about a query where tables are large: too large to be read from end to end, or sorted. */
    private String plan(String query, Map<String, Object> bound) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> {
                    handle.execute("set local enable_seqscan = off");
                    handle.execute("set local enable_sort = off");
                    Query explained = handle.createQuery("explain " + query);
                    bound.forEach(explained::bind);
                    return String.join("\n", explained.mapTo(String.class).list());
                }));
    }

    private static String email(String address) {
        return "{\"type\": \"EMAIL\", \"value\": \"%s\"}".formatted(address);
    }

    /** A name of two words that nobody else has, and that sounds like no other. */
    private static String name() {
        return word() + " " + word();
    }

    private static String word() {
        return ThreadLocalRandom.current()
                .ints(12, 0, CONSONANTS.length())
                .mapToObj(letter -> CONSONANTS.charAt(letter) + "a")
                .collect(Collectors.joining());
    }
}
