package io.raksa.loyalty.voucher;

import io.raksa.loyalty.membership.KnownCustomers;
import io.raksa.loyalty.voucher.core.CodePattern;
import io.raksa.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Adds codes of somebody's choice, and gives codes to customers. */
@ApplicationScoped
public class Publishing {

    private static final String RESOURCE = "voucher-offer";

    private final Offers offers;
    private final Vouchers vouchers;
    private final KnownCustomers known;
    private final Audit audit;

    Publishing(Offers offers, Vouchers vouchers, KnownCustomers known, Audit audit) {
        this.offers = offers;
        this.vouchers = vouchers;
        this.known = known;
        this.audit = audit;
    }

    /** Whether there is such an offer. */
    public boolean isOffer(UUID offerId) {
        return offers.find(offerId).isPresent();
    }

    /**
     * Gives a customer a code, as it is printed; for the same reason the same one.
     *
     * @throws io.raksa.platform.problem.Problem 409 NO_CODE_LEFT
     */
    @Transactional
    public String give(UUID offerId, UUID customerId, String reason) {
        return publish(offerId, new PublishRequest(customerId, reason)).written();
    }

    @Transactional
    Voucher add(UUID offerId, CodeRequest request) {
        Offer offer = offers.require(offerId);
        String code = CodePattern.canonical(request.code());
        if (!vouchers.add(code, request.code(), offer.id(), request.uses())) {
            throw VoucherProblem.CODE_TAKEN.because().at("/code");
        }
        Voucher voucher = new Voucher(code, offer.id(), request.code(), request.uses(), 0, null);
        audit.record("voucher.added", RESOURCE, offer.id(), 1, null, VoucherView.of(voucher), null);
        return voucher;
    }

    /**
     * Gives a customer a code that nobody has; for the same reason the same one.
     *
     * @throws io.raksa.platform.problem.Problem 409 NO_CODE_LEFT, CUSTOMER_UNKNOWN
     */
    @Transactional
    Voucher publish(UUID offerId, PublishRequest request) {
        Offer offer = offers.require(offerId);
        known.requireHeld(request.customerId(), "/customerId");
        Voucher voucher = vouchers.publish(offer.id(), request.customerId(), request.reason())
                .orElseThrow(VoucherProblem.NO_CODE_LEFT::because);
        audit.record("voucher.published", RESOURCE, offer.id(), 1, null, VoucherView.of(voucher), null);
        return voucher;
    }
}
