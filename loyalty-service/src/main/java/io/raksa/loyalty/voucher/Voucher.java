package io.raksa.loyalty.voucher;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code.
 *
 * @param code upper case, without separators
 * @param written as it is printed
 * @param uses how often it is redeemed or reserved
 * @param customerId whose it is; null where it is anybody's
 */
record Voucher(
        String code,
        UUID offerId,
        String written,
        int mostUses,
        int uses,
        @Nullable UUID customerId) {}
