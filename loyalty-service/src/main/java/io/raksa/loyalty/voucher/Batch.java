package io.raksa.loyalty.voucher;

import java.time.Instant;
import java.util.UUID;

/**
 * Codes made together.
 *
 * @param codes how many there shall be
 * @param made how many there are
 */
record Batch(UUID id, UUID offerId, String pattern, int codes, int made, String madeBy, Instant madeAt) {

    boolean isReady() {
        return made == codes;
    }
}
