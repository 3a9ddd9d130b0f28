package io.raksa.gateway.quota;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a key stands after a call, as the headers {@code RateLimit} and {@code RateLimit-Policy} say it
 * (draft-ietf-httpapi-ratelimit-headers-10).
 *
 * @param granted whether the call may go on
 * @param parts minute and day
 */
record Standing(boolean granted, List<Part> parts) {

    /**
     * One of the two.
     *
     * @param remaining calls that are left, as far as this replica knows
     * @param secondsLeft until there are as many as at first
     */
    record Part(Period period, int limit, long remaining, long secondsLeft) {

        static Part of(Supply supply, Instant now) {
            return new Part(
                    supply.period(),
                    supply.limit(),
                    supply.remaining(),
                    supply.period().secondsLeft(now));
        }

        String name() {
            return period == Period.MINUTE ? "\"minute\"" : "\"day\"";
        }
    }

    String rateLimit() {
        return parts.stream()
                .map(part -> part.name() + ";r=" + part.remaining() + ";t=" + part.secondsLeft())
                .collect(Collectors.joining(", "));
    }

    String policy() {
        return parts.stream()
                .map(part -> part.name() + ";q=" + part.limit() + ";w="
                        + part.period().seconds())
                .collect(Collectors.joining(", "));
    }

    /** After how many seconds another call has a chance. */
    long retryAfter() {
        return parts.stream()
                .filter(part -> part.remaining() == 0)
                .mapToLong(Part::secondsLeft)
                .max()
                .orElse(1);
    }
}
