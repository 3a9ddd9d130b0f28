package io.raksa.loyalty.tier;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.purchase;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class TierTest {

    @Inject
    Jdbi jdbi;

    @Inject
    LapsingTiers lapsing;

    private Membership member;

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    /** Other tests know of no tiers. */
    @AfterEach
    void noTiers() {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM tier");
            handle.execute("DELETE FROM tier_rules");
            handle.execute("DELETE FROM member_tier");
        });
    }

    @Test
    void aMemberRisesWithThePurchaseThatReachesATier() {
        change(spend("FULL")).then().statusCode(200);
        buys("999.99", "THB", 1);
        tier().body("tier", nullValue()).body("next.code", equalTo("silver")).body("missing", equalTo(0.01f));

        buys("0.01", "THB", 2);
        tier().body("tier.code", equalTo("silver"))
                .body("tier.nameTh", equalTo("เงิน"))
                .body("next.code", equalTo("gold"))
                .body("missing", equalTo(4000.0f));
        buys("9000.00", "USD", 2);
        tier().body("tier.code", equalTo("silver"));
        buys("4000.00", "THB", 366);
        tier().body("tier.code", equalTo("silver"));

        assertThat(changes()).containsExactly("null > silver");
        int told = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM outbox_event WHERE type = 'io.raksa.loyalty.tier.changed.v1' AND subject = ?")
                .bind(0, member.customerId())
                .mapTo(int.class)
                .one());
        assertThat(told).isEqualTo(1);
    }

    @Test
    void whatWasGivenBackDoesNotCount() {
        change(spend("FULL"));
        UUID purchase = buys("5000.00", "THB", 1);
        tier().body("tier.code", equalTo("gold"));

        givesBack(purchase, "4500.00", false);

        tier().body("tier.code", equalTo("gold")).body("measured", equalTo(500.0f));
        endTerm(31);
        lapsing.lookAtAll(Instant.MAX, () -> {});
        tier().body("tier", nullValue());
    }

    @Test
    void nobodyFallsBeforeTheTermAndItsGraceAreOver() {
        change(spend("ONE_STEP"));
        givesBack(buys("5000.00", "THB", 1), "5000.00", true);

        endTerm(29);
        lapsing.lookAtAll(Instant.MAX, () -> {});
        tier().body("tier.code", equalTo("gold"));
        endTerm(31);
        lapsing.lookAtAll(Instant.MAX, () -> {});
        tier().body("tier.code", equalTo("silver"));
        lapsing.lookAtAll(Instant.MAX, () -> {});
        tier().body("tier.code", equalTo("silver"));
        assertThat(changes()).containsExactly("null > gold", "gold > silver");
    }

    @Test
    void whoseTierIsNoMoreFallsOutOfItWhenItsTermIsOver() {
        change(spend("STAY"));
        givesBack(buys("5000.00", "THB", 1), "5000.00", true);
        Map<String, Object> withoutGold = spend("STAY");
        withoutGold.put("tiers", List.of(tier("silver", 1000)));
        change(withoutGold).then().statusCode(200);

        endTerm(31);
        lapsing.lookAtAll(Instant.MAX, () -> {});

        assertThat(changes()).containsExactly("null > gold", "gold > null");
    }

    @Test
    void whatIsMissingIsMissingToTheTierAboveOnesOwn() {
        change(spend("FULL"));
        UUID purchase = buys("1500.00", "THB", 1);
        tier().body("tier.code", equalTo("silver"));

        givesBack(purchase, "1000.00", false);
        tier().body("tier.code", equalTo("silver"))
                .body("next.code", equalTo("gold"))
                .body("missing", equalTo(4500.0f));
        buys("4500.00", "THB", 1);
        givesBack(purchase, "400.00", false);
        tier().body("tier.code", equalTo("gold")).body("next", nullValue()).body("missing", nullValue());
    }

    @Test
    void aTierMultipliesThePointsOfWhatIsBoughtInItAndSaysSo() {
        Map<String, Object> rules = spend("FULL");
        rules.put(
                "tiers",
                List.of(giving("silver", 1000, List.of(benefit("more", "POINTS_MULTIPLIER", "figure", 1.25)))));
        change(rules).then().statusCode(200);
        buys("1000.00", "THB", 0);
        assertThat(available(member.id())).isEqualTo(40);

        // floor(990 / 25) = 39, and floor(39 * 1.25) = 48
        UUID purchase = buys("990.00", "THB", 0);
        assertThat(available(member.id())).isEqualTo(88);
        assertThat(statement(member.id()).getFirst().get("rule"))
                .isEqualTo(
                        Map.of(
                                "en",
                                        "Purchase of 990.00 THB: 1 point for every 25.00 THB, times 1.25 as silver (rule 1)",
                                "th",
                                        "ซื้อสินค้า 990.00 THB: รับ 1 แต้มทุก 25.00 THB คูณ 1.25 สำหรับระดับเงิน (กติกาฉบับที่ 1)"));
        // floor(890 / 25) = 35, and floor(35 * 1.25) = 43
        givesBack(purchase, "100.00", false);
        assertThat(available(member.id())).isEqualTo(83);
        givesBack(purchase, "890.00", true);
        assertThat(available(member.id())).isEqualTo(40);
        buys("1000.00", "THB", 5);
        assertThat(available(member.id())).isEqualTo(80);
        reconciliation().then().statusCode(200).body("consistent", equalTo(true));
    }

    @Test
    void whatAMemberHasByTheTierIsTold() {
        benefits(as("agent")).body("tier", nullValue()).body("benefits.size()", equalTo(0));
        Map<String, Object> rules = spend("FULL");
        rules.put(
                "tiers",
                List.of(giving(
                        "gold",
                        5000,
                        List.of(
                                benefit("hello", "GREETING", null, null),
                                benefit("off", "DISCOUNT", "figure", 7.5),
                                benefit("desk", "ADVISER", "what", "Desk 7, Silom")))));
        change(rules).then().statusCode(200).body("tiers[0].benefits.size()", equalTo(3));
        buys("5000.00", "THB", 1);

        benefits(asCustomer(member.customerId()))
                .body("tier", equalTo("gold"))
                .body("tierTh", equalTo("ทอง"))
                .body("benefits.code", contains("hello", "off", "desk"))
                .body("benefits.kind", contains("IMMATERIAL", "MATERIAL", "RESOURCE_HEAVY"))
                .body("benefits[0].nameTh", equalTo("สิทธิ์"))
                .body("benefits[1].figure", equalTo(7.5f))
                .body("benefits[2].what", equalTo("Desk 7, Silom"));
        assertProblem(asCustomer(UUID.randomUUID()).get("/v1/members/{id}/benefits", member.id()))
                .hasStatus(403);
        assertProblem(as("partner").get("/v1/members/{id}/benefits", member.id()))
                .hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "POINTS_MULTIPLIER, figure, 1",
                "POINTS_MULTIPLIER, figure, 10.01",
                "POINTS_MULTIPLIER, -, -",
                "DISCOUNT, figure, 0",
                "DISCOUNT, figure, 100.01",
                "GREETING, figure, 2",
                "ADVISER, figure, 2"
            })
    void benefitsFitWhatTheyGive(String gives, String field, BigDecimal value) {
        Map<String, Object> rules = spend("FULL");
        rules.put("tiers", List.of(tier("silver", 10), giving("gold", 20, List.of(benefit("x", gives, field, value)))));

        assertProblem(change(rules)).hasStatus(400).hasCode("BENEFITS_UNFIT").hasErrorAt("/tiers/1/benefits");
    }

    @Test
    void aTierGivesEachThingOnce() {
        Map<String, Object> rules = spend("FULL");
        rules.put(
                "tiers",
                List.of(giving(
                        "gold",
                        20,
                        List.of(
                                benefit("a", "POINTS_MULTIPLIER", "figure", 2),
                                benefit("b", "POINTS_MULTIPLIER", "figure", 3)))));
        assertProblem(change(rules)).hasStatus(400).hasCode("BENEFITS_UNFIT");
        rules.put(
                "tiers",
                List.of(giving(
                        "gold",
                        20,
                        List.of(benefit("a", "GREETING", null, null), benefit("a", "GIFT", "what", "tea")))));
        assertProblem(change(rules)).hasStatus(400).hasCode("BENEFITS_UNFIT");
    }

    @Test
    void nobodyFallsWhileAComplaintIsOpen() {
        change(spend("FULL"));
        givesBack(buys("5000.00", "THB", 1), "5000.00", true);
        UUID complaint = UUID.randomUUID();
        Instant openedAt = Instant.now();
        complaint("opened", Map.of("severity", "LOW", "openedAt", openedAt.toString()), complaint);
        endTerm(31);

        lapsing.lookAtAll(Instant.MAX, () -> {});
        buys("1.00", "THB", 1);
        tier().body("tier.code", equalTo("gold"));

        complaint("closed", Map.of("closedAt", openedAt.plusSeconds(1).toString()), complaint);
        lapsing.lookAtAll(Instant.MAX, () -> {});
        tier().body("tier.code", equalTo("gold"));
        jdbi.useHandle(handle ->
                handle.execute("UPDATE member_account SET waits_until = NULL WHERE member_id = ?", member.id()));
        jdbi.useHandle(handle -> handle.execute("DELETE FROM expiry_wait WHERE member_id = ?", member.id()));
        lapsing.lookAtAll(Instant.MAX, () -> {});
        tier().body("tier", nullValue());
    }

    private void complaint(String what, Map<String, Object> said, UUID id) {
        Map<String, Object> data = new HashMap<>(said);
        data.put("complaintId", id);
        data.put("customerId", member.customerId());
        tell("feedback.complaint." + what + ".v1", member.customerId(), data)
                .then()
                .statusCode(204);
    }

    @Test
    void visitsAreDays() {
        Map<String, Object> rules = spend("FULL");
        rules.put("measure", "VISITS");
        rules.remove("currency");
        rules.put("tiers", List.of(tier("silver", 2)));
        change(rules).then().statusCode(200);

        buys("10.00", "THB", 1);
        buys("10.00", "THB", 1);
        tier().body("tier", nullValue()).body("measured", equalTo(1));
        UUID second = buys("10.00", "THB", 2);
        tier().body("tier.code", equalTo("silver"));
        givesBack(second, "10.00", true);
        tier().body("measured", equalTo(1));
    }

    @Test
    void tenPurchasesAtOnceRaiseAMemberOnce() throws Exception {
        change(spend("FULL"));

        atOnce(10, () -> buys("1000.00", "THB", 1));

        tier().body("tier.code", equalTo("gold")).body("measured", equalTo(10000.0f));
        assertThat(changes()).last().asString().endsWith("> gold");
        assertThat(changes()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whoWouldBeHarmedIsToldBefore() {
        Map<String, Object> dearer = spend("FULL");
        dearer.put("tiers", List.of(tier("silver", 6000), tier("gold", 9000)));
        int othersWhoRise = preview(dearer).path("rise");
        change(spend("FULL"));
        buys("5000.00", "THB", 1);

        Response preview = preview(dearer);

        preview.then().statusCode(200).body("fall", equalTo(1)).body("rise", equalTo(othersWhoRise));
        assertThat(preview.<List<String>>path("harmed"))
                .containsExactly(member.id().toString());
        tier().body("tier.code", equalTo("gold"));
    }

    @Test
    void rulesAreChangedByVersionAndFitTogether() {
        assertProblem(as("manager").body(spend("FULL")).put("/v1/programmes/raksa/tiers"))
                .hasStatus(428);
        change(spend("FULL")).then().statusCode(200).header("ETag", "\"1\"");
        assertProblem(as("manager")
                        .header("If-Match", "\"0\"")
                        .body(spend("STAY"))
                        .put("/v1/programmes/raksa/tiers"))
                .hasStatus(412);
        Map<String, Object> twice = spend("FULL");
        twice.put("tiers", List.of(tier("silver", 10), tier("silver", 20)));
        assertProblem(change(twice)).hasStatus(400).hasCode("TIERS_UNFIT").hasErrorAt("/tiers");
        Map<String, Object> falling = spend("FULL");
        falling.put("tiers", List.of(tier("silver", 20), tier("gold", 20)));
        assertProblem(change(falling)).hasStatus(400).hasCode("TIERS_UNFIT");
        Map<String, Object> early = spend("FULL");
        early.put("effectiveFrom", "2020-01-01T00:00:00Z");
        assertProblem(change(early)).hasStatus(400).hasCode("TIERS_TOO_EARLY").hasErrorAt("/effectiveFrom");
        assertProblem(as("supervisor")
                        .header("If-Match", "\"1\"")
                        .body(spend("FULL"))
                        .put("/v1/programmes/raksa/tiers"))
                .hasStatus(403);
        assertProblem(as("agent").body(spend("FULL")).post("/v1/programmes/raksa/tiers/preview"))
                .hasStatus(403);
    }

    @Test
    void customersReadTheirOwnTierOnly() {
        asCustomer(member.customerId())
                .get("/v1/members/{id}/tier", member.id())
                .then()
                .statusCode(200);
        assertProblem(asCustomer(UUID.randomUUID()).get("/v1/members/{id}/tier", member.id()))
                .hasStatus(403);
        assertProblem(as("partner").get("/v1/members/{id}/tier", member.id())).hasStatus(403);
    }

    @Test
    void pointsThatOnlyCountMayBeTheMeasure() {
        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "nameEn", "Stars",
                        "nameTh", "ดาว",
                        "onReturn", "WITHIN_BALANCE",
                        "expiry", Map.of("rule", "NEVER")))
                .put("/v1/programmes/raksa/point-kinds/stars")
                .then()
                .statusCode(200);
        as("manager")
                .header("If-Match", as("manager").get("/v1/programmes/raksa").header("ETag"))
                .body(Map.of("points", 1, "per", "1.00", "pointKind", "stars"))
                .put("/v1/programmes/raksa/earn-rates/VND")
                .then()
                .statusCode(200);
        Map<String, Object> rules = spend("FULL");
        rules.put("measure", "POINTS");
        rules.remove("currency");
        rules.put("pointKind", "stars");
        change(rules).then().statusCode(200).body("pointKind", equalTo("stars"));

        buys("999.00", "VND", 0);
        tier().body("tier", nullValue());
        UUID last = buys("4001.00", "VND", 0);
        tier().body("tier.code", equalTo("gold")).body("measured", equalTo(5000));

        givesBack(last, "4001.00", true);
        preview(rules).then().statusCode(200).body("fall", equalTo(1));
    }

    @Test
    void whoEntersASegmentStandsInItsTier() {
        UUID friends = UUID.randomUUID();
        UUID family = UUID.randomUUID();
        Map<String, Object> rules = spend("FULL");
        rules.put("measure", "SEGMENT");
        rules.remove("currency");
        rules.put("tiers", List.of(ofSegment("silver", friends), ofSegment("gold", family)));
        change(rules)
                .then()
                .statusCode(200)
                .body("tiers.segmentId", equalTo(List.of(friends.toString(), family.toString())));

        segment("entered", family);
        tier().body("tier.code", equalTo("gold")).body("measured", equalTo(2));
        segment("entered", friends);
        segment("left", family);
        tier().body("tier.code", equalTo("gold")).body("measured", equalTo(1));

        endTerm(31);
        lapsing.lookAtAll(Instant.MAX, () -> {});
        tier().body("tier.code", equalTo("silver"))
                .body("next.code", equalTo("gold"))
                .body("missing", nullValue());
    }

    @Test
    void tiersOfSegmentsHaveOneEachAndNoThreshold() {
        UUID friends = UUID.randomUUID();
        Map<String, Object> rules = spend("FULL");
        rules.put("measure", "SEGMENT");
        rules.remove("currency");

        assertProblem(change(rules)).hasStatus(400).hasCode("TIERS_UNFIT");
        rules.put("tiers", List.of(ofSegment("silver", friends), ofSegment("gold", friends)));
        assertProblem(change(rules)).hasStatus(400).hasCode("TIERS_UNFIT");
    }

    private static Map<String, Object> ofSegment(String code, UUID segment) {
        return Map.of("code", code, "nameEn", code, "nameTh", code, "segmentId", segment);
    }

    private void segment(String what, UUID segment) {
        tell(
                        "customer.segment." + what + ".v1",
                        member.customerId(),
                        Map.of(
                                "segmentId", segment,
                                "customerId", member.customerId(),
                                "at", Instant.now().toString()))
                .then()
                .statusCode(204);
    }

    @Test
    void aKindThatIsNotThereIsNoMeasure() {
        Map<String, Object> rules = spend("FULL");
        rules.put("measure", "POINTS");
        rules.remove("currency");
        rules.put("pointKind", "moons");

        assertProblem(change(rules)).hasStatus(404).hasCode("POINT_KIND_UNKNOWN");
    }

    private ValidatableResponse tier() {
        return as("agent").get("/v1/members/{id}/tier", member.id()).then().statusCode(200);
    }

    private ValidatableResponse benefits(RequestSpecification caller) {
        return caller.get("/v1/members/{id}/benefits", member.id()).then().statusCode(200);
    }

    private List<String> changes() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT before, after FROM tier_change WHERE member_id = ? ORDER BY at")
                        .bind(0, member.id())
                        .map((row, context) -> row.getString("before") + " > " + row.getString("after"))
                        .list());
    }

    private UUID buys(String amount, String currency, int daysAgo) {
        UUID purchase = UUID.randomUUID();
        Map<String, Object> bought = purchase(purchase, member.customerId(), amount, currency);
        bought.put("purchasedAt", Instant.now().minus(Duration.ofDays(daysAgo)).toString());
        tell("customer.purchase.recorded.v1", member.customerId(), bought)
                .then()
                .statusCode(204);
        return purchase;
    }

    private void givesBack(UUID purchase, String amount, boolean wholly) {
        tell(
                        "customer.purchase.returned.v1",
                        member.customerId(),
                        Map.of(
                                "purchaseId", purchase,
                                "returnId", UUID.randomUUID(),
                                "customerId", member.customerId(),
                                "returnedAt", Instant.now().toString(),
                                "amount", Map.of("amount", amount, "currency", "THB"),
                                "wholly", wholly))
                .then()
                .statusCode(204);
    }

    private void endTerm(int daysAgo) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE member_tier SET valid_until = now() - make_interval(days => ?) WHERE member_id = ?",
                daysAgo,
                member.id()));
    }

    private static Response preview(Map<String, Object> rules) {
        return as("manager").body(rules).post("/v1/programmes/raksa/tiers/preview");
    }

    private static Response change(Map<String, Object> rules) {
        Response now = as("manager").get("/v1/programmes/raksa/tiers");
        String etag = now.statusCode() == 404 ? "\"0\"" : now.header("ETag");
        return as("manager").header("If-Match", etag).body(rules).put("/v1/programmes/raksa/tiers");
    }

    private static Map<String, Object> spend(String fall) {
        Map<String, Object> rules = new HashMap<>();
        rules.put("measure", "SPEND");
        rules.put("currency", "THB");
        rules.put("windowMonths", 12);
        rules.put("validMonths", 12);
        rules.put("graceDays", 30);
        rules.put("fall", fall);
        rules.put("tiers", new ArrayList<>(List.of(tier("silver", 1000), tier("gold", 5000))));
        return rules;
    }

    private static Map<String, Object> giving(String code, int threshold, List<Map<String, Object>> benefits) {
        Map<String, Object> tier = new HashMap<>(tier(code, threshold));
        tier.put("benefits", benefits);
        return tier;
    }

    private static Map<String, Object> benefit(
            String code, String gives, @Nullable String field, @Nullable Object value) {
        Map<String, Object> benefit =
                new HashMap<>(Map.of("code", code, "gives", gives, "nameEn", "A", "nameTh", "สิทธิ์"));
        if (field != null) {
            benefit.put(field, value);
        }
        return benefit;
    }

    private static Map<String, Object> tier(String code, int threshold) {
        return Map.of(
                "code", code,
                "nameEn", code,
                "nameTh", code.equals("silver") ? "เงิน" : "ทอง",
                "threshold", threshold);
    }
}
