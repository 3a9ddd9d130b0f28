package io.raksa.loyalty.checkout;

import io.raksa.loyalty.checkout.ReopenedView.NotUndone;
import io.raksa.loyalty.checkout.ReopenedView.What;
import io.raksa.loyalty.earning.ReturnsOfCheckouts;
import io.raksa.loyalty.earning.TakingBackPoints;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.PayBack;
import io.raksa.loyalty.ledger.TakeBack;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.programme.PointKinds;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.loyalty.promotion.Minor;
import io.raksa.loyalty.promotion.TakingBudgets;
import io.raksa.loyalty.voucher.VoucherUse;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.event.Events;
import io.raksa.platform.id.Ids;
import io.raksa.platform.money.Money;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongUnaryOperator;

/**
 * What comes back of a checkout takes along exactly what it was given: points that it earned go, points that paid for it come back, each return
 * once.
 */
@ApplicationScoped
@Transactional
class Returning implements ReturnsOfCheckouts {

    private static final String RESOURCE = "checkout";
    private static final String ELSEWHERE = "customer-service";

    /** How long points live that come back after their lots have ended. */
    private static final Duration GRACE = Duration.ofDays(30);

    private final Checkouts checkouts;
    private final CheckoutReturns returns;
    private final CheckingOut checkingOut;
    private final VoucherUse vouchers;
    private final TakingBudgets budgets;
    private final Ledger ledger;
    private final Members members;
    private final Programmes programmes;
    private final PointKinds kinds;
    private final TakingBackPoints takingBack;
    private final Events events;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Returning(
            Checkouts checkouts,
            CheckoutReturns returns,
            CheckingOut checkingOut,
            VoucherUse vouchers,
            TakingBudgets budgets,
            Ledger ledger,
            Members members,
            Programmes programmes,
            PointKinds kinds,
            TakingBackPoints takingBack,
            Events events,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.checkouts = checkouts;
        this.returns = returns;
        this.checkingOut = checkingOut;
        this.vouchers = vouchers;
        this.budgets = budgets;
        this.ledger = ledger;
        this.members = members;
        this.programmes = programmes;
        this.kinds = kinds;
        this.takingBack = takingBack;
        this.events = events;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A return, its checkout, and whether it is new. */
    record Returned(Checkout checkout, Return kept, boolean isNew) {}

    /** Takes things back; a return that was told before stays as it is. */
    Returned giveBack(UUID id, ReturnRequest request) {
        Checkout checkout = locked(id);
        List<Return> before = returns.of(id);
        String asked = checkouts.fingerprint(request);
        Optional<Return> told = before.stream()
                .filter(one -> one.reference().equals(request.reference()))
                .findFirst();
        if (told.isPresent()) {
            if (!told.get().asked().equals(asked)) {
                throw CheckoutProblem.CHECKOUT_RETURN_OTHERWISE.because().at("/reference");
            }
            return new Returned(checkout, told.get(), false);
        }
        if (checkout.state() != CheckoutState.CONFIRMED) {
            throw CheckingOut.unfit(checkout.state());
        }
        LeftOver left = new LeftOver(checkout.sale(), before);
        List<Return.Line> lines = request.lines() == null ? left.all() : lines(left, request.lines());
        Return made = kept(checkout, before, lines, Ids.next(), request.reference(), asked, caller.id());
        tell(checkout, made);
        audit.record(
                "checkout.returned",
                RESOURCE,
                id,
                2,
                null,
                ReturnView.of(made, checkout.sale().currency()),
                null);
        return new Returned(checkout, made, true);
    }

    /** Undoes a purchase: all that is left comes back, and vouchers and budgets as well. */
    ReopenedView reopen(UUID id, String reason) {
        Checkout checkout = locked(id);
        if (checkout.state() == CheckoutState.REOPENED) {
            return new ReopenedView(CheckoutView.of(checkout), notUndone(checkout, 0));
        }
        if (checkout.state() != CheckoutState.CONFIRMED) {
            throw CheckingOut.unfit(checkout.state());
        }
        checkout.sale().vouchers().stream()
                .sorted(Comparator.comparing(Sale.UsedVoucher::offer))
                .forEach(voucher -> vouchers.release(Objects.requireNonNull(voucher.redemption())));
        List<Return> before = returns.of(id);
        List<Return.Line> lines = new LeftOver(checkout.sale(), before).all();
        long owed = owed(checkout);
        if (!lines.isEmpty()) {
            tell(checkout, kept(checkout, before, lines, Ids.next(), "reopened " + id, "reopened", caller.id()));
        }
        checkouts.forgetUses(id);
        budgets.giveBack(checkout.taken());
        Checkout after = checkout.ended(CheckoutState.REOPENED, clock.instant());
        checkouts.keep(after);
        audit.record("checkout.reopened", RESOURCE, id, 2, null, null, reason);
        return new ReopenedView(CheckoutView.of(after), notUndone(after, owed(after) - owed));
    }

    private long owed(Checkout checkout) {
        return checkout.memberId() == null ? 0 : ledger.owed(checkout.memberId());
    }

    private static List<NotUndone> notUndone(Checkout checkout, long owed) {
        List<NotUndone> all = new ArrayList<>();
        if (owed > 0) {
            all.add(NotUndone.of(What.POINTS_OWED, owed));
        }
        checkout.published().forEach(code -> all.add(NotUndone.of(What.VOUCHER_GIVEN, code)));
        checkout.sale().promotions().stream()
                .flatMap(one -> one.gifts().stream())
                .forEach(gift -> all.add(NotUndone.of(What.GIFT_GIVEN, gift)));
        return all;
    }

    @Override
    public OptionalLong takeBack(UUID purchaseId, UUID returnId, BigDecimal amount, boolean wholly) {
        Optional<Checkout> found = checkouts.lock(purchaseId);
        if (found.isEmpty()) {
            return OptionalLong.empty();
        }
        Checkout checkout = found.get();
        List<Return> before = returns.of(purchaseId);
        Optional<Return> own =
                before.stream().filter(one -> one.id().equals(returnId)).findFirst();
        if (own.isPresent()) {
            return OptionalLong.of(own.get().takenBack());
        }
        LeftOver left = new LeftOver(checkout.sale(), before);
        List<Return.Line> lines = wholly
                ? left.all()
                : left.ofMoney(Minor.of(Money.stored(amount, checkout.sale().currency())));
        return OptionalLong.of(kept(checkout, before, lines, returnId, ELSEWHERE + " " + returnId, ELSEWHERE, ELSEWHERE)
                .takenBack());
    }

    private static List<Return.Line> lines(LeftOver left, List<ReturnRequest.Line> asked) {
        List<Return.Line> lines = new ArrayList<>();
        for (ReturnRequest.Line line : asked) {
            String pointer = "/lines/" + lines.size();
            Sale.SoldLine sold = left.line(line.id()).orElseThrow(() -> CheckoutProblem.CHECKOUT_LINE_UNKNOWN
                    .because(line.id())
                    .at(pointer + "/id"));
            if (line.quantity() > left.units(line.id())) {
                throw CheckoutProblem.CHECKOUT_LINE_USED_UP
                        .because(line.id(), left.units(line.id()))
                        .at(pointer + "/quantity")
                        .with("left", left.units(line.id()));
            }
            Return.Line returned = left.ofUnits(sold, line.quantity());
            left.takeOut(returned);
            lines.add(returned);
        }
        return lines;
    }

    private Return kept(
            Checkout checkout,
            List<Return> before,
            List<Return.Line> lines,
            UUID id,
            String reference,
            String asked,
            String by) {
        Sale sale = checkout.sale();
        LeftOver was = new LeftOver(sale, before);
        LeftOver is = new LeftOver(sale, before);
        lines.forEach(is::takeOut);
        Optional<Member> member = Optional.ofNullable(checkout.memberId()).flatMap(members::find);
        LongUnaryOperator rule = rule(sale, member);
        long taken = before.stream().mapToLong(Return::takenBack).sum();
        Return made = new Return(
                id,
                checkout.id(),
                reference,
                asked,
                lines,
                was.paid() - is.paid(),
                Math.max(0, sale.points() - taken - is.earned(rule)),
                was.pointsUsed() - is.pointsUsed(),
                clock.instant());
        member.ifPresent(one -> {
            post(checkout, one, before, made);
            String currency = sale.currency();
            takingBack.takeBackCounting(
                    checkout.id(),
                    Cause.checkoutReturn(id),
                    Minor.money(was.paid(), currency).amount(),
                    Minor.money(is.paid(), currency).amount());
        });
        returns.insert(made, by);
        return made;
    }

    private void post(Checkout checkout, Member member, List<Return> before, Return made) {
        Cause cause = Cause.checkoutReturn(made.id());
        String currency = checkout.sale().currency();
        if (made.givenBack() > 0) {
            long givenBefore = before.stream().mapToLong(Return::givenBack).sum();
            Basis why = new Basis.Refunded(checkout.reference());
            ledger.payBack(new PayBack(member, checkout.cause(), givenBefore, made.givenBack(), cause, why, GRACE));
        }
        if (made.takenBack() > 0) {
            Basis why = Basis.Returned.of(Minor.money(made.paidBack(), currency).amount(), currency, made.takenBack());
            PointKind kind = kinds.require(
                    member.programme(), PointKind.SPENDABLE, Objects.requireNonNull(checkout.confirmedAt()));
            ledger.takeBack(
                    new TakeBack(member, kind.code(), checkout.cause(), cause, made.takenBack(), why, kind.onReturn()));
        }
    }

    /** The rule that the sale earned by. */
    private LongUnaryOperator rule(Sale sale, Optional<Member> member) {
        Long version = sale.earns().ruleVersion();
        Optional<EarnRule> rule = version == null
                ? Optional.empty()
                : programmes.rule(member.orElseThrow().programme(), sale.currency(), PointKind.SPENDABLE, version);
        return amount -> Quoting.pointsFor(rule, amount, sale.currency());
    }

    private void tell(Checkout checkout, Return made) {
        if (checkout.customerId() != null) {
            boolean wholly = new LeftOver(checkout.sale(), returns.of(checkout.id())).paid() == 0;
            events.append(
                    checkout.customerId(),
                    new CheckoutReturned(
                            checkout.id(),
                            made.id(),
                            checkout.customerId(),
                            made.returnedAt(),
                            Minor.money(made.paidBack(), checkout.sale().currency()),
                            wholly));
        }
    }

    private Checkout locked(UUID id) {
        return checkouts.lock(id).filter(checkingOut::isForCaller).orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
