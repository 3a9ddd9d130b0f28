package io.raksa.loyalty.ledger;

import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.membership.Member;
import java.time.Duration;

/**
 * Points that had paid for something, to be given back.
 *
 * @param paid what they were set aside for
 * @param before how many of those were given back before
 * @param points more than 0; with those before no more than paid
 * @param cause why they come back
 * @param grace how long those live whose lots have ended meanwhile
 */
public record PayBack(Member member, Cause paid, long before, long points, Cause cause, Basis basis, Duration grace) {}
