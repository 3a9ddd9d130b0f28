package io.raksa.local;

import java.util.List;

/** How the services' Java machines are set up. */
public enum ServiceJvm {

    /** Six processes share a small machine: little memory, and a start that four of them make at once on two cores. */
    FRUGAL(
            // A small first heap grows only as far as it is needed; otherwise all of it is touched before the first
            // collection.
            "-Xms32m",
            "-Xmx192m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:ReservedCodeCacheSize=64m",
            // The costly compiler waits for code that is truly hot, which nothing is at the start: 4 instead of 7 CPU
            // seconds.
            "-XX:Tier4InvocationThreshold=30000",
            "-XX:Tier4MinInvocationThreshold=10000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=200000",
            // A service that has run out of memory is restarted rather than left half alive.
            "-XX:+ExitOnOutOfMemoryError"),

    /** For work that lasts, as in production: Java's own compiler settings, and the heap that the Kubernetes manifests give. */
    LASTING("-Xms128m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError");

    private final List<String> options;

    ServiceJvm(String... options) {
        this.options = List.of(options);
    }

    List<String> options() {
        return options;
    }
}
