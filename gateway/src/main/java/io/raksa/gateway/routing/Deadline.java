package io.raksa.gateway.routing;

/** How long a service may be silent before its caller is told so; the times are settings ({@link ProxyConfig}). */
public enum Deadline {
    /** What people wait for. */
    USUAL,
    /** What works through many rows between two lines of its answer: bulk calls and exports. */
    LONG
}
