package io.raksa.loyalty.voucher;

import io.raksa.loyalty.voucher.core.Benefit;
import io.raksa.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Vouchers for who takes orders here: what one would give, its reservation, and its use. */
@ApplicationScoped
public class VoucherUse {

    private final Redeeming redeeming;
    private final Offers offers;
    private final Vouchers vouchers;

    VoucherUse(Redeeming redeeming, Offers offers, Vouchers vouchers) {
        this.redeeming = redeeming;
        this.offers = offers;
        this.vouchers = vouchers;
    }

    /**
     * What a voucher gives an order.
     *
     * @param offer whose voucher it is
     * @param item what it gives for nothing; null where it gives money off
     */
    public record Given(
            String code,
            UUID offer,
            Money discount,
            @Nullable String item) {}

    /**
     * What a voucher would give an order; nothing is used.
     *
     * @throws io.raksa.platform.problem.Problem why it gives nothing
     */
    public Given check(String code, String order, @Nullable UUID customer, Money total) {
        Redeeming.Checked checked = redeeming.check(request(code, order, customer, total, null));
        return given(checked.voucher(), checked.offer(), checked.discount());
    }

    /**
     * Reserves a voucher for an order.
     *
     * @return the redemption's id
     * @throws io.raksa.platform.problem.Problem why it gives nothing
     */
    public UUID reserve(String code, String order, @Nullable UUID customer, Money total, int seconds) {
        return redeeming
                .redeem(request(code, order, customer, total, seconds))
                .redemption()
                .id();
    }

    /** What was reserved is used for good. */
    public void use(UUID redemption) {
        redeeming.confirm(redemption);
    }

    /** What was reserved or used can be used again. */
    public void release(UUID redemption) {
        redeeming.giveBack(redemption);
    }

    /** Gives a customer a code that nobody has, for one reason the same one; nothing where there is none left. */
    public Optional<String> publish(UUID offer, UUID customer, String reason) {
        return offers.find(offer)
                .flatMap(found -> vouchers.publish(found.id(), customer, reason))
                .map(Voucher::written);
    }

    private static RedeemRequest request(
            String code, String order, @Nullable UUID customer, Money total, @Nullable Integer seconds) {
        return new RedeemRequest(code, order, customer, total, seconds);
    }

    private static Given given(Voucher voucher, Offer offer, Money discount) {
        return new Given(
                voucher.code(),
                offer.id(),
                discount,
                offer.benefit() instanceof Benefit.Item(String what) ? what : null);
    }
}
