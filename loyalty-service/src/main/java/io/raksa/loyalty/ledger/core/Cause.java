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
                                + " hold: points set aside. return: a return of a purchase at customer-service. posting: a posting that made this one due."
                                + " opening: a line of a file of opening balances. transfer: points given by one member to another."
                                + " reward: a reward that the member took. referral: a friend whom the member brought. welcome: being brought by a friend."
                                + " challenge: a challenge that was met. checkout: a cart that was checked out."
                                + " checkout-return: what came back of it. lot: points that were earned before."
                                + " merge: two memberships that became one, or two again. promotion-failure: a complaint after a promotion that paused itself.",
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

    /** Points given by one member to another. */
    public static Cause transfer(UUID id) {
        return new Cause("transfer", id);
    }

    /** A friend brought: what it pays to who brought them. */
    public static Cause referral(UUID id) {
        return new Cause("referral", id);
    }

    /** A friend brought: what it pays to the friend. */
    public static Cause welcome(UUID referral) {
        return new Cause("welcome", referral);
    }

    /** One time that a challenge was met. */
    public static Cause challenge(UUID id) {
        return new Cause("challenge", id);
    }

    public static Cause reward(UUID redemption) {
        return new Cause("reward", redemption);
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

    /** A complaint of a member who had used a promotion that paused itself. */
    public static Cause promotionFailure(UUID complaint) {
        return new Cause("promotion-failure", complaint);
    }

    /** Points of one origin and one end. */
    public static Cause lot(UUID id) {
        return new Cause("lot", id);
    }

    /** A line of a file of opening balances. */
    public static Cause opening(UUID id) {
        return new Cause("opening", id);
    }

    /** What one membership carries to another, both being one customer's. */
    public static Cause merge(UUID id) {
        return new Cause("merge", id);
    }

    public static Cause adjustment(UUID id) {
        return new Cause("adjustment", id);
    }
}
