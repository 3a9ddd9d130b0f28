package io.raksa.gateway.quota;

/**
 * Calls that the database handed out to this replica.
 *
 * @param granted how many; 0 where there are none left
 * @param left how many it has left after that
 */
record Lease(long granted, long left) {}
