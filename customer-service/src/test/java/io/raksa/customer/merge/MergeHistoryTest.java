package io.raksa.customer.merge;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.phone;
import static io.raksa.customer.Api.purchase;
import static io.raksa.customer.Api.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/**
 * Random histories of two records, over HTTP and on the real database. Each is lived by a pair that is merged and parted again and by its
 * twin that never was; whatever can be seen of the two pairs is the same.
 */
@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class MergeHistoryTest {

    private static final int TRIES = 20;
    private static final int FEWEST = 5;
    private static final Duration TIME = Duration.ofSeconds(20);

    /** What anybody can ask about a customer. */
    private static final List<String> QUESTIONS = List.of(
            "",
            "/timeline?limit=200",
            "/purchases?limit=200",
            "/lifecycle?limit=200",
            "/consents",
            "/consents/history?limit=200",
            "/interactions?limit=200",
            "/recommendations?limit=200",
            "/valuation",
            "/indices",
            "/stated-spend");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The clock's, told by its fractions of a second. */
    private static final Pattern NOW = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z");

    private static final Pattern PHONE = Pattern.compile("(?<=\")(?:08\\d-\\d{7}|\\+668\\d{8})(?=\")");
    private static final Pattern VERSION = Pattern.compile("\"version\":\\d+");

    /** Something that happens to one of the two, {@code who} 0 or 1. */
    sealed interface Step {}

    record Buy(int who, int day, int amount, String currency) implements Step {}

    record GiveBack(int which) implements Step {}

    record Rename(int who, String field, int value) implements Step {}

    record Identify(int who) implements Step {}

    record Consent(int who, String purpose, String channel, int day) implements Step {}

    record Withdraw(int who, String purpose) implements Step {}

    record Meet(int who, int day, int experience) implements Step {}

    record Recommend(int who, int day) implements Step {}

    record StateSpend(int who, int amount) implements Step {}

    record Refer(int who, int day) implements Step {}

    /** What is lived before the merge, and what comes late, while the two are one. */
    record History(List<Step> before, List<Step> late, boolean otherWayRound, String fromMerged) {}

    @Test
    void mergeAndUndoChangeNothingThatCanBeSeenAndLoseNothingThatComesBetween() {
        long seed = System.nanoTime();
        long end = System.nanoTime() + TIME.toNanos();
        JqwikSession.run(() -> {
            RandomGenerator<History> histories = histories().generator(TRIES, true);
            Random random = new Random(seed);
            int lived = 0;
            while (lived < TRIES && (lived < FEWEST || System.nanoTime() < end)) {
                live(histories.next(random).value(), "seed %d, history %d".formatted(seed, lived));
                lived++;
            }
        });
    }

    private static void live(History history, String which) {
        Life merged = new Life();
        Life apart = new Life();
        history.before().forEach(merged::take);
        history.before().forEach(apart::take);
        List<String> before = merged.seen();
        String what = which + ": " + history;
        assertThat(before).as(what).isEqualTo(apart.seen());

        merged.undo(merged.merge(history));
        assertThat(merged.seen()).as(what).isEqualTo(before);

        String merge = merged.merge(history);
        history.late().forEach(merged::take);
        history.late().forEach(apart::take);
        assertThat(merged.days()).as("no visit counts twice, " + what).isEqualTo(apart.days());
        merged.undo(merge);
        assertThat(merged.seen()).as(what).isEqualTo(apart.seen());
    }

    private static Arbitrary<History> histories() {
        Arbitrary<Integer> who = Arbitraries.integers().between(0, 1);
        Arbitrary<Integer> day = Arbitraries.integers().between(0, 250);
        Arbitrary<Step> buy = Combinators.combine(
                        who,
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 500),
                        Arbitraries.of("THB", "THB", "JPY"))
                .as(Buy::new);
        Arbitrary<Step> giveBack = Arbitraries.integers().between(0, 20).map(GiveBack::new);
        Arbitrary<Step> consent = Combinators.combine(
                        who, Arbitraries.of("PROMOTION", "SURVEY"), Arbitraries.of("LINE", "EMAIL"), day)
                .as(Consent::new);
        Arbitrary<Step> meet = Combinators.combine(
                        who, day, Arbitraries.integers().between(1, 5))
                .as(Meet::new);
        Arbitrary<Step> recommend = Combinators.combine(who, day).as(Recommend::new);
        Arbitrary<Step> refer = Combinators.combine(who, day).as(Refer::new);
        Arbitrary<Step> rename = Combinators.combine(
                        who,
                        Arbitraries.of("displayName", "nameEn"),
                        Arbitraries.integers().between(0, 3))
                .as(Rename::new);
        Arbitrary<Step> withdraw =
                Combinators.combine(who, Arbitraries.of("PROMOTION", "SURVEY")).as(Withdraw::new);
        Arbitrary<Step> stateSpend =
                Combinators.combine(who, Arbitraries.integers().between(1, 9)).as(StateSpend::new);
        Arbitrary<Step> facts = Arbitraries.frequencyOf(
                Tuple.of(8, buy),
                Tuple.of(3, giveBack),
                Tuple.of(2, consent),
                Tuple.of(2, meet),
                Tuple.of(2, recommend),
                Tuple.of(1, refer));
        Arbitrary<Step> words = Arbitraries.frequencyOf(
                Tuple.of(2, rename),
                Tuple.of(1, who.map(Identify::new)),
                Tuple.of(1, withdraw),
                Tuple.of(2, stateSpend));
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(3, facts), Tuple.of(1, words))
                                .list()
                                .ofMinSize(2)
                                .ofMaxSize(14),
                        facts.list().ofMaxSize(5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(
                                "[]", "[\"DISPLAY_NAME\", \"NAME_EN\"]", "[\"ACQUISITION\", \"PREFERRED_LANGUAGE\"]"))
                .as(History::new);
    }

    /** Two records, and what happened to them. */
    private static final class Life {

        private final List<UUID> records =
                List.of(someone("ก", ", \"acquisition\": {\"source\": \"ADVERTISEMENT\"}"), someone("ข", ""));
        private final List<UUID> purchases = new ArrayList<>();
        private boolean referred;
        private int moments;

        void take(Step step) {
            switch (step) {
                case Buy(int who, int day, int amount, String currency) -> buy(records.get(who), day, amount, currency);
                case GiveBack(int which) -> giveBack(which);
                case Rename(int who, String field, int value) ->
                    change(who, "{\"%s\": \"%s\"}".formatted(field, "N" + value));
                case Identify(int who) ->
                    change(who, "{\"identifiers\": [%s, %s]}".formatted(identifier(), identifier()));
                case Consent(int who, String purpose, String channel, int day) ->
                    post(who, "/consents", """
                            {"purpose": "%s", "channel": "%s", "wording": "w/1", "proof": {"method": "PAPER", "saidAt": "%s"}}""".formatted(purpose, channel, noon(day)));
                case Withdraw(int who, String purpose) ->
                    post(
                            who,
                            "/consents/withdrawals",
                            "{\"purpose\": \"%s\", \"proof\": {\"method\": \"VOICE\"}}".formatted(purpose));
                case Meet(int who, int day, int experience) ->
                    post(who, "/interactions", """
                            {"source": "desk", "externalId": "%s", "happenedAt": "%s", "channel": "shop", "moment": "DURING", "experience": %d}""".formatted(UUID.randomUUID(), noon(day), experience));
                case Recommend(int who, int day) ->
                    post(who, "/recommendations", """
                            {"source": "social", "externalId": "%s", "kind": "PUBLIC", "recommendedAt": "%s"}""".formatted(UUID.randomUUID(), noon(day)));
                case StateSpend(int who, int amount) -> stateSpend(who, amount);
                case Refer(int who, int day) -> refer(who, day);
            }
        }

        String merge(History history) {
            UUID survivor = records.get(history.otherWayRound() ? 1 : 0);
            UUID merged = records.get(history.otherWayRound() ? 0 : 1);
            return message(
                            as("supervisor"),
                            "{\"survivorId\": \"%s\", \"mergedId\": \"%s\", \"fromMerged\": %s}"
                                    .formatted(survivor, merged, history.fromMerged()))
                    .post("/v1/merges")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        void undo(String merge) {
            message(as("manager"), "{}")
                    .post("/v1/merges/" + merge + "/undo")
                    .then()
                    .statusCode(200);
        }

        /** All that can be seen of the two, with ids, identifiers and the clock made those of anybody. */
        List<String> seen() {
            awaitReferrals();
            Map<String, String> ids = new HashMap<>();
            return records.stream()
                    .flatMap(record -> QUESTIONS.stream().map(question -> answer(record, question)))
                    .map(answer -> ID.matcher(answer)
                            .replaceAll(found -> ids.computeIfAbsent(found.group(), id -> "id" + ids.size())))
                    .toList();
        }

        /** Of the profile, or of both where they are two: each day once, with what was spent. */
        List<String> days() {
            return column("""
                    select day || ' ' || currency || ' ' || sum(purchases) || ' ' || sum(amount) from purchase_day
                    where customer_id in ('%s', '%s') group by day, currency order by day, currency""".formatted(records.get(0), records.get(1)));
        }

        private static String answer(UUID record, String question) {
            Response response = as("agent").get("/v1/customers/" + record + question);
            if (response.statusCode() == 404) {
                return question + " nothing";
            }
            response.then().statusCode(200);
            String known = VERSION.matcher(response.asString()).replaceAll("");
            return PHONE.matcher(NOW.matcher(known).replaceAll("now")).replaceAll(Matcher.quoteReplacement("phone"));
        }

        /** Whom others' purchases make an advocate is decided soon after them. */
        private void awaitReferrals() {
            if (referred) {
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> column("select 1 from lifecycle_recheck where customer_id in ('%s', '%s')"
                                        .formatted(records.get(0), records.get(1)))
                                .isEmpty());
            }
        }

        private void buy(UUID customer, int day, int amount, String currency) {
            purchases.add(UUID.fromString(
                    purchase(as("agent"), """
                            {"source": "till", "externalId": "%s", "customerId": "%s", "purchasedAt": "%s",
                             "total": {"amount": "%d", "currency": "%s"}}""".formatted(UUID.randomUUID(), customer, noon(day * 4), amount, currency))
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id")));
        }

        private void giveBack(int which) {
            if (!purchases.isEmpty()) {
                message(as("agent"), """
                        {"source": "till", "externalId": "%s", "returnedAt": "2026-11-01T05:00:00Z"}""".formatted(UUID.randomUUID()))
                        .post("/v1/purchases/" + purchases.remove(which % purchases.size()) + "/returns")
                        .then()
                        .statusCode(201);
            }
        }

        private void change(int who, String body) {
            String tag = as("agent").get("/v1/customers/" + records.get(who)).header("ETag");
            as("agent")
                    .contentType("application/json")
                    .header("If-Match", tag)
                    .body(body)
                    .patch("/v1/customers/" + records.get(who))
                    .then()
                    .statusCode(200);
        }

        private void stateSpend(int who, int amount) {
            String address = "/v1/customers/" + records.get(who) + "/stated-spend";
            String tag = as("agent").get(address).header("ETag");
            RequestSpecification request =
                    as("agent").contentType("application/json").body("""
                    {"amount": {"amount": "%d000", "currency": "THB"}, "period": "YEAR", "basis": "STATED", "saidOn": "2026-01-31"}""".formatted(amount));
            (tag == null ? request : request.header("If-Match", tag))
                    .put(address)
                    .then()
                    .statusCode(200);
        }

        private void refer(int who, int day) {
            referred = true;
            UUID friend = someone(
                    "ค",
                    ", \"acquisition\": {\"source\": \"REFERRAL\", \"referrerId\": \"%s\"}"
                            .formatted(records.get(who)));
            message(as("agent"), Api.purchaseOf(friend, noon(day), "10.00"))
                    .post("/v1/purchases")
                    .then()
                    .statusCode(201);
        }

        private void post(int who, String part, String body) {
            message(as("agent"), body)
                    .post("/v1/customers/" + records.get(who) + part)
                    .then()
                    .statusCode(201);
        }

        private static UUID someone(String name, String more) {
            return UUID.fromString(
                    register("{\"displayName\": \"%s\", \"identifiers\": [%s]%s}".formatted(name, identifier(), more))
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id"));
        }

        private static String identifier() {
            return "{\"type\": \"PHONE\", \"value\": \"%s\"}".formatted(phone());
        }

        /** No two steps are of one instant: in which order a list shows such is not said, and an undo may change it. */
        private String noon(int day) {
            moments++;
            return LocalDate.of(2026, 1, 1).plusDays(day) + "T05:%02d:00Z".formatted(moments % 60);
        }
    }
}
