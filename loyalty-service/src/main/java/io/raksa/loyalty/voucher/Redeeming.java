package io.raksa.loyalty.voucher;

import io.raksa.loyalty.membership.KnownCustomers;
import io.raksa.loyalty.membership.Profiles;
import io.raksa.loyalty.voucher.core.CodePattern;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.money.Money;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Uses vouchers, each as often as was promised: by code, by customer, by offer. Everybody takes in the order redemption, code, customer,
 * offer, and gives back in it too, so that nobody waits in a circle. A reservation takes like a redemption.
 */
@ApplicationScoped
class Redeeming {

    private static final String RESOURCE = "voucher-redemption";

    private final Vouchers vouchers;
    private final Offers offers;
    private final Redemptions redemptions;
    private final KnownCustomers known;
    private final Profiles profiles;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Redeeming(
            Vouchers vouchers,
            Offers offers,
            Redemptions redemptions,
            KnownCustomers known,
            Profiles profiles,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.vouchers = vouchers;
        this.offers = offers;
        this.redemptions = redemptions;
        this.known = known;
        this.profiles = profiles;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was done, and whether it was done now. */
    record Redeemed(Redemption redemption, Offer offer, boolean isNew) {}

    /** Redeems a voucher or reserves it; for an order that uses it already nothing is done. */
    @Transactional
    Redeemed redeem(RedeemRequest request) {
        Voucher voucher = find(request.code());
        Offer offer = offers.require(voucher.offerId());
        Optional<Redemption> before = live(voucher, request);
        while (before.isEmpty()) {
            Optional<Redemption> taken = take(voucher, offer, request);
            if (taken.isPresent()) {
                return new Redeemed(taken.get(), offer, true);
            }
            // Somebody else was faster, and may have given it back since: then again.
            before = live(voucher, request);
        }
        requireSame(before.get(), request);
        return new Redeemed(before.get(), offer, false);
    }

    /** Takes it for an order that does not use it; nothing where it does since. */
    private Optional<Redemption> take(Voucher voucher, Offer offer, RedeemRequest request) {
        if (request.customerId() != null) {
            known.requireHeld(request.customerId(), "/customerId");
        }
        Redemption wanted = wanted(voucher, request, judge(voucher, offer, request));
        if (!redemptions.insert(wanted, partner())) {
            return Optional.empty();
        }
        count(voucher, offer, request.customerId());
        audit.record("voucher.taken", RESOURCE, wanted.id(), 1, null, RedemptionView.of(wanted, offer), null);
        return Optional.of(wanted);
    }

    private Optional<Redemption> live(Voucher voucher, RedeemRequest request) {
        return redemptions.live(voucher.code(), partner(), request.reference());
    }

    /** In whose words references are; empty for the house's own. */
    private String partner() {
        return caller.has(Roles.PARTNER) ? caller.id() : "";
    }

    /** A voucher and what it would give. */
    record Checked(Voucher voucher, Offer offer, Money discount) {}

    /** What it would give, without using it. */
    Checked check(RedeemRequest request) {
        if (request.customerId() != null) {
            known.require(request.customerId(), "/customerId");
        }
        Voucher voucher = find(request.code());
        Offer offer = offers.require(voucher.offerId());
        Money discount = judge(voucher, offer, request);
        if (voucher.uses() >= voucher.mostUses()) {
            throw usedUp(voucher);
        }
        if (offer.usesPerCustomer() != null
                && request.customerId() != null
                && vouchers.usesOfCustomer(offer.id(), request.customerId()) >= offer.usesPerCustomer()) {
            throw usedUpByCustomer(offer);
        }
        if (offer.isUsedUp()) {
            throw VoucherProblem.OFFER_USED_UP.because().at("/code");
        }
        return new Checked(voucher, offer, discount);
    }

    /** A reservation is used for good; said again nothing changes. */
    @Transactional
    Redeemed confirm(UUID id) {
        Redemption before = locked(id);
        Offer offer = offers.require(before.offerId());
        if (before.state() == RedemptionState.REDEEMED) {
            return new Redeemed(before, offer, false);
        }
        if (!before.state().isLive() || before.isOverdueAt(clock.instant())) {
            throw ended(before.state().isLive() ? RedemptionState.RELEASED : before.state());
        }
        return new Redeemed(changed("voucher.redeemed", before, RedemptionState.REDEEMED, offer), offer, true);
    }

    /** The order was called off or taken back: the voucher can be used again. Said again nothing changes. */
    @Transactional
    Redeemed release(UUID id) {
        Redemption before = locked(id);
        Offer offer = offers.require(before.offerId());
        return before.state().isLive()
                ? new Redeemed(givenBack(before, offer), offer, true)
                : new Redeemed(before, offer, false);
    }

    /** Gives back what is reserved or used, whoever asks; what has ended stays as it is. */
    @Transactional
    void giveBack(UUID id) {
        redemptions
                .lock(id)
                .filter(one -> one.state().isLive())
                .ifPresent(one -> givenBack(one, offers.require(one.offerId())));
    }

    /** Ends a reservation whose time is over. */
    @Transactional
    void expire(UUID id) {
        redemptions
                .lock(id)
                .filter(reserved -> reserved.isOverdueAt(clock.instant()))
                .ifPresent(reserved -> givenBack(reserved, offers.require(reserved.offerId())));
    }

    private Redemption givenBack(Redemption before, Offer offer) {
        vouchers.giveBack(before.code());
        if (offer.usesPerCustomer() != null && before.customerId() != null) {
            vouchers.giveBackOfCustomer(offer.id(), before.customerId());
        }
        offers.giveBack(offer.id());
        return changed(
                "voucher.given-back",
                before,
                before.state() == RedemptionState.RESERVED ? RedemptionState.RELEASED : RedemptionState.ROLLED_BACK,
                offer);
    }

    private Redemption changed(String what, Redemption before, RedemptionState next, Offer offer) {
        Redemption after = before.become(next, clock.instant());
        redemptions.update(after);
        audit.record(
                what, RESOURCE, after.id(), 2, RedemptionView.of(before, offer), RedemptionView.of(after, offer), null);
        return after;
    }

    private void count(Voucher voucher, Offer offer, @Nullable UUID customer) {
        if (!vouchers.take(voucher.code())) {
            throw usedUp(voucher);
        }
        if (offer.usesPerCustomer() != null
                && customer != null
                && !vouchers.takeOfCustomer(offer.id(), customer, offer.usesPerCustomer())) {
            throw usedUpByCustomer(offer);
        }
        if (!offers.take(offer)) {
            throw VoucherProblem.OFFER_USED_UP.because().at("/code");
        }
    }

    private static Problem usedUp(Voucher voucher) {
        return VoucherProblem.VOUCHER_USED_UP.because(voucher.mostUses()).at("/code");
    }

    private static Problem usedUpByCustomer(Offer offer) {
        return VoucherProblem.VOUCHER_CUSTOMER_USED_UP
                .because(String.valueOf(offer.usesPerCustomer()))
                .at("/customerId");
    }

    private Voucher find(String written) {
        String code = CodePattern.canonical(written);
        return vouchers.find(code).orElseThrow(() -> (CodePattern.isChecked(code)
                        ? VoucherProblem.VOUCHER_UNKNOWN
                        : VoucherProblem.VOUCHER_MISTYPED)
                .because()
                .at("/code"));
    }

    /** What it gives for this order, or why nothing, as far as no count is concerned. */
    private Money judge(Voucher voucher, Offer offer, RedeemRequest request) {
        if (!offer.runsAt(clock.instant())) {
            throw VoucherProblem.VOUCHER_NOT_RUNNING
                    .because(offer.startsAt(), offer.endsAt())
                    .at("/code");
        }
        if (voucher.customerId() != null && !profiles.areOne(voucher.customerId(), request.customerId())) {
            throw VoucherProblem.VOUCHER_OF_ANOTHER.because().at("/customerId");
        }
        if (offer.usesPerCustomer() != null && request.customerId() == null) {
            throw VoucherProblem.VOUCHER_CUSTOMER_NEEDED.because().at("/customerId");
        }
        requireEnough(offer.leastTotal(), request.total());
        return offer.benefit().off(request.total()).orElseThrow(() -> otherCurrency(request.total()));
    }

    private static void requireEnough(@Nullable Money least, Money total) {
        if (least == null) {
            return;
        }
        if (!least.currency().equals(total.currency())) {
            throw otherCurrency(total);
        }
        BigDecimal missing = least.amount().subtract(total.amount());
        if (missing.signum() > 0) {
            throw VoucherProblem.VOUCHER_ORDER_TOO_SMALL
                    .because(least.amount().toPlainString(), least.currency(), missing.toPlainString())
                    .at("/total")
                    .with("required", least)
                    .with("missing", new Money(missing, least.currency()));
        }
    }

    private static Problem otherCurrency(Money total) {
        return VoucherProblem.VOUCHER_OTHER_CURRENCY.because(total.currency()).at("/total/currency");
    }

    private Redemption wanted(Voucher voucher, RedeemRequest request, Money discount) {
        Instant now = clock.instant();
        @Nullable Integer seconds = request.reserveSeconds();
        return new Redemption(
                Ids.next(),
                voucher.code(),
                voucher.offerId(),
                request.customerId(),
                request.reference(),
                seconds == null ? RedemptionState.REDEEMED : RedemptionState.RESERVED,
                request.total(),
                discount,
                caller.id(),
                now,
                seconds == null ? null : now.plusSeconds(seconds),
                null);
    }

    private static void requireSame(Redemption before, RedeemRequest request) {
        if (!before.isFor(request.customerId(), request.total())) {
            throw VoucherProblem.REDEEMED_OTHERWISE.because().at("/reference");
        }
    }

    private Redemption locked(UUID id) {
        Redemption redemption = redemptions.lock(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        requireOwn(redemption);
        return redemption;
    }

    /** A partner has to do only with what it took itself. */
    void requireOwn(Redemption redemption) {
        if (caller.has(Roles.PARTNER) && !redemption.takenBy().equals(caller.id())) {
            throw CommonProblem.NOT_FOUND.because();
        }
    }

    private static Problem ended(RedemptionState state) {
        return VoucherProblem.REDEMPTION_ENDED.because(state).with("state", state);
    }
}
