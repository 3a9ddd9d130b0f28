package io.raksa.loyalty.checkout;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.loyalty.checkout.Sale.UsedVoucher;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.membership.KnownCustomers;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.promotion.Budget;
import io.raksa.loyalty.promotion.Exposures;
import io.raksa.loyalty.promotion.Minor;
import io.raksa.loyalty.promotion.TakingBudgets;
import io.raksa.loyalty.voucher.VoucherUse;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.money.Money;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks carts out, each order once. Everybody takes in the order checkout, vouchers, member, budgets, and budgets last of all: many wait for them.
 * A budget that ran out while it was asked for lets the whole be reckoned anew.
 */
@ApplicationScoped
class CheckingOut {

    private static final int MOST_TRIES = 20;

    /** Longer than the checkout itself, so that what it reserved is never gone before it. */
    private static final int SLACK_SECONDS = 300;

    private final Quoting quoting;
    private final Checkouts checkouts;
    private final VoucherUse vouchers;
    private final TakingBudgets budgets;
    private final Exposures exposures;
    private final Ledger ledger;
    private final Members members;
    private final KnownCustomers known;
    private final Programmes programmes;
    private final SettlingPoints points;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    CheckingOut(
            Quoting quoting,
            Checkouts checkouts,
            VoucherUse vouchers,
            TakingBudgets budgets,
            Exposures exposures,
            Ledger ledger,
            Members members,
            KnownCustomers known,
            Programmes programmes,
            SettlingPoints points,
            Events events,
            Caller caller,
            Clock clock) {
        this.quoting = quoting;
        this.checkouts = checkouts;
        this.vouchers = vouchers;
        this.budgets = budgets;
        this.exposures = exposures;
        this.ledger = ledger;
        this.members = members;
        this.known = known;
        this.programmes = programmes;
        this.points = points;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** A checkout and whether it is new. */
    record CheckedOut(Checkout checkout, boolean isNew) {}

    /**
     * Checks a cart out; an order that is checked out already stays as it is. An open one whose cart changed is called off and checked out anew.
     *
     * @param asked fingerprint of the request
     */
    CheckedOut checkOut(CheckoutRequest request, String asked) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<CheckedOut> before = before(request, asked);
            if (before.isPresent()) {
                return before.get();
            }
            try {
                return new CheckedOut(QuarkusTransaction.requiringNew().call(() -> tryIt(request, asked)), true);
            } catch (TakenMeanwhile again) {
                // Reckoned anew, it sees what the other one took.
            }
        }
        throw CheckoutProblem.CHECKOUT_BUSY.because();
    }

    /** What there is of the order already. */
    private Optional<CheckedOut> before(CheckoutRequest request, String asked) {
        Optional<Checkout> live = checkouts.live(partner(), request.reference());
        if (live.isEmpty() || live.get().isOverdueAt(clock.instant())) {
            live.ifPresent(overdue -> expire(overdue.id()));
            return Optional.empty();
        }
        if (live.get().asked().equals(asked)) {
            return Optional.of(new CheckedOut(live.get(), false));
        }
        if (live.get().state() == CheckoutState.CONFIRMED) {
            throw CheckoutProblem.CHECKOUT_OTHERWISE.because().at("/reference");
        }
        cancel(live.get().id());
        return Optional.empty();
    }

    /** Somebody else was faster, with the order or with a budget: nothing is done. */
    private static final class TakenMeanwhile extends RuntimeException {

        TakenMeanwhile() {
            super(null, null, false, false);
        }
    }

    private Checkout tryIt(CheckoutRequest request, String asked) {
        Instant now = clock.instant();
        if (request.customerId() != null) {
            known.requireHeld(request.customerId(), "/customerId");
        }
        Quote quote = quoting.quote(request, now);
        requireExpected(request, quote.sale());
        Checkout checkout = checkout(quote, asked, now);
        if (!checkouts.insert(checkout, partner())) {
            throw new TakenMeanwhile();
        }
        if (checkout.customerId() != null) {
            exposures.keep(quote.evaluated(), checkout.customerId(), now);
        }
        Checkout reserved = reserved(quote, checkout);
        Checkout settled = request.holdSeconds() == null
                ? settled(reserved, quote.shopper().member(), quote.rules(), now)
                : reserved;
        Map<UUID, Long> given =
                settled.sale().promotions().stream().collect(Collectors.toMap(Sale.Applied::id, Sale.Applied::points));
        List<Budget.Taken> taken = budgets.take(quote.evaluated(), given).orElseThrow(TakenMeanwhile::new);
        Checkout done = settled.with(taken);
        if (!done.equals(checkout)) {
            checkouts.keep(done);
        }
        return done;
    }

    private static void requireExpected(CheckoutRequest request, Sale sale) {
        Money payable = Minor.money(sale.payable(), sale.currency());
        Money expected = request.expectedPayable();
        if (expected != null
                && (!expected.currency().equals(payable.currency())
                        || expected.amount().compareTo(payable.amount()) != 0)) {
            throw CheckoutProblem.CHECKOUT_PAYABLE_CHANGED
                    .because(payable.amount(), payable.currency())
                    .at("/expectedPayable")
                    .with("payable", payable);
        }
    }

    private Checkout checkout(Quote quote, String asked, Instant now) {
        CheckoutRequest request = quote.request();
        Member member = quote.shopper().member();
        @Nullable Integer seconds = request.holdSeconds();
        return new Checkout(
                Ids.next(),
                request.reference(),
                caller.id(),
                asked,
                request.customerId(),
                member == null ? null : member.id(),
                request.store(),
                request.channel(),
                seconds == null ? CheckoutState.CONFIRMED : CheckoutState.OPEN,
                quote.sale(),
                List.of(),
                List.of(),
                now,
                seconds == null ? null : now.plusSeconds(seconds),
                seconds == null ? now : null,
                null);
    }

    /** Reserves vouchers and sets points aside. */
    private Checkout reserved(Quote quote, Checkout checkout) {
        List<UsedVoucher> reserved = reservedVouchers(quote, checkout);
        Sale.Payment payment = checkout.sale().payment();
        Member member = quote.shopper().member();
        if (payment != null && member != null) {
            ledger.hold(member, checkout.cause(), payment.points(), new Basis.SetAside(checkout.reference()));
        }
        return reserved.isEmpty() ? checkout : checkout.with(checkout.sale().with(reserved));
    }

    private List<UsedVoucher> reservedVouchers(Quote quote, Checkout checkout) {
        CheckoutRequest request = quote.request();
        int seconds = SLACK_SECONDS + (request.holdSeconds() == null ? 0 : request.holdSeconds());
        List<UsedVoucher> reserved = new ArrayList<>();
        // Each sees the total that the ones before it left; taken in the order of their offers, so that nobody waits in
        // a circle.
        Map<UUID, Long> totals = new LinkedHashMap<>();
        long total = checkout.sale().beforeVouchers();
        for (UsedVoucher voucher : checkout.sale().vouchers()) {
            totals.put(voucher.offer(), total);
            total -= voucher.discount();
        }
        Map<UUID, UUID> redemptions = new LinkedHashMap<>();
        checkout.sale().vouchers().stream()
                .sorted(Comparator.comparing(UsedVoucher::offer))
                .forEach(voucher -> redemptions.put(
                        voucher.offer(),
                        reserve(voucher, checkout, Objects.requireNonNull(totals.get(voucher.offer())), seconds)));
        for (UsedVoucher voucher : checkout.sale().vouchers()) {
            reserved.add(voucher.reservedAs(Objects.requireNonNull(redemptions.get(voucher.offer()))));
        }
        return reserved;
    }

    private UUID reserve(UsedVoucher voucher, Checkout checkout, long total, int seconds) {
        try {
            return vouchers.reserve(
                    voucher.code(),
                    "checkout " + checkout.id(),
                    checkout.customerId(),
                    Minor.money(total, checkout.sale().currency()),
                    seconds);
        } catch (Problem problem) {
            throw problem.movedTo("/vouchers/" + checkout.sale().vouchers().indexOf(voucher));
        }
    }

    /**
     * Confirms what is set aside; said again nothing changes.
     *
     * @throws Problem 409 CHECKOUT_STATE_UNFIT where it has ended, or its time is over
     */
    Checkout confirm(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // The customer is held before the checkout, as an erasure does.
            checkouts
                    .find(id)
                    .filter(found -> found.state() == CheckoutState.OPEN && found.customerId() != null)
                    .ifPresent(found -> known.requireHeld(Objects.requireNonNull(found.customerId()), "#id"));
            Checkout before = locked(id);
            if (before.state() == CheckoutState.CONFIRMED) {
                return before;
            }
            Instant now = clock.instant();
            if (before.state() != CheckoutState.OPEN || before.isOverdueAt(now)) {
                throw unfit(before.state() == CheckoutState.OPEN ? CheckoutState.EXPIRED : before.state());
            }
            @Nullable Member member = before.memberId() == null ? null : member(before);
            Checkout confirmed = settled(before, member, rules(before, member), now);
            checkouts.keep(confirmed);
            return confirmed;
        });
    }

    /** Calls an open one off, and gives everything back; said again nothing changes. */
    Checkout cancel(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Checkout before = locked(id);
            if (before.state() == CheckoutState.CONFIRMED || before.state() == CheckoutState.REOPENED) {
                throw unfit(before.state());
            }
            return before.state() == CheckoutState.OPEN ? givenBack(before, CheckoutState.CANCELLED) : before;
        });
    }

    /** Gives back what was not confirmed in time. */
    void expire(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> checkouts
                .lock(id)
                .filter(one -> one.isOverdueAt(clock.instant()))
                .ifPresent(one -> givenBack(one, CheckoutState.EXPIRED)));
    }

    private Checkout givenBack(Checkout before, CheckoutState how) {
        before.sale().vouchers().stream()
                .sorted(Comparator.comparing(UsedVoucher::offer))
                .forEach(voucher -> vouchers.release(Objects.requireNonNull(voucher.redemption())));
        if (before.sale().payment() != null) {
            ledger.release(
                    member(before),
                    before.cause(),
                    new Basis.GivenBack(before.reference(), how == CheckoutState.EXPIRED));
        }
        budgets.giveBack(before.taken());
        Checkout after = before.ended(how, clock.instant());
        checkouts.keep(after);
        return after;
    }

    /** The rules that were in force when the cart was reckoned. */
    private List<EarnRule> rules(Checkout checkout, @Nullable Member member) {
        return member == null
                ? List.of()
                : programmes.rulesAt(member.programme(), checkout.sale().currency(), checkout.openedAt());
    }

    /** Uses what is set aside, and gives what it earns. */
    private Checkout settled(Checkout checkout, @Nullable Member member, List<EarnRule> rules, Instant now) {
        checkout.sale().vouchers().forEach(voucher -> vouchers.use(Objects.requireNonNull(voucher.redemption())));
        List<String> published = published(checkout);
        Sale sale = member == null ? checkout.sale() : points.settle(checkout, member, rules, now);
        checkouts.countUses(checkout, now);
        if (checkout.customerId() != null) {
            events.append(checkout.customerId(), CheckoutConfirmed.of(checkout, checkout.customerId(), now));
        }
        Checkout settled = sale.equals(checkout.sale()) ? checkout : checkout.with(sale);
        return checkout.state() == CheckoutState.CONFIRMED && published.isEmpty()
                ? settled
                : settled.confirmed(published, now);
    }

    private List<String> published(Checkout checkout) {
        if (checkout.customerId() == null) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        for (Sale.Applied promotion : checkout.sale().promotions()) {
            for (UUID offer : promotion.voucherOffers()) {
                vouchers.publish(offer, checkout.customerId(), "checkout " + checkout.id())
                        .ifPresent(codes::add);
            }
        }
        return codes;
    }

    private Member member(Checkout checkout) {
        return members.find(Objects.requireNonNull(checkout.memberId())).orElseThrow();
    }

    private Checkout locked(UUID id) {
        return checkouts.lock(id).filter(this::isForCaller).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** In whose words references are; empty for the house's own. */
    private String partner() {
        return caller.has(Roles.PARTNER) ? caller.id() : "";
    }

    /** A partner has to do only with what it made itself. */
    boolean isForCaller(Checkout checkout) {
        return !caller.has(Roles.PARTNER) || checkout.madeBy().equals(caller.id());
    }

    static Problem unfit(CheckoutState state) {
        return CheckoutProblem.CHECKOUT_STATE_UNFIT.because(state).with("state", state);
    }
}
