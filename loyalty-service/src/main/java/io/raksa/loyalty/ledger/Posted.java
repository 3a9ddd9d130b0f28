package io.raksa.loyalty.ledger;

import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.PostingKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A posting that was written.
 *
 * @param points what it did to the member's available points
 * @param balanceAfter what was available after it
 * @param pointKind the code of the kind of points
 */
public record Posted(
        UUID id,
        UUID memberId,
        UUID customerId,
        PostingKind kind,
        Cause cause,
        long points,
        long balanceAfter,
        Instant at,
        String pointKind) {}
