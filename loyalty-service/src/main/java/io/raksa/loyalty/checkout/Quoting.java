package io.raksa.loyalty.checkout;

import io.raksa.loyalty.cap.Capping;
import io.raksa.loyalty.cap.core.Caps.Grant;
import io.raksa.loyalty.checkout.Sale.Applied;
import io.raksa.loyalty.checkout.Sale.Earns;
import io.raksa.loyalty.checkout.Sale.Off;
import io.raksa.loyalty.checkout.Sale.Payment;
import io.raksa.loyalty.checkout.Sale.SoldLine;
import io.raksa.loyalty.checkout.Sale.UsedVoucher;
import io.raksa.loyalty.earning.Boost;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.loyalty.promotion.Campaigns;
import io.raksa.loyalty.promotion.Evaluated;
import io.raksa.loyalty.promotion.Minor;
import io.raksa.loyalty.promotion.Shopper;
import io.raksa.loyalty.promotion.core.Apportionment;
import io.raksa.loyalty.promotion.core.Cart;
import io.raksa.loyalty.promotion.core.Effect;
import io.raksa.loyalty.promotion.core.Pricing;
import io.raksa.loyalty.tier.Tiers;
import io.raksa.loyalty.tier.core.Tier;
import io.raksa.loyalty.voucher.VoucherUse;
import io.raksa.platform.money.Money;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reckons what a cart comes to: promotions by rank, then what goes off for the member's tier, then vouchers in the order in which they are
 * named, then points as a payment; what is paid in money earns, multiplied for the tier. Reads, and changes nothing.
 */
@ApplicationScoped
class Quoting {

    private final Shoppers shoppers;
    private final Campaigns campaigns;
    private final Programmes programmes;
    private final SpendRates rates;
    private final VoucherUse vouchers;
    private final Tiers tiers;
    private final Capping capping;

    Quoting(
            Shoppers shoppers,
            Campaigns campaigns,
            Programmes programmes,
            SpendRates rates,
            VoucherUse vouchers,
            Tiers tiers,
            Capping capping) {
        this.shoppers = shoppers;
        this.campaigns = campaigns;
        this.programmes = programmes;
        this.rates = rates;
        this.vouchers = vouchers;
        this.tiers = tiers;
        this.capping = capping;
    }

    /**
     * What a cart would come to.
     *
     * @param at the instant for which; later than now to try what is scheduled
     * @throws Problem 400 for a cart that cannot be, 409 for vouchers and points that cannot be used
     */
    Quote quote(CheckoutRequest request, Instant at) {
        Cart cart = CartReading.cart(request);
        Shopper shopper = shopper(request, at);
        List<EarnRule> rules = shopper.member() == null
                ? List.of()
                : programmes.rulesAt(shopper.member().programme(), cart.currency(), at);
        Optional<EarnRule> rule = spendable(rules);
        Campaigns.BaseRule base = amount -> pointsFor(rule, amount, cart.currency());
        Evaluated evaluated = campaigns.evaluate(CartReading.basket(request, cart), shopper, at, base);
        Pricing pricing = evaluated.pricing();
        Optional<Tier> tier =
                shopper.member() == null || shopper.tier() == null ? Optional.empty() : tiers.of(shopper.member());
        Sale.Standing standing = standing(tier, pricing);
        List<UsedVoucher> used = useVouchers(request, shopper, pricing, cart.currency());
        SpendRate rate = shopper.member() == null
                ? null
                : rates.at(shopper.member().programme(), cart.currency(), at).orElse(null);
        int places = Currency.getInstance(cart.currency()).getDefaultFractionDigits();
        long most = rate == null ? 0 : rate.most(pricing.total(), shopper.points(), places);
        Payment payment = payment(request, shopper, rate, most, cart.currency(), places);
        long[] paidByPoints = Apportionment.of(payment == null ? 0 : payment.worth(), pricing.prices());
        Boost boost = Boost.of(tier);
        long earned = base.pointsFor(pricing.total() - (payment == null ? 0 : payment.worth()));
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
                standing,
                new Earns(boost.of(earned), rule.map(EarnRule::version).orElse(null), boost.basis(), null));
        return new Quote(request, shopper, evaluated, rules, capped(shopper, sale, at));
    }

    private Sale capped(Shopper shopper, Sale sale, Instant at) {
        return shopper.member() == null || sale.points() == 0
                ? sale
                : sale.cappedTo(most(capping.wouldGrant(shopper.member(), sale.points(), at)));
    }

    /** What a grant leaves; null where it leaves all. */
    static @Nullable Long most(Grant grant) {
        return grant.by().isEmpty() ? null : grant.points();
    }

    /** Of the rules of all kinds of points the one for those that can be spent. */
    static Optional<EarnRule> spendable(List<EarnRule> rules) {
        return rules.stream()
                .filter(rule -> rule.pointKind().equals(PointKind.SPENDABLE))
                .findFirst();
    }

    /** What goes off for the tier, off what promotions left. */
    private static Sale.@Nullable Standing standing(Optional<Tier> tier, Pricing pricing) {
        if (tier.isEmpty() || tier.get().discount().signum() == 0 || pricing.total() == 0) {
            return null;
        }
        Tier one = tier.get();
        long off = Effect.PercentOff.of(pricing.total(), one.discount());
        Sale.Standing standing = new Sale.Standing(one.code(), one.nameEn(), one.nameTh(), one.discount(), off);
        pricing.takeOff(off, standing.source());
        return standing;
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
        return shoppers.find(request.customerId(), Programmes.DEFAULT, at)
                .orElseThrow(() ->
                        CheckoutProblem.CHECKOUT_CUSTOMER_UNKNOWN.because().at("/customerId"));
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
