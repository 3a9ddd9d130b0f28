package io.raksa.loyalty.checkout;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came back of a checkout. Amounts are in the smallest units of its currency.
 *
 * @param reference the return, in the words of whoever told it
 * @param asked fingerprint of what was told
 * @param paidBack what was paid back in money
 * @param takenBack points that the purchase had earned
 * @param givenBack points that had paid for it
 */
record Return(
        UUID id,
        UUID checkoutId,
        String reference,
        String asked,
        List<Line> lines,
        long paidBack,
        long takenBack,
        long givenBack,
        Instant returnedAt) {

    /**
     * What came back of a line.
     *
     * @param units 0 where only money was told
     * @param paid of it in money
     * @param points what of it points had paid, in money
     */
    record Line(String id, int units, long paid, long points) {}
}
