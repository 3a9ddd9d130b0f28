package io.raksa.customer.advocacy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A customer told others.
 *
 * @param day the day of {@code at}, in the business time zone
 * @param at when the customer recommended us, or when the one who came on the customer's word first bought
 */
public record Deed(Kind kind, LocalDate day, Instant at) {

    /** How others were told. */
    public enum Kind {
        /** Somebody came on the customer's word and bought. */
        REFERRAL_BOUGHT,
        /** The customer recommended us. */
        RECOMMENDED
    }
}
