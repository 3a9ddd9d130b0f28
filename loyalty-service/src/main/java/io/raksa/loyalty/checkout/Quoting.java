package io.raksa.loyalty.checkout;

import io.raksa.loyalty.care.OpenComplaints;
import io.raksa.loyalty.checkout.Sale.Applied;
import io.raksa.loyalty.checkout.Sale.Off;
import io.raksa.loyalty.checkout.Sale.Payment;
import io.raksa.loyalty.checkout.Sale.SoldLine;
import io.raksa.loyalty.checkout.Sale.UsedVoucher;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.promotion.Basket;
import io.raksa.loyalty.promotion.Campaigns;
import io.raksa.loyalty.promotion.Evaluated;
import io.raksa.loyalty.promotion.Minor;
import io.raksa.loyalty.promotion.Shopper;
import io.raksa.loyalty.promotion.core.Cart;
import io.raksa.loyalty.promotion.core.Pricing;
import io.raksa.loyalty.promotion.core.Shares;
import io.raksa.loyalty.voucher.VoucherUse;
import io.raksa.platform.money.Money;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reckons what a cart comes to: promotions by rank, then vouchers in the order in which they are named, then points as a payment; what is
 * paid in money earns. Reads, and changes nothing.
 */
@ApplicationScoped
class Quoting {

    private final Shoppers shoppers;
    private final Campaigns campaigns;
    private final Programmes programmes;
    private final SpendRates rates;
    private final VoucherUse vouchers;
    private final OpenComplaints complaints;

    Quoting(
            Shoppers shoppers,
            Campaigns campaigns,
            Programmes programmes,
            SpendRates rates,
            VoucherUse vouchers,
            OpenComplaints complaints) {
        this.shoppers = shoppers;
        this.campaigns = campaigns;
        this.programmes = programmes;
        this.rates = rates;
        this.vouchers = vouchers;
        this.complaints = complaints;
    }

    /**
     * What a cart would come to.
     *
     * @param at the instant for which; later than now to try what is scheduled
     * @throws Problem 400 for a cart that cannot be, 409 for vouchers and points that cannot be used
     */
    Quote quote(CheckoutRequest request, Instant at) {
        Cart cart = cart(request);
        Shopper shopper = shopper(request, at);
        Optional<EarnRule> rule = shopper.member() == null
                ? Optional.empty()
                : programmes.ruleAt(shopper.member().programme(), cart.currency(), at);
        Campaigns.BaseRule base = amount -> pointsFor(rule, amount, cart.currency());
        Evaluated evaluated = campaigns.evaluate(basket(request, cart), shopper, at, base);
        Pricing pricing = evaluated.pricing();
        List<UsedVoucher> used = useVouchers(request, shopper, pricing, cart.currency());
        SpendRate rate = shopper.member() == null
                ? null
                : rates.at(shopper.member().programme(), cart.currency(), at).orElse(null);
        int places = Currency.getInstance(cart.currency()).getDefaultFractionDigits();
        long most = rate == null ? 0 : rate.most(pricing.total(), shopper.points(), places);
        Payment payment = payment(request, shopper, rate, most, cart.currency(), places);
        long[] paidByPoints = Shares.of(payment == null ? 0 : payment.worth(), pricing.prices());
        Sale sale = new Sale(
                cart.currency(),
                lines(cart, pricing, paidByPoints),
                evaluated.applied().stream()
                        .map(one -> applied(one, pricing, paidByPoints, base))
                        .toList(),
                evaluated.refused().stream()
                        .map(one -> new Sale.NotApplied(one.promotion(), one.name(), one.refusal()))
                        .toList(),
                used,
                payment,
                most,
                base.pointsFor(pricing.total() - (payment == null ? 0 : payment.worth())),
                rule.map(EarnRule::version).orElse(null));
        return new Quote(request, shopper, evaluated, sale);
    }

    /** Points by a rule for an amount in the smallest units. */
    static long pointsFor(Optional<EarnRule> rule, long amount, String currency) {
        return rule.map(one -> one.pointsFor(Minor.money(amount, currency).amount()))
                .orElse(0L);
    }

    private Shopper shopper(CheckoutRequest request, Instant at) {
        if (request.customerId() == null) {
            return Shopper.unnamed();
        }
        boolean waits = complaints.of(request.customerId()).isSevere();
        return shoppers.find(request.customerId(), Programmes.DEFAULT, at, waits)
                .orElseThrow(() ->
                        CheckoutProblem.CHECKOUT_CUSTOMER_UNKNOWN.because().at("/customerId"));
    }

    private static Cart cart(CheckoutRequest request) {
        String currency = request.lines().getFirst().unitPrice().currency();
        Set<String> names = new HashSet<>();
        List<Cart.Line> lines = new ArrayList<>();
        long total = 0;
        for (LineRequest line : request.lines()) {
            String pointer = "/lines/" + lines.size();
            if (!names.add(line.id())) {
                throw CheckoutProblem.CHECKOUT_LINE_TWICE.because().at(pointer + "/id");
            }
            if (!line.unitPrice().currency().equals(currency)) {
                throw CheckoutProblem.CHECKOUT_CURRENCIES_DIFFER
                        .because(currency)
                        .at(pointer + "/unitPrice/currency");
            }
            long unitPrice = Minor.of(line.unitPrice());
            if (unitPrice < 0 || unitPrice > Cart.MOST_TOTAL / line.quantity()) {
                throw CheckoutProblem.CHECKOUT_PRICE_UNFIT.because().at(pointer + "/unitPrice/amount");
            }
            total += unitPrice * line.quantity();
            if (total > Cart.MOST_TOTAL) {
                throw CheckoutProblem.CHECKOUT_PRICE_UNFIT.because().at("/lines");
            }
            lines.add(new Cart.Line(line.id(), line.sku(), line.category(), line.quantity(), unitPrice));
        }
        return new Cart(currency, lines);
    }

    private static Basket basket(CheckoutRequest request, Cart cart) {
        Set<String> codes = request.codes() == null
                ? Set.of()
                : request.codes().stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
        return new Basket(
                cart,
                request.store(),
                request.channel(),
                request.session(),
                codes,
                request.context() == null ? Set.of() : request.context());
    }

    private List<UsedVoucher> useVouchers(CheckoutRequest request, Shopper shopper, Pricing pricing, String currency) {
        List<UsedVoucher> used = new ArrayList<>();
        if (request.vouchers() == null) {
            return used;
        }
        for (String code : request.vouchers()) {
            String pointer = "/vouchers/" + used.size();
            VoucherUse.Given given = check(code, request, shopper, Minor.money(pricing.total(), currency), pointer);
            if (used.stream().anyMatch(before -> before.offer().equals(given.offer()))) {
                throw CheckoutProblem.CHECKOUT_OFFER_TWICE.because().at(pointer);
            }
            long off = Minor.of(given.discount());
            pricing.takeOff(off, given.code());
            used.add(new UsedVoucher(given.code(), given.offer(), off, given.item(), null));
        }
        return used;
    }

    private VoucherUse.Given check(String code, CheckoutRequest request, Shopper shopper, Money total, String pointer) {
        try {
            return vouchers.check(code, request.reference(), shopper.customerId(), total);
        } catch (Problem problem) {
            throw problem.movedTo(pointer);
        }
    }

    private static @Nullable Payment payment(
            CheckoutRequest request,
            Shopper shopper,
            @Nullable SpendRate rate,
            long most,
            String currency,
            int places) {
        long points = request.pointsToUse() == null ? 0 : request.pointsToUse();
        if (points == 0) {
            return null;
        }
        if (shopper.member() == null) {
            throw CheckoutProblem.POINTS_NEED_A_MEMBER.because().at("/pointsToUse");
        }
        if (rate == null) {
            throw CheckoutProblem.POINTS_WORTH_NOTHING.because(currency).at("/pointsToUse");
        }
        if (points % rate.step() != 0) {
            throw CheckoutProblem.POINTS_NOT_IN_STEPS
                    .because(rate.step())
                    .at("/pointsToUse")
                    .with("step", rate.step());
        }
        if (points > most) {
            throw CheckoutProblem.POINTS_ABOVE_SHARE
                    .because(most, shopper.points())
                    .at("/pointsToUse")
                    .with("most", most)
                    .with("available", shopper.points());
        }
        return new Payment(points, rate.worth(points, places));
    }

    private static List<SoldLine> lines(Cart cart, Pricing pricing, long[] paidByPoints) {
        return IntStream.range(0, cart.lines().size())
                .mapToObj(place -> {
                    Cart.Line line = cart.lines().get(place);
                    List<Off> offs = pricing.offs().stream()
                            .filter(off -> off.line() == place)
                            .map(off -> new Off(off.source(), off.amount()))
                            .toList();
                    return new SoldLine(
                            line.id(),
                            line.sku(),
                            line.category(),
                            line.quantity(),
                            line.unitPrice(),
                            offs,
                            paidByPoints[place]);
                })
                .toList();
    }

    private static Applied applied(
            Evaluated.Applied one, Pricing pricing, long[] paidByPoints, Campaigns.BaseRule base) {
        long paid = one.chosen().stream()
                .mapToLong(place -> pricing.price(place) - paidByPoints[place])
                .sum();
        Applied without = new Applied(
                one.promotion(),
                one.version(),
                one.name(),
                one.chosen(),
                one.discount(),
                one.fixedPoints(),
                one.factors(),
                one.fixedPoints(),
                one.gifts(),
                one.voucherOffers());
        return without.plus(without.bonus(base.pointsFor(paid)));
    }
}
