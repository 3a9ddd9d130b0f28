package io.raksa.gateway.guard;

/** How things stand between the gateway and a service. Times are those of {@link CircuitBreaker}'s clock, in nanoseconds. */
sealed interface Circuit {

    /**
     * Calls go through.
     *
     * @param recent how those of the last moments ended
     */
    record Closed(Window recent) implements Circuit {}

    /**
     * Calls are refused.
     *
     * @param until when one of them is let through to see whether the service is back
     */
    record Open(long until) implements Circuit {}

    /**
     * One call is under way that will tell; all others are refused.
     *
     * @param number which one it is
     * @param until when it has taken so long that another one is sent
     */
    record Probing(long number, long until) implements Circuit {}
}
