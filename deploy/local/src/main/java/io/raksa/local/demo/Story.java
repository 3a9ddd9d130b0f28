package io.raksa.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.raksa.local.Refusal;
import io.raksa.local.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One customer's way through the platform: comes, buys, is let down, complains through the shop, is put right, answers, comes back.
 * Every call goes through the gateway, as the person or system that would make it.
 */
final class Story {

    private static final int REMEDY_POINTS = 200;
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Api api;
    private final Tokens tokens;
    private final Narrator narrator;
    private final Shop shop;
    private final Caller partner;
    private final Caller agent;
    private final Caller manager;

    private Visitor visitor = new Visitor(1);
    private String customerId = "";
    private String memberId = "";
    private String complaintId = "";

    Story(Api api, Tokens tokens, Shop shop, Narrator narrator) {
        this.api = api;
        this.tokens = tokens;
        this.narrator = narrator;
        this.shop = shop;
        this.partner = Caller.partner(shop.key());
        this.agent = Caller.staff("agent", tokens);
        this.manager = Caller.staff("manager", tokens);
    }

    void play() {
        visitor = new NextVisitor(api, agent, shop.name()).find();
        narrator.introduce("The visitor of this run is " + visitor.thaiName() + " (" + visitor.latinName()
                + "), known to the shop as " + visitor.shopId() + ".");
        register();
        becomeMember();
        long first = buy("first purchase", Duration.ofDays(40), "890.00", false);
        standAt("FIRST_VISIT");
        long second = buy("second purchase", Duration.ofDays(9), "1250.00", true);
        standAt("REPEAT");
        String trackingCode = complain();
        track(trackingCode, "RECEIVED");
        putRight(first + second);
        answerSurvey(track(trackingCode, "RESOLVED").text("surveyToken"));
        buy("return", Duration.ZERO, "1490.00", false);
        lookBack();
        reconcile();
        narrator.introduce("\nThe loop is closed: " + visitor.latinName()
                + " was let down, was put right, and came back. Run ./raksa demo again for the next visitor.");
    }

    private void register() {
        narrator.happens("An agent registers " + visitor.latinName() + ", who came by a friend's word.");
        Answer customer = api.post(
                        agent,
                        "/v1/customers",
                        Map.of(
                                "displayName", visitor.thaiName(),
                                "nameEn", visitor.latinName(),
                                "preferredLanguage", "th",
                                "acquisition", Map.of("source", "REFERRAL", "note", "A friend's word"),
                                "identifiers",
                                        List.of(
                                                Map.of("type", "PHONE", "value", visitor.phone()),
                                                Map.of(
                                                        "type", "EXTERNAL",
                                                        "system", shop.name(),
                                                        "value", visitor.shopId()))),
                        visitor.reference("registration"))
                .expect(201);
        customerId = customer.text("id");
        narrator.shows(customer, customer.text("displayName") + " is customer " + customerId);
    }

    private void becomeMember() {
        narrator.happens(
                "The event customer.registered makes " + visitor.latinName() + " a member of the loyalty programme.");
        Answer members = Patience.until(
                "membership",
                () -> api.get(agent, "/v1/members?customerId=" + customerId).expect(200),
                answer -> !answer.body().path("items").isEmpty());
        memberId = members.text("items/0/id");
        narrator.shows(members, "member number " + members.text("items/0/memberNumber"));
    }

    /** The points that the purchase brought. */
    private long buy(String what, Duration ago, String baht, boolean isDoubted) {
        narrator.happens(
                ago.isZero()
                        ? visitor.latinName() + " comes back and buys for " + baht + " baht at the shop's till."
                        : "The shop's till hands in what " + visitor.latinName() + " bought " + ago.toDays()
                                + " days ago, for " + baht + " baht.");
        long before = balance().field("available").asLong();
        String reference = visitor.reference(what.replace(' ', '-'));
        Map<String, Object> sale = Map.of(
                "source", shop.name(),
                "externalId", reference,
                "customer", Map.of("type", "EXTERNAL", "system", shop.name(), "value", visitor.shopId()),
                "purchasedAt", Instant.now().minus(ago).toString(),
                "total", Map.of("amount", baht, "currency", "THB"),
                "channel", "till",
                "branch", "สยาม");
        Answer purchase = api.post(partner, "/v1/purchases", sale, reference).expect(201);
        narrator.shows(purchase, "recorded by the shop");
        if (isDoubted) {
            Answer again = api.post(partner, "/v1/purchases", sale, reference).expect(201);
            requireEqual("the purchase sent again", purchase.text("id"), again.text("id"));
            narrator.shows(again, "the till, unsure, sent it again: it is the same purchase, once");
        }
        Answer balance = Patience.until(
                "points for the " + what,
                this::balance,
                answer -> answer.field("available").asLong() > before);
        long earned = balance.field("available").asLong() - before;
        narrator.shows(balance, earned + " points arrived by event; balance " + balance.text("available"));
        return earned;
    }

    private Answer balance() {
        return api.get(agent, "/v1/members/" + memberId + "/balance").expect(200);
    }

    private void standAt(String stage) {
        Answer lifecycle = Patience.until(
                "stage " + stage,
                () -> api.get(agent, "/v1/customers/" + customerId + "/lifecycle")
                        .expect(200),
                answer -> answer.body().path("stage").asText().equals(stage));
        narrator.shows(lifecycle, "stage " + lifecycle.text("stage") + ": " + lifecycle.text("reason"));
    }

    /** The tracking code. */
    private String complain() {
        narrator.happens("The second visit went wrong. The shop passes on what " + visitor.latinName()
                + " wrote: forty minutes' wait, and nobody" + " cared.");
        Answer receipt = api.post(
                        partner,
                        "/v1/feedback",
                        Map.of(
                                "kind", "COMPLAINT",
                                "channel", "PARTNER",
                                "text", "รออาหารสี่สิบนาที พนักงานไม่สนใจเลย ขอให้ปรับปรุงด้วยค่ะ",
                                "language", "th",
                                "category", "SLOW",
                                "customerId", customerId,
                                "source", shop.name(),
                                "externalId", visitor.reference("complaint")),
                        visitor.reference("complaint"))
                .expect(201);
        narrator.shows(receipt, "tracking code " + receipt.text("trackingCode"));
        complaintId = receipt.text("complaintId");
        return receipt.text("trackingCode");
    }

    private Answer track(String code, String state) {
        narrator.happens(visitor.latinName() + " follows the complaint by its code, without an account.");
        Answer tracked = api.get(Caller.anybody(), "/v1/track/" + code).expect(200);
        requireEqual("the complaint's state", state, tracked.text("state"));
        JsonNode steps = tracked.field("whatHappened");
        narrator.shows(
                tracked,
                tracked.text("state") + ": "
                        + steps.get(steps.size() - 1).at("/text/en").asText());
        return tracked;
    }

    private void putRight(long before) {
        String complaint = "/v1/complaints/" + complaintId;
        narrator.happens("The agent acknowledges, judges it our own slowness, gives " + REMEDY_POINTS
                + " points and resolves it.");
        Answer read = api.get(agent, complaint).expect(200);
        Answer acknowledged = api.change(
                        agent,
                        complaint + "/acknowledge",
                        Map.of("message", "ขออภัยเป็นอย่างยิ่ง เรากำลังตรวจสอบค่ะ"),
                        read)
                .expect(200);
        narrator.shows(acknowledged, acknowledged.text("state"));
        Answer assessed = api.change(
                        agent,
                        complaint + "/assess",
                        Map.of("severity", "HIGH", "category", "SLOW", "attribution", "US", "instrumental", true),
                        acknowledged)
                .expect(200);
        narrator.shows(assessed, assessed.text("state") + ", severity " + assessed.text("severity"));
        Answer remedy = api.post(
                        agent,
                        complaint + "/remedies",
                        Map.of(
                                "kind",
                                "POINTS",
                                "points",
                                REMEDY_POINTS,
                                "reason",
                                "Forty minutes' wait for one dish."),
                        visitor.reference("remedy"))
                .expect(201);
        narrator.shows(remedy, remedy.text("points") + " points, by policy " + remedy.text("policyVersion"));
        Answer latest = api.get(agent, complaint).expect(200);
        Answer resolved = api.change(
                        agent,
                        complaint + "/resolve",
                        Map.of("outcome", "FULL", "message", "ขออภัยอีกครั้งค่ะ เราได้เพิ่ม 200 คะแนนให้แล้ว"),
                        latest)
                .expect(200);
        narrator.shows(resolved, resolved.text("state") + ", outcome " + resolved.text("outcome"));
        Answer balance = Patience.until(
                "compensation",
                this::balance,
                answer -> answer.field("available").asLong() == before + REMEDY_POINTS);
        narrator.shows(
                balance, "the " + REMEDY_POINTS + " points arrived by event; balance " + balance.text("available"));
    }

    private void answerSurvey(String surveyToken) {
        narrator.happens(
                "Asked how it was put right, " + visitor.latinName() + " judges outcome, process and treatment.");
        Answer answered = api.post(
                        Caller.anybody(),
                        "/v1/answers/" + surveyToken,
                        Map.of(
                                "outcome",
                                5,
                                "process",
                                3,
                                "treatment",
                                5,
                                "comment",
                                "ผู้จัดการโทรมาขอโทษเอง ประทับใจค่ะ"))
                .expect(201);
        narrator.shows(answered, "outcome 5, process 3, treatment 5");
        String complaint = "/v1/complaints/" + complaintId;
        Answer closed = api.change(
                        agent,
                        complaint + "/close",
                        Map.of(),
                        api.get(agent, complaint).expect(200))
                .expect(200);
        narrator.shows(closed, closed.text("state") + " by the agent");
    }

    private void lookBack() {
        narrator.happens("What the house now knows, in order, as " + visitor.latinName() + " may read it too.");
        Caller customer = Caller.customer(UUID.fromString(customerId), tokens);
        Answer timeline = Patience.until(
                "complete timeline",
                () -> api.get(customer, "/v1/customers/" + customerId + "/timeline?limit=100")
                        .expect(200),
                answer -> count(answer, "POINTS_POSTED") == 4 && count(answer, "SURVEY_ANSWERED") == 1);
        List<JsonNode> entries = timeline.field("items").valueStream().toList();
        narrator.shows(timeline, entries.size() + " entries, the oldest first:");
        entries.reversed()
                .forEach(entry ->
                        narrator.adds(day(entry) + "  " + entry.path("summary").asText()));
        Answer overview = api.get(agent, "/v1/overview/customers/" + customerId).expect(200);
        requireEqual(
                "the number of open complaints",
                "0",
                Integer.toString(overview.field("openComplaints").size()));
        narrator.shows(
                overview,
                "one page for the agent: stage " + overview.text("lifecycle/stage") + ", "
                        + overview.text("memberships/0/available")
                        + " points, no open complaint, the last experiences");
    }

    private static long count(Answer timeline, String kind) {
        return timeline.field("items")
                .valueStream()
                .filter(entry -> entry.path("kind").asText().equals(kind))
                .count();
    }

    private void reconcile() {
        narrator.happens("The manager has the ledger prove itself.");
        Answer proof = api.get(manager, "/v1/liability/reconciliation").expect(200);
        requireEqual("the ledger's consistency", "true", proof.text("consistent"));
        narrator.shows(
                proof,
                "the sum of all entries is " + proof.text("figures/sumOfEntries") + " after "
                        + proof.text("figures/postings") + " postings");
    }

    /** As the calendar of the house has it. */
    private static LocalDate day(JsonNode entry) {
        return Instant.parse(entry.path("at").asText()).atZone(BANGKOK).toLocalDate();
    }

    private static void requireEqual(String what, String expected, String actual) {
        if (!actual.equals(expected)) {
            throw new Refusal(
                    "The story stops here: " + what + " should be " + expected + " and is " + actual + ".",
                    "The logs of the services say more (./raksa logs NAME).");
        }
    }
}
