package io.raksa.loyalty.ledger.core;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a posting goes back to. One cause is posted once for each kind. */
@Schema(name = "PostingCause", description = "What the posting goes back to.")
public record Cause(
        @Schema(
                description =
                        "purchase: a purchase at customer-service. remedy: a remedy of a complaint at feedback-service."
                                + " adjustment: a decision of staff. idea: an employee's idea at feedback-service. expiry: the end of lots."
                                + " hold: points set aside. return: a return of a purchase at customer-service. posting: a posting that made this one due. checkout: a cart that was checked out. checkout-return: a return of a checkout.",
                examples = "purchase",
                required = true)
        String type,

        @Schema(description = "Its id there.", examples = "019aabf0-7a10-7f63-b1de-0d6a57a1f3c8", required = true)
        UUID id) {

    public static Cause purchase(UUID id) {
        return new Cause("purchase", id);
    }

    public static Cause remedy(UUID id) {
        return new Cause("remedy", id);
    }

    public static Cause idea(UUID id) {
        return new Cause("idea", id);
    }

    public static Cause hold(UUID id) {
        return new Cause("hold", id);
    }

    /** A return of a purchase, or of a part of it. */
    public static Cause purchaseReturn(UUID id) {
        return new Cause("return", id);
    }

    /** A cart that was checked out. */
    public static Cause checkout(UUID id) {
        return new Cause("checkout", id);
    }

    /** Things of a checkout that came back. */
    public static Cause checkoutReturn(UUID id) {
        return new Cause("checkout-return", id);
    }

    /** A posting that made another one due. */
    public static Cause posting(UUID id) {
        return new Cause("posting", id);
    }

    public static Cause adjustment(UUID id) {
        return new Cause("adjustment", id);
    }
}
