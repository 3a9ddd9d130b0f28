package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A shop of its own for tests of carts: its promotions ask for a word that nobody else says, and it knows its members. */
final class Storefront {

    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final Duration SEASON = Duration.ofDays(30);
    private static final String SPEND_RATE = "/v1/programmes/raksa/spend-rates/THB";

    private final Api api;
    private final Instant opened = Instant.now().minus(Duration.ofMinutes(1));
    private final String word =
            "S" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);

    Storefront(Api api) {
        this.api = api;
    }

    /** A customer and their membership. */
    record Shopper(UUID customer, String member) {}

    /** What a member has. */
    record Balance(long available, long held, long owed) {}

    String word() {
        return word;
    }

    Shopper shopper() {
        return shoppers(1).getFirst();
    }

    List<Shopper> shoppers(int number) {
        List<UUID> customers = IntStream.range(0, number)
                .mapToObj(each -> api.as("agent")
                        .post(
                                "/v1/customers",
                                Map.of(
                                        "displayName",
                                        "shopper " + each,
                                        "identifiers",
                                        List.of(Map.of("type", "EMAIL", "value", email()))))
                        .expect(201)
                        .id())
                .toList();
        return customers.stream()
                .map(customer -> new Shopper(customer, memberOf(customer)))
                .toList();
    }

    String email() {
        return UUID.randomUUID() + "@example.org";
    }

    private String memberOf(UUID customer) {
        return await().atMost(DEADLINE)
                .pollInterval(Duration.ofMillis(50))
                .pollDelay(Duration.ZERO)
                .until(
                        () -> api.as("agent")
                                .get("/v1/members?customerId=" + customer)
                                .json(),
                        members -> !members.path("items").isEmpty())
                .at("/items/0/id")
                .asText();
    }

    void give(Shopper shopper, long points) {
        api.as("manager")
                .post("/v1/members/" + shopper.member() + "/points", Map.of("points", points, "reason", "test"))
                .expect(201);
    }

    Balance balance(Shopper shopper) {
        JsonNode balance = api.as("agent")
                .get("/v1/members/" + shopper.member() + "/balance")
                .expect(200)
                .json();
        return new Balance(
                balance.path("available").asLong(),
                balance.path("held").asLong(),
                balance.path("owed").asLong());
    }

    /** Ten points are worth a baht, in tens, for half of an order. */
    void letPointsPay() {
        Answer rate = api.as("manager").get(SPEND_RATE);
        String version = rate.status() == 404 ? "\"0\"" : rate.header("ETag");
        api.as("manager")
                .send(
                        "PUT",
                        SPEND_RATE,
                        Map.of("Content-Type", "application/json", "If-Match", version),
                        Caller.written(Map.of("points", 10, "amount", baht("1.00"), "step", 10, "mostPercent", 50)))
                .expect(200);
    }

    /** A promotion for whoever says this shop's word. */
    String promotion(List<Map<String, Object>> effects, List<Map<String, Object>> budgets) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("name", "test");
        terms.put("targetGroup", "testers");
        terms.put("need", "certainty");
        terms.put("interaction", "a test");
        terms.put("audience", Map.of("members", false, "segments", List.of(), "stages", List.of(), "tiers", List.of()));
        terms.put("codes", List.of(word));
        terms.put("effects", effects);
        terms.put("rank", 1);
        terms.put("exclusive", false);
        terms.put("budgets", budgets);
        terms.put("startsAt", opened.toString());
        terms.put("endsAt", opened.plus(SEASON).toString());
        terms.put("controlPercent", 0);
        String id = api.as("manager").post("/v1/promotions", terms).expect(201).text("id");
        api.as("manager").post("/v1/promotions/" + id + "/start", Map.of()).expect(200);
        return id;
    }

    /** An offer of so many baht off, with what else it says. */
    String offer(String amount, Map<String, Object> more) {
        Map<String, Object> offer = new HashMap<>(more);
        offer.put("name", "test");
        offer.put("kind", "AMOUNT");
        offer.put("amount", baht(amount));
        offer.put("startsAt", opened.toString());
        offer.put("endsAt", opened.plus(SEASON).toString());
        return api.as("manager").post("/v1/voucher-offers", offer).expect(201).text("id");
    }

    /** A code that many may use. */
    String code(String offer, int uses) {
        String code = word + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        api.as("manager")
                .post("/v1/voucher-offers/" + offer + "/codes", Map.of("code", code, "uses", uses))
                .expect(201);
        return code;
    }

    /** Codes that are good for one use each. */
    List<String> codes(String offer, int number) {
        String batch = "/v1/voucher-offers/" + offer + "/batches";
        String made = batch + "/"
                + api.as("manager")
                        .post(batch, Map.of("pattern", word.substring(0, 6) + "-####-####", "codes", number))
                        .expect(202)
                        .text("id");
        await().atMost(DEADLINE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> api.as("manager").get(made).json().path("ready").asBoolean());
        return api.as("manager").all(made + "/codes").stream()
                .map(JsonNode::asText)
                .toList();
    }

    /** A cart of 250 baht in three lines. */
    Map<String, Object> cart(Shopper shopper, String reference) {
        return cart(shopper, reference, List.of(line("1", 2, "75.00"), line("2", 1, "60.00"), line("3", 4, "10.00")));
    }

    Map<String, Object> cart(Shopper shopper, String reference, List<Map<String, Object>> lines) {
        Map<String, Object> cart = new HashMap<>();
        cart.put("reference", word + " " + reference);
        cart.put("customerId", shopper.customer());
        cart.put("codes", List.of(word));
        cart.put("lines", new ArrayList<>(lines));
        return cart;
    }

    static Map<String, Object> line(String id, int quantity, String price) {
        return Map.of("id", id, "sku", "sku-" + id, "quantity", quantity, "unitPrice", baht(price));
    }

    static Map<String, Object> baht(String amount) {
        return Map.of("amount", amount, "currency", "THB");
    }

    /** Whether the ledger adds up. */
    void proveLedger() {
        JsonNode proof = api.as("manager")
                .get("/v1/liability/reconciliation")
                .expect(200)
                .json();
        assertThat(proof.path("consistent").asBoolean()).as("%s", proof).isTrue();
        assertThat(proof.at("/figures/sumOfEntries").asLong()).isZero();
    }
}
