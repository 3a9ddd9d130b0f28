package io.raksa.loyalty.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is paid for bringing a friend.
 *
 * @param daysToRegister within so many days of becoming a member a friend names who brought them
 * @param mostOfReferrer so many friends of one member within {@code periodDays}; null, as that is, for no limit
 * @param usualInHour more friends of one member within an hour are looked at before they are paid
 * @param usualInDay more friends of one member within a day of the business are looked at before they are paid
 */
record Campaign(
        UUID id,
        String name,
        long referrerPoints,
        long friendPoints,
        int daysToRegister,
        @Nullable Integer mostOfReferrer,
        @Nullable Integer periodDays,
        int usualInHour,
        int usualInDay,
        Instant startsAt,
        Instant endsAt,
        Instant madeAt) {}
