package io.raksa.customer.purchase;

import io.raksa.platform.problem.Problem;

/** What became of a purchase that was sent. */
sealed interface Recorded {

    /** It is kept from now on. */
    record New(Purchase purchase) implements Recorded {}

    /** It was kept already, just as it was sent. */
    record Known(Purchase purchase) implements Recorded {}

    /** It is not taken. */
    record Refused(Problem problem) implements Recorded {}
}
