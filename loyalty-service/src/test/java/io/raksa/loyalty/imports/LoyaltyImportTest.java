package io.raksa.loyalty.imports;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.known;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.loyalty.membership.core.MemberNumber;
import io.raksa.platform.file.FilePieces;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class LoyaltyImportTest {

    /** Other runs have other keys. */
    private final String run = UUID.randomUUID().toString();

    @Inject
    Jdbi jdbi;

    @Inject
    ImportRepository repository;

    @Inject
    FilePieces pieces;

    @Inject
    Importing importing;

    @Test
    void customersBecomeTheMembersTheyWere() {
        UUID first = known(jdbi);
        UUID second = known(jdbi);
        String number = number();
        String file = """
                customerId,memberNumber,enrolledAt,ignored
                %s,%s,2019-05-01T10:00:00+07:00,x
                %s,,,
                """.formatted(first, number, second);

        done(bring("MEMBERS", file, Map.of()))
                .body("state", equalTo("DONE"))
                .body("created", equalTo(2))
                .body("linesDone", equalTo(3))
                .body("faults", anEmptyMap());
        as("agent")
                .queryParam("customerId", first)
                .get("/v1/members")
                .then()
                .body("items[0].memberNumber", equalTo(number))
                .body("items[0].enrolledAt", equalTo("2019-05-01T03:00:00Z"));
        done(bring("MEMBERS", file, Map.of())).body("created", equalTo(0)).body("unchanged", equalTo(2));
        assertThat(member(second)).isNotNull();
    }

    @Test
    void everyFaultIsToldWithItsLineAndRuleAndNothingThatLeadsToAPerson() {
        Membership member = enrolled();
        UUID newcomer = known(jdbi);
        String taken = as("agent").get("/v1/members/{id}", member.id()).path("memberNumber");

        String asked =
                bring("MEMBERS", """
                customerId,memberNumber,enrolledAt
                Somchai,123,yesterday
                %s,,
                ,%s,
                %s,%s,
                %s,,2999-01-01T00:00:00Z
                """.formatted(UUID.randomUUID(), number(), newcomer, taken, newcomer), Map.of());

        done(asked).body("created", equalTo(0)).body("refused", equalTo(5));
        assertThat(lines(asked, "faults")).containsExactly("""
                {"line":2,"column":"customerId","rule":"NOT_AN_ID","value":""}""", """
                {"line":2,"column":"memberNumber","rule":"NOT_AN_ID","value":""}""", """
                {"line":2,"column":"enrolledAt","rule":"NOT_A_TIME","value":"yesterday"}""", """
                {"line":3,"column":"customerId","rule":"CUSTOMER_UNKNOWN","value":""}""", """
                {"line":4,"column":"customerId","rule":"MISSING","value":""}""", """
                {"line":5,"column":"memberNumber","rule":"NUMBER_TAKEN","value":""}""", """
                {"line":6,"column":"enrolledAt","rule":"OUT_OF_RANGE","value":"2999-01-01T00:00:00Z"}""");
    }

    @Test
    void whoIsAMemberAlreadyGetsTheNumberOfTheOldCardWhereThePlanSaysSo() {
        Membership member = enrolled();
        String before = as("agent").get("/v1/members/{id}", member.id()).path("memberNumber");
        String number = number();
        String taken = as("agent").get("/v1/members/{id}", enrolled().id()).path("memberNumber");
        String file = "customerId,memberNumber\n%s,%s\n%s,%s\n"
                .formatted(member.customerId(), taken, member.customerId(), number);

        done(bring("MEMBERS", file, Map.of())).body("faults.NUMBER_TAKEN", equalTo(2));
        String asked = bring("MEMBERS", file, Map.of("renumber", true));
        done(asked).body("created", equalTo(1)).body("faults.NUMBER_TAKEN", equalTo(1));

        as("agent")
                .get("/v1/members/{id}", member.id())
                .then()
                .body("memberNumber", equalTo(number))
                .body("version", equalTo(2));
        reversed(asked).body("takenBack", equalTo(1));
        String after = as("agent").get("/v1/members/{id}", member.id()).path("memberNumber");
        assertThat(after).isNotIn(before, number);
        assertThat(MemberNumber.isValid(after)).isTrue();
    }

    @Test
    void anImportThatIsWorkedOffTwiceAtOnceOrBegunAgainDoublesNothing() throws Exception {
        Membership first = enrolled();
        Membership second = enrolled();
        StringBuilder file = new StringBuilder("customerId,points,key\n");
        for (int i = 0; i < 1_000; i++) {
            file.append((i % 2 == 0 ? first : second).customerId())
                    .append(",1,")
                    .append(run)
                    .append('-')
                    .append(i)
                    .append('\n');
        }
        UUID asked = UUID.fromString(withKey(as("manager"))
                .body(plan("BALANCES", Map.of()))
                .post("/v1/loyalty-imports")
                .path("id"));
        UUID upload =
                pieces.keep(asked, new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)));
        QuarkusTransaction.requiringNew().run(() -> repository.begin(asked, upload));

        List<Boolean> ended = atOnce(3, () -> worksOff(asked));
        assertThat(ended).contains(true, false);
        worksOff(asked);

        done(asked.toString())
                .body("state", equalTo("DONE"))
                .body("created", equalTo(1_000))
                .body("refused", equalTo(0));
        assertThat(available(first.id())).isEqualTo(500);
        assertThat(available(second.id())).isEqualTo(500);
        assertThat(count("SELECT count(*) FROM import_effect WHERE import_id = ?", asked))
                .isEqualTo(1_000);
        reconciliation().then().statusCode(200).body("consistent", equalTo(true));
    }

    /** As the job does; false where another was faster, and this one died of it. */
    private boolean worksOff(UUID asked) {
        try {
            importing.run(asked, new Importing.Work(asked));
            return true;
        } catch (RuntimeException overtaken) {
            return false;
        }
    }

    @Test
    void openingBalancesArePostedOnceForTheirKeyFromWhicheverFile() {
        Membership first = enrolled();
        Membership second = enrolled();
        String number = as("agent").get("/v1/members/{id}", second.id()).path("memberNumber");
        String file =
                """
                {"customerId":"%s","points":250,"key":"%s-1"}
                {"memberNumber":"%s","points":"40","key":"%s-2"}
                {"customerId":"%s","points":7,"key":"%s-3"}
                [1]
                {"customerId":"%s","points":0,"key":"%s-4"}
                {"points":5}
                """.formatted(first.customerId(), run, number, run, first.customerId(), run, first.customerId(), run);

        String asked = bring("BALANCES", file, Map.of("format", "NDJSON"));

        done(asked).body("created", equalTo(3)).body("refused", equalTo(3)).body("linesDone", equalTo(6));
        assertThat(lines(asked, "faults")).containsExactly("""
                {"line":4,"column":"","rule":"UNREADABLE","value":""}""", """
                {"line":5,"column":"points","rule":"OUT_OF_RANGE","value":"0"}""", """
                {"line":6,"column":"customerId","rule":"MISSING","value":""}""", """
                {"line":6,"column":"key","rule":"MISSING","value":""}""");
        assertThat(available(first.id())).isEqualTo(257);
        assertThat(available(second.id())).isEqualTo(40);
        assertThat(statement(second.id()).getFirst())
                .containsEntry("kind", "OPENING")
                .containsEntry("points", 40)
                .containsEntry(
                        "rule",
                        Map.of("en", "Brought over from your programme before", "th", "ยอดแต้มยกมาจากโปรแกรมเดิม"));
        done(bring("BALANCES", file, Map.of("format", "NDJSON")))
                .body("created", equalTo(0))
                .body("unchanged", equalTo(3));
        String otherwise = bring(
                "BALANCES",
                "customerId,points,key\n%s,251,%s-1\n%s,250,%s-1\n"
                        .formatted(first.customerId(), run, second.customerId(), run),
                Map.of());
        done(otherwise).body("faults.KEY_USED_OTHERWISE", equalTo(2));
        assertThat(available(first.id())).isEqualTo(257);
        reconciliation().then().statusCode(200).body("consistent", equalTo(true));
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfItAndKeepsNothing() {
        Membership member = enrolled();

        String asked = bring(
                "BALANCES",
                "customerId,points,key\n%s,250,%s\n%s,x,y\n".formatted(member.customerId(), run, member.customerId()),
                Map.of("dryRun", true));

        done(asked).body("created", equalTo(1)).body("faults.NOT_A_NUMBER", equalTo(1));
        assertThat(available(member.id())).isZero();
        assertProblem(as("manager").post("/v1/loyalty-imports/{id}/reversal", asked))
                .hasStatus(409)
                .hasCode("IMPORT_BROUGHT_NOTHING");
    }

    @Test
    void aReversalTakesBackWhatIsUntouchedAndNamesWhatStays() {
        Membership untouched = enrolled();
        Membership spent = enrolled();
        adjust(untouched.id(), 10).then().statusCode(201);
        String asked = bring(
                "BALANCES",
                "customerId,points,key\n%s,250,%s-1\n%s,30,%s-2\n"
                        .formatted(untouched.customerId(), run, spent.customerId(), run),
                Map.of());
        done(asked).body("created", equalTo(2));
        adjust(spent.id(), -1).then().statusCode(201);

        reversed(asked).body("takenBack", equalTo(1)).body("kept", equalTo(1)).body("remaining", equalTo(0));
        assertThat(lines(asked, "kept")).containsExactly("{\"line\":3}");
        assertThat(available(untouched.id())).isEqualTo(10);
        assertThat(available(spent.id())).isEqualTo(29);
        assertThat(statement(untouched.id()).getFirst())
                .containsEntry("kind", "OPENING_REVERSAL")
                .containsEntry("points", -250);
        reversed(asked).body("takenBack", equalTo(1));
        assertThat(available(untouched.id())).isEqualTo(10);
        reconciliation().then().statusCode(200).body("consistent", equalTo(true));
    }

    @Test
    void membersOfWhomNothingElseIsKnownAreNoneAgain() {
        UUID plain = known(jdbi);
        UUID withPoints = known(jdbi);
        String number = number();
        String asked = bring(
                "MEMBERS", "customerId,memberNumber\n%s,%s\n%s,\n".formatted(plain, number, withPoints), Map.of());
        done(asked).body("created", equalTo(2));
        adjust(UUID.fromString(member(withPoints)), 5).then().statusCode(201);

        reversed(asked).body("takenBack", equalTo(1)).body("kept", equalTo(1));
        assertThat(member(plain)).isNull();
        assertThat(member(withPoints)).isNotNull();
        assertThat(lines(asked, "kept")).containsExactly("{\"line\":3}");
        int traces = jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM audit_entry WHERE strpos(changes::text, ?) > 0")
                        .bind(0, number)
                        .mapTo(int.class)
                        .one());
        assertThat(traces).isZero();
    }

    @Test
    void codesMadeElsewhereAreRedeemedHereAndTakenBackWhileNobodyUsedThem() {
        String offer = offer();
        String other = offer();
        String code = "OLD" + run.replace("-", "").toUpperCase(Locale.ROOT);
        String file = "code,uses\n%1$s-A,\n%1$s-B,3\n%1$s-A,\nx,\n".formatted(code);

        String asked = bring("VOUCHER_CODES", file, Map.of("offerId", offer));

        done(asked).body("created", equalTo(2)).body("unchanged", equalTo(1)).body("faults.NOT_A_CODE", equalTo(1));
        done(bring("VOUCHER_CODES", file, Map.of("offerId", other)))
                .body("created", equalTo(0))
                .body("faults.CODE_TAKEN", equalTo(3));
        withKey(as("agent"))
                .body(Map.of(
                        "code",
                        code + "-b",
                        "reference",
                        "order 1",
                        "total",
                        Map.of("amount", "100.00", "currency", "THB")))
                .post("/v1/vouchers/redemptions")
                .then()
                .statusCode(201);
        reversed(asked).body("takenBack", equalTo(1)).body("kept", equalTo(1));
        assertThat(lines(asked, "kept")).containsExactly("{\"line\":3}");
    }

    @Test
    void nobodyWhoWasErasedComesBack() {
        UUID erased = known(jdbi);
        tell("customer.erasure.requested.v1", erased, Map.of("erasureId", UUID.randomUUID(), "customerId", erased))
                .then()
                .statusCode(204);

        done(bring("MEMBERS", "customerId\n%s\n".formatted(erased), Map.of()))
                .body("created", equalTo(0))
                .body("faults.CUSTOMER_UNKNOWN", equalTo(1));
    }

    @Test
    void manyLinesAreWorkedOffInBoundedChunksAndGoOnWhereTheyStopped() {
        String offer = offer();
        String code = run.replace("-", "").toUpperCase(Locale.ROOT);
        StringBuilder file = new StringBuilder("code\n");
        for (int i = 0; i < 5_000; i++) {
            file.append(code).append('-').append(i).append('\n');
        }
        String asked = bring("VOUCHER_CODES", file.toString(), Map.of("offerId", offer));

        done(asked).body("created", equalTo(5_000)).body("linesDone", equalTo(5_001));
        assertThat(count("SELECT count(*) FROM voucher WHERE offer_id = ?", UUID.fromString(offer)))
                .isEqualTo(5_000);
        assertThat(count("SELECT count(*) FROM import_piece WHERE import_id = ?", UUID.fromString(asked)))
                .isZero();
    }

    @Test
    void anImportTakesOneFile() {
        String asked = bring("MEMBERS", "customerId\n", Map.of());
        done(asked).body("created", equalTo(0));

        assertProblem(upload(asked, "customerId\n", "text/csv")).hasStatus(409).hasCode("IMPORT_HAS_ITS_FILE");
    }

    @ParameterizedTest
    @CsvSource({
        "VOUCHER_CODES, name, x",
        "MEMBERS, validMonths, 12",
        "BALANCES, renumber, true",
        "BALANCES, offerId, 019aabf0-7c90-7a15-9d4d-58a10c2c1da1"
    })
    void aPlanFitsItsKind(String kind, String field, String value) {
        Map<String, Object> plan = plan(kind, Map.of());
        Object typed =
                switch (field) {
                    case "validMonths" -> Integer.valueOf(value);
                    case "renumber" -> true;
                    default -> value;
                };
        plan.put(field, typed);

        assertProblem(withKey(as("manager")).body(plan).post("/v1/loyalty-imports"))
                .hasStatus(400)
                .hasCode("IMPORT_PLAN_UNFIT");
    }

    @Test
    void anOfferThatIsNotThereGetsNoCodes() {
        assertProblem(withKey(as("manager"))
                        .body(plan("VOUCHER_CODES", Map.of("offerId", UUID.randomUUID())))
                        .post("/v1/loyalty-imports"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "analyst", "partner", "customer"})
    void othersBringNothingIn(String role) {
        assertProblem(withKey(as(role)).body(plan("MEMBERS", Map.of())).post("/v1/loyalty-imports"))
                .hasStatus(403);
    }

    private static Map<String, Object> plan(String kind, Map<String, Object> changes) {
        Map<String, Object> plan =
                new HashMap<>(Map.of("name", "test", "kind", kind, "format", "CSV", "dryRun", false));
        plan.putAll(changes);
        return plan;
    }

    private static String bring(String kind, String file, Map<String, Object> changes) {
        Map<String, Object> plan = plan(kind, changes);
        String asked = withKey(as("manager"))
                .body(plan)
                .post("/v1/loyalty-imports")
                .then()
                .statusCode(201)
                .body("state", equalTo("AWAITING_FILE"))
                .extract()
                .path("id");
        upload(asked, file, plan.get("format").equals("CSV") ? "text/csv" : "application/x-ndjson")
                .then()
                .statusCode(202);
        return asked;
    }

    private static Response upload(String asked, String file, String type) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/v1/loyalty-imports/{id}/file", asked);
    }

    private static ValidatableResponse done(String asked) {
        await().atMost(60, SECONDS).until(() -> List.of("DONE", "FAILED")
                .contains(as("analyst").get("/v1/loyalty-imports/{id}", asked).<String>path("state")));
        return as("analyst").get("/v1/loyalty-imports/{id}", asked).then().statusCode(200);
    }

    private static ValidatableResponse reversed(String asked) {
        as("manager").post("/v1/loyalty-imports/{id}/reversal", asked).then().statusCode(202);
        await().atMost(60, SECONDS).until(() -> as("analyst")
                .get("/v1/loyalty-imports/{id}/reversal", asked)
                .<String>path("state")
                .equals("DONE"));
        return as("analyst")
                .get("/v1/loyalty-imports/{id}/reversal", asked)
                .then()
                .statusCode(200);
    }

    private static List<String> lines(String asked, String what) {
        return as("manager")
                .get("/v1/loyalty-imports/{id}/" + what, asked)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private static String member(UUID customer) {
        return as("agent").queryParam("customerId", customer).get("/v1/members").path("items[0].id");
    }

    private static String number() {
        return MemberNumber.of(
                ThreadLocalRandom.current().nextLong(MemberNumber.FIRST_SERIAL, MemberNumber.SERIALS_END));
    }

    private static String offer() {
        return withKey(as("manager"))
                .body(Map.of(
                        "name", "test",
                        "kind", "PERCENT",
                        "percent", 15,
                        "startsAt", "2026-01-01T00:00:00Z",
                        "endsAt", "2099-01-01T00:00:00Z"))
                .post("/v1/voucher-offers")
                .path("id");
    }

    private int count(String query, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).bind(0, id).mapTo(int.class).one());
    }
}
