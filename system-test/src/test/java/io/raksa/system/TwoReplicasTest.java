package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.local.Platform;
import io.raksa.system.Storefront.Balance;
import io.raksa.system.Storefront.Shopper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What products of this field got wrong where many asked at once, asked of two replicas of loyalty-service on one database. */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoReplicasTest {

    private static final String LOYALTY = "loyalty-service";
    private static final int LIMIT = 17;

    private final Platform platform;
    private final Api api;
    private Storefront shop;
    private String replica = "";

    TwoReplicasTest(Platform platform, Api api) {
        this.platform = platform;
        this.api = api;
        this.shop = new Storefront(api);
    }

    @BeforeAll
    void startReplica() {
        replica = platform.replicate(LOYALTY);
        shop.letPointsPay();
    }

    @AfterAll
    void endReplica() {
        platform.kill9(replica);
    }

    @BeforeEach
    void openShop() {
        shop = new Storefront(api);
    }

    @AfterEach
    void theLedgerAddsUp() {
        shop.proveLedger();
    }

    @Test
    void aCodeForSeventeenIsRedeemedSeventeenTimesThoughTwoHundredAskAtOnce() throws Exception {
        String code = shop.code(shop.offer("25.00", Map.of()), LIMIT);

        List<Answer> answers = atOnce(200, (till, number) -> redeem(till, code, "order " + number));

        assertThat(among(answers, "201")).isEqualTo(LIMIT);
        assertThat(among(answers, "409 VOUCHER_USED_UP")).isEqualTo(200 - LIMIT);
    }

    @Test
    void anOfferForSeventeenGivesSeventeenThoughEachOfSixtyFourCartsHasACodeOfItsOwn() throws Exception {
        List<String> codes = shop.codes(shop.offer("25.00", Map.of("mostRedemptions", LIMIT)), 64);
        Shopper shopper = shop.shopper();

        List<Answer> answers = atOnce(64, (till, number) -> {
            Map<String, Object> cart = shop.cart(shopper, "one of an offer " + number);
            cart.put("vouchers", List.of(codes.get(number)));
            return till.post("/v1/checkouts", cart);
        });

        assertThat(among(answers, "201")).isEqualTo(LIMIT);
        assertThat(among(answers, "409 OFFER_USED_UP")).isEqualTo(64 - LIMIT);
        // 225 baht earn 9 points
        assertThat(shop.balance(shopper)).isEqualTo(new Balance(LIMIT * 9, 0, 0));
    }

    @Test
    void redeemedAndRolledBackByManyAtOnceACodeIsWorthWhatItWas() throws Exception {
        String code = shop.code(shop.offer("25.00", Map.of()), 5);

        atOnce(60, (till, number) -> {
            Answer taken = redeem(till, code, "there and back " + number);
            return taken.status() == 201 ? release(till, taken.text("id")).expect(200) : taken;
        });

        assertThat(among(atOnce(20, (till, number) -> redeem(till, code, "after " + number)), "201"))
                .isEqualTo(5);
    }

    @Test
    void rolledBackTwentyTimesARedemptionComesBackOnce() throws Exception {
        String code = shop.code(shop.offer("25.00", Map.of()), 3);
        List<Answer> taken = atOnce(3, (till, number) -> redeem(till, code, "taken " + number));
        String given = taken.getFirst().expect(201).text("id");

        List<Answer> released = atOnce(20, (till, number) -> release(till, given));

        assertThat(among(released, "200")).isEqualTo(20);
        assertThat(among(atOnce(20, (till, number) -> redeem(till, code, "again " + number)), "201"))
                .isEqualTo(1);
    }

    @Test
    void whoBringsEverythingBackKeepsNoPoints() throws Exception {
        Shopper shopper = shop.shopper();
        String bought = bought(shopper, "all of it", 4);
        assertThat(shop.balance(shopper)).isEqualTo(new Balance(40, 0, 0));

        List<Answer> returns = atOnce(20, (till, number) -> giveBack(till, bought, "CN-1", 4));

        assertThat(among(returns, "201")).isEqualTo(1);
        assertThat(among(returns, "200")).isEqualTo(19);
        assertThat(returns.stream().map(Answer::id).distinct()).hasSize(1);
        assertThat(returns)
                .allSatisfy(one -> assertThat(one.text("paidBack/amount")).isEqualTo("1000.00"));
        assertThat(shop.balance(shopper)).isEqualTo(new Balance(0, 0, 0));
    }

    @Test
    void ofFourThingsFourComeBackThoughTwentyAreBroughtAtOnce() throws Exception {
        Shopper shopper = shop.shopper();
        String bought = bought(shopper, "piece by piece", 4);

        List<Answer> returns = atOnce(20, (till, number) -> giveBack(till, bought, "CN-" + number, 1));

        assertThat(among(returns, "201")).isEqualTo(4);
        assertThat(among(returns, "409 CHECKOUT_LINE_USED_UP") + among(returns, "409 CHECKOUT_STATE_UNFIT"))
                .isEqualTo(16);
        assertThat(shop.balance(shopper)).isEqualTo(new Balance(0, 0, 0));
    }

    @Test
    void whoSpentThePointsBeforeBringingThingsBackKeepsNone() throws Exception {
        Shopper shopper = shop.shopper();
        String first = bought(shopper, "to earn", 4);
        Map<String, Object> cart = shop.cart(shopper, "to spend");
        cart.put("pointsToUse", 40);
        String second = agent(1).post("/v1/checkouts", cart).expect(201).text("id");
        // 246 baht earn 9 points
        assertThat(shop.balance(shopper)).isEqualTo(new Balance(9, 0, 0));

        giveBack(agent(0), first, "CN-first", 4).expect(201);
        assertThat(shop.balance(shopper)).isEqualTo(new Balance(0, 0, 31));

        atOnce(
                20,
                (till, number) -> till.post("/v1/checkouts/" + second + "/returns", Map.of("reference", "CN-second")));
        assertThat(shop.balance(shopper)).isEqualTo(new Balance(0, 0, 0));
    }

    @Test
    void openCartsNeverPromiseTheSamePoints() throws Exception {
        Shopper shopper = shop.shopper();
        shop.give(shopper, 1_000);

        List<Answer> carts = atOnce(20, (till, number) -> {
            Map<String, Object> cart = shop.cart(shopper, "open " + number);
            cart.put("pointsToUse", 400);
            cart.put("holdSeconds", 600);
            return till.post("/v1/checkouts", cart);
        });

        List<Answer> open = carts.stream().filter(cart -> cart.status() == 201).toList();
        assertThat(open).hasSize(2);
        assertThat(among(carts, "409 POINTS_ABOVE_SHARE") + among(carts, "409 POINTS_NOT_ENOUGH"))
                .isEqualTo(18);
        assertThat(shop.balance(shopper)).isEqualTo(new Balance(200, 800, 0));

        // At the same moment one is confirmed and the other called off, ten times each: 210 baht earn 8 points.
        atOnce(
                20,
                (till, number) -> number % 4 < 2
                        ? till.post("/v1/checkouts/" + open.get(0).id() + "/confirm", Map.of())
                                .expect(200)
                        : till.post("/v1/checkouts/" + open.get(1).id() + "/cancel", Map.of())
                                .expect(200));
        assertThat(shop.balance(shopper)).isEqualTo(new Balance(608, 0, 0));
    }

    @Test
    void anOrderThatIsAskedAgainWithNewRequestIdsIsPaidOnce() throws Exception {
        Shopper shopper = shop.shopper();
        Map<String, Object> cart = shop.cart(shopper, "asked again");
        String code = shop.code(shop.offer("25.00", Map.of()), 10);
        cart.put("vouchers", List.of(code));

        // Each post has an Idempotency-Key of its own.
        List<Answer> answers = atOnce(40, (till, number) -> till.post("/v1/checkouts", cart));

        assertThat(among(answers, "201")).isEqualTo(1);
        assertThat(among(answers, "200")).isEqualTo(39);
        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
        assertThat(shop.balance(shopper)).isEqualTo(new Balance(9, 0, 0));
        assertThat(among(atOnce(20, (till, number) -> redeem(till, code, "rest " + number)), "201"))
                .isEqualTo(9);
    }

    @Test
    void whatIsOncePerCustomerStaysOnceThoughTheEmailChanges() throws Exception {
        Shopper shopper = shop.shopper();
        String offer = shop.offer("25.00", Map.of("usesPerCustomer", 1));
        List<String> codes = shop.codes(offer, 31);
        shop.promotion(
                List.of(Map.of("kind", "AMOUNT_OFF", "amount", Storefront.baht("25.00"))),
                List.of(Map.of("measure", "USES", "per", List.of("CUSTOMER"), "period", "ALWAYS", "limit", 1)));

        List<Answer> answers = atOnce(30, (till, number) -> {
            Map<String, Object> cart = shop.cart(shopper, "once " + number);
            cart.put("vouchers", List.of(codes.get(number)));
            return till.post("/v1/checkouts", cart);
        });
        changeEmail(shopper);
        Map<String, Object> cart = shop.cart(shopper, "as somebody else");
        Answer without = agent(0).post("/v1/checkouts", cart).expect(201);
        cart.put("reference", shop.word() + " once more");
        cart.put("vouchers", List.of(codes.getLast()));
        Answer with = agent(1).post("/v1/checkouts", cart);

        assertThat(among(answers, "201")).isEqualTo(1);
        assertThat(among(answers, "409 VOUCHER_CUSTOMER_USED_UP")).isEqualTo(29);
        assertThat(without.text("payable/amount")).isEqualTo("250.00");
        assertThat(with.gist()).isEqualTo("409 VOUCHER_CUSTOMER_USED_UP");
    }

    @Test
    void aBudgetForSeventeenIsGivenSeventeenTimesThoughSixtyFourCheckOutAtOnce() throws Exception {
        shop.promotion(
                List.of(Map.of("kind", "POINTS", "points", 100)),
                List.of(Map.of("measure", "USES", "per", List.of(), "period", "ALWAYS", "limit", LIMIT)));
        List<Shopper> shoppers = shop.shoppers(16);

        List<Answer> answers = atOnce(
                64,
                (till, number) -> till.post(
                        "/v1/checkouts", shop.cart(shoppers.get(number % shoppers.size()), "of a budget " + number)));

        assertThat(answers).extracting(Answer::gist).containsOnly("201");
        assertThat(answers.stream()
                        .filter(answer -> answer.json().path("pointsEarned").asLong() == 110))
                .hasSize(LIMIT);
        long points = shoppers.stream()
                .mapToLong(shopper -> shop.balance(shopper).available())
                .sum();
        assertThat(points).isEqualTo(64 * 10 + LIMIT * 100);
    }

    /** Four things of 250 baht each, which earn 40 points. */
    private String bought(Shopper shopper, String reference, int things) {
        return agent(0).post(
                        "/v1/checkouts", shop.cart(shopper, reference, List.of(Storefront.line("1", things, "250.00"))))
                .expect(201)
                .text("id");
    }

    private static Answer giveBack(Caller till, String bought, String reference, int things) {
        return till.post(
                "/v1/checkouts/" + bought + "/returns",
                Map.of("reference", reference, "lines", List.of(Map.of("id", "1", "quantity", things))));
    }

    private static Answer redeem(Caller till, String code, String reference) {
        return till.post(
                "/v1/vouchers/redemptions",
                Map.of("code", code, "reference", reference, "total", Storefront.baht("250.00")));
    }

    private static Answer release(Caller till, String redemption) {
        return till.post("/v1/vouchers/redemptions/" + redemption + "/release", Map.of());
    }

    private void changeEmail(Shopper shopper) {
        String path = "/v1/customers/" + shopper.customer();
        Answer read = api.as("agent").get(path).expect(200);
        api.as("agent")
                .change(
                        "PATCH",
                        path,
                        Map.of("identifiers", List.of(Map.of("type", "EMAIL", "value", shop.email()))),
                        read)
                .expect(200);
    }

    private static long among(List<Answer> answers, String gist) {
        return answers.stream().filter(answer -> answer.gist().equals(gist)).count();
    }

    private Caller agent(int number) {
        URI address = platform.address(number % 2 == 0 ? LOYALTY : replica);
        return api.as("agent").at(address);
    }

    /** Something that is asked of a replica. */
    private interface Call {
        Answer of(Caller till, int number);
    }

    /** Asks so often at the same moment, one replica and the other in turn; who is told to come again comes again. */
    private List<Answer> atOnce(int times, Call call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Answer>> asked = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < times; each++) {
                int number = each;
                asked.add(callers.submit(() -> {
                    start.await();
                    return insist(call, number);
                }));
            }
            start.countDown();
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : asked) {
            answers.add(each.get());
        }
        return answers;
    }

    private Answer insist(Call call, int number) {
        Answer answer = call.of(agent(number), number);
        while (answer.status() == 503 || answer.gist().equals("409 CHECKOUT_BUSY")) {
            answer = call.of(agent(number), number);
        }
        return answer;
    }
}
