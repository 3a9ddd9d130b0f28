package io.raksa.loyalty.membership;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer in a programme.
 *
 * @param number twelve digits, see {@link io.raksa.loyalty.membership.core.MemberNumber}
 * @param programme the programme's code
 */
public record Member(UUID id, String number, UUID customerId, String programme, Instant enrolledAt, long version) {}
