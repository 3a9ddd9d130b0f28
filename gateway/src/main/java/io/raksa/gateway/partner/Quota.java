package io.raksa.gateway.partner;

/**
 * How often an API key may be shown, over all replicas.
 *
 * @param perMinute calls in a minute of the clock, 1 to 6,000,000
 * @param perDay calls in a day of UTC, 1 to 1,000,000,000
 */
public record Quota(int perMinute, int perDay) {}
