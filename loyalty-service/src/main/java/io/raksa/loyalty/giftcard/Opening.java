package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.giftcard.core.GiftCode;
import io.raksa.loyalty.promotion.Minor;
import io.raksa.platform.money.Money;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds cards by their codes. Operations that take codes are {@link CountsWrongCodes}. */
@ApplicationScoped
class Opening {

    private final GiftCards cards;

    Opening(GiftCards cards) {
        this.cards = cards;
    }

    /**
     * The card that a code opens, or opened.
     *
     * @throws Problem 404 GIFT_CARD_MISTYPED, GIFT_CARD_UNKNOWN
     */
    GiftCards.Opened require(String written) {
        GiftCode code = new GiftCode(written);
        if (!code.isWellFormed()) {
            throw GiftCardProblem.GIFT_CARD_MISTYPED.because().at("/code");
        }
        return cards.open(code)
                .orElseThrow(() -> GiftCardProblem.GIFT_CARD_UNKNOWN.because().at("/code"));
    }

    /** Refuses a code that another one took the place of. */
    static void requireInForce(GiftCards.Opened opened) {
        if (!opened.inForce()) {
            throw GiftCardProblem.GIFT_CARD_REPLACED.because().at("/code");
        }
    }

    /** An amount in smallest units; refuses what is not above nothing. */
    static long positive(Money amount, String pointer) {
        long units = Minor.of(amount);
        if (units <= 0) {
            throw GiftCardProblem.GIFT_CARD_AMOUNT_NOT_POSITIVE.because().at(pointer);
        }
        return units;
    }
}
