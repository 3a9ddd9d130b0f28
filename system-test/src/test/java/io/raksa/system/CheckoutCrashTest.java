package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.raksa.local.Platform;
import io.raksa.system.Storefront.Balance;
import io.raksa.system.Storefront.Shopper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The tills check out 200 carts a second while the service and its database are killed at random moments. Each cart takes from a budget that
 * all share, uses a voucher, pays with points and earns some; every second one is set aside before it is confirmed.
 */
@SystemTest
class CheckoutCrashTest {

    private static final String LOYALTY = "loyalty-service";
    private static final String POSTGRES = "postgres";
    private static final List<String> CRASHES = List.of(LOYALTY, POSTGRES, POSTGRES, LOYALTY);
    private static final int ANSWERED_BETWEEN_CRASHES = 80;
    private static final int LONGEST_WAIT_MILLIS = 500;

    private static final int TILLS = 12;
    private static final int ORDERS = 1_500;
    private static final long NANOS_BETWEEN_ORDERS = TimeUnit.SECONDS.toNanos(1) / 200;
    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private static final int SHOPPERS = 12;
    private static final long POINTS_AT_FIRST = 50_000;
    private static final long POINTS_PAID = 100;

    /** 250 baht less 25 of the promotion, 25 of the voucher and 10 of points earn 7; the promotion gives 5 more. */
    private static final long POINTS_EARNED = 12;

    private static final int PROMOTION_SATANG = 2_500;

    /** Of each checkout its state, and how often there is each thing that belongs to it. */
    private static final String WHOLE = """
            SELECT found.state || ' ' || found.things AS found, count(*) AS checkouts
            FROM (SELECT checkout.state,
                         concat_ws(', ',
                             (SELECT string_agg(kind, ' ' ORDER BY number) FROM posting
                              WHERE member_id = checkout.member_id AND cause_type = 'checkout' AND cause_id = checkout.id),
                             (SELECT string_agg(redemption.state || ' voucher used ' || voucher.uses, ' ')
                              FROM voucher_redemption redemption JOIN voucher USING (code)
                              WHERE redemption.reference = 'checkout ' || checkout.id),
                             'budget ' || (SELECT sum((part ->> 'amount')::bigint) FROM jsonb_array_elements(checkout.taken) part),
                             'uses ' || (SELECT count(*) FROM promotion_use WHERE checkout_id = checkout.id),
                             'told ' || (SELECT count(*) FROM outbox_event
                                         WHERE subject = checkout.customer_id AND type LIKE '%checkout.confirmed.v1'
                                           AND data ->> 'checkoutId' = checkout.id::text)) AS things
                  FROM checkout WHERE reference LIKE ?) found
            GROUP BY 1
            """;

    private static final String CONFIRMED =
            "CONFIRMED HOLD SPEND EARN, REDEEMED voucher used 1, budget " + PROMOTION_SATANG + ", uses 1, told 1";
    private static final String SET_ASIDE =
            "OPEN HOLD, RESERVED voucher used 1, budget " + PROMOTION_SATANG + ", uses 0, told 0";

    /** What belongs to no checkout. */
    private static final String ORPHANS = """
            SELECT (SELECT count(*) FROM posting
                    WHERE cause_type = 'checkout' AND NOT EXISTS (SELECT FROM checkout WHERE id = cause_id))
                 + (SELECT count(*) FROM voucher_redemption
                    WHERE offer_id = CAST(? AS uuid)
                      AND NOT EXISTS (SELECT FROM checkout WHERE 'checkout ' || id = voucher_redemption.reference))
                 + (SELECT count(*) FROM outbox_event
                    WHERE type LIKE '%checkout.confirmed.v1'
                      AND NOT EXISTS (SELECT FROM checkout WHERE id::text = data ->> 'checkoutId' AND confirmed_at IS NOT NULL))
            """;

    private static final String TAKEN = "SELECT sum(used) FROM promotion_spent WHERE promotion_id = CAST(? AS uuid)";
    private static final String CODES_USED = "SELECT sum(uses) FROM voucher WHERE offer_id = CAST(? AS uuid)";

    private final Platform platform;
    private final Storefront shop;
    private final Caller till;
    private final Map<Integer, JsonNode> answers = new ConcurrentHashMap<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicLong nextAt = new AtomicLong(System.nanoTime());
    private final AtomicBoolean open = new AtomicBoolean(true);
    private List<Shopper> shoppers = List.of();
    private List<String> vouchers = List.of();
    private String promotion = "";
    private String offer = "";

    CheckoutCrashTest(Platform platform, Api api) {
        this.platform = platform;
        this.shop = new Storefront(api);
        this.till = api.as("agent").at(platform.address(LOYALTY));
    }

    @Test
    void whatWasConfirmedIsThereOnceAndNothingIsThereByHalves() throws Exception {
        openShop();
        long seed = System.nanoTime();
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            List<Future<?>> working = IntStream.range(0, TILLS)
                    .<Future<?>>mapToObj(each -> tills.submit(this::work))
                    .toList();
            try {
                crashAgainAndAgain(new Random(seed), working);
            } finally {
                open.set(false);
            }
            for (Future<?> each : working) {
                each.get();
            }
        }
        assertThat(answers.size()).as("answered").isGreaterThan(CRASHES.size() * ANSWERED_BETWEEN_CRASHES);
        nothingIsThereByHalves("seed " + seed);
        askingAgainGivesTheSameAnswerOnce();
        nothingIsThereByHalves("asked again, seed " + seed);
        everyOrderIsThereOnce();
        shop.proveLedger();
    }

    private void openShop() {
        shop.letPointsPay();
        promotion = shop.promotion(
                List.of(
                        Map.of("kind", "AMOUNT_OFF", "amount", Storefront.baht("25.00")),
                        Map.of("kind", "POINTS", "points", 5)),
                List.of(Map.of(
                        "measure",
                        "MONEY",
                        "per",
                        List.of(),
                        "period",
                        "ALWAYS",
                        "money",
                        Storefront.baht("90000.00"))));
        offer = shop.offer("25.00", Map.of());
        vouchers = shop.codes(offer, ORDERS);
        shoppers = shop.shoppers(SHOPPERS);
        shoppers.forEach(shopper -> shop.give(shopper, POINTS_AT_FIRST));
    }

    private void crashAgainAndAgain(Random random, List<Future<?>> working) throws InterruptedException {
        for (String part : CRASHES) {
            awaitProgress(working);
            Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
            platform.kill9(part);
            platform.restart(part);
        }
        awaitProgress(working);
    }

    private void awaitProgress(List<Future<?>> working) {
        int before = answers.size();
        await().atMost(DEADLINE)
                .pollInterval(Duration.ofMillis(50))
                .failFast("a till gave up", () -> working.stream().anyMatch(Future::isDone))
                .until(() -> answers.size() >= before + ANSWERED_BETWEEN_CRASHES);
    }

    /** A till: an order when its turn comes; one that is not answered is left as it is. */
    private void work() {
        while (open.get()) {
            awaitTurn();
            int order = begun.getAndIncrement();
            if (order >= ORDERS) {
                throw new IllegalStateException("out of vouchers");
            }
            try {
                Answer answer = checkedOut(order);
                if (answer.status() < 300) {
                    answers.put(order, answer.json());
                } else {
                    assertThat(answer.status())
                            .as("%s", answer.response().body())
                            .isIn(500, 503);
                    catchBreath();
                }
            } catch (IOException nobodyThere) {
                catchBreath();
            }
        }
    }

    private void awaitTurn() {
        long turn = nextAt.updateAndGet(last -> Math.max(last + NANOS_BETWEEN_ORDERS, System.nanoTime()));
        sleep(Math.max(0, turn - System.nanoTime()));
    }

    private static void catchBreath() {
        sleep(TimeUnit.MILLISECONDS.toNanos(500));
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every second one is set aside, then confirmed. */
    private Answer checkedOut(int order) throws IOException {
        Map<String, Object> cart = shop.cart(shopper(order), "order " + order);
        cart.put("vouchers", List.of(vouchers.get(order)));
        cart.put("pointsToUse", POINTS_PAID);
        if (order % 2 == 0) {
            return post("/v1/checkouts", cart);
        }
        cart.put("holdSeconds", 3_600);
        Answer setAside = post("/v1/checkouts", cart);
        return setAside.status() < 300 ? post("/v1/checkouts/" + setAside.id() + "/confirm", Map.of()) : setAside;
    }

    private Shopper shopper(int order) {
        return shoppers.get(order % SHOPPERS);
    }

    private Answer post(String path, Object body) throws IOException {
        return till.trySending("POST", path, Map.of("Content-Type", "application/json"), Caller.written(body));
    }

    private void nothingIsThereByHalves(String when) throws SQLException {
        Map<String, Long> found = whatIsThere();
        assertThat(found.keySet()).as(when).isSubsetOf(CONFIRMED, SET_ASIDE);
        assertThat(found.getOrDefault(CONFIRMED, 0L)).as(when).isGreaterThanOrEqualTo(answers.size());
        long checkouts = found.values().stream().mapToLong(Long::longValue).sum();
        assertThat(number(TAKEN, promotion)).as(when).isEqualTo(checkouts * PROMOTION_SATANG);
        assertThat(number(CODES_USED, offer)).as(when).isEqualTo(checkouts);
        assertThat(number(ORPHANS, offer)).as(when).isZero();
    }

    private Map<String, Long> whatIsThere() throws SQLException {
        Map<String, Long> found = new TreeMap<>();
        try (Connection connection = platform.connect("loyalty");
                PreparedStatement query = connection.prepareStatement(WHOLE)) {
            query.setString(1, shop.word() + " %");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString("found"), rows.getLong("checkouts"));
                }
            }
        }
        return found;
    }

    private long number(String sql, String id) throws SQLException {
        try (Connection connection = platform.connect("loyalty");
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Every order once more, whether it was answered or not. */
    private void askingAgainGivesTheSameAnswerOnce() throws Exception {
        List<Future<Answer>> again = new ArrayList<>();
        try (ExecutorService tills = Executors.newFixedThreadPool(TILLS)) {
            for (int order = 0; order < begun.get(); order++) {
                int asked = order;
                again.add(tills.submit(() -> checkedOut(asked)));
            }
        }
        for (int order = 0; order < again.size(); order++) {
            Answer answer = again.get(order).get();
            assertThat(answer.status())
                    .as("order %d: %s", order, answer.response().body())
                    .isIn(200, 201);
            if (answers.containsKey(order)) {
                assertThat(answer.json()).as("order %d", order).isEqualTo(answers.get(order));
                assertThat(answer.status()).as("order %d", order).isEqualTo(200);
            }
        }
    }

    private void everyOrderIsThereOnce() throws SQLException {
        int orders = begun.get();
        assertThat(whatIsThere()).isEqualTo(Map.of(CONFIRMED, (long) orders));
        for (int each = 0; each < SHOPPERS; each++) {
            int first = each;
            long own = IntStream.range(0, orders)
                    .filter(order -> order % SHOPPERS == first)
                    .count();
            assertThat(shop.balance(shoppers.get(each)))
                    .isEqualTo(new Balance(POINTS_AT_FIRST - own * (POINTS_PAID - POINTS_EARNED), 0, 0));
        }
    }
}
