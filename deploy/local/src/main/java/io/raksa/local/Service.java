package io.raksa.local;

import java.util.stream.Stream;

/** The four services: their names, databases and default ports. */
enum Service {
    CUSTOMER("customer-service", "customer", 8081),
    FEEDBACK("feedback-service", "feedback", 8082),
    LOYALTY("loyalty-service", "loyalty", 8083),
    GATEWAY("gateway", "gateway", 8080);

    private final String component;
    private final String database;
    private final int defaultPort;

    Service(String component, String database, int defaultPort) {
        this.component = component;
        this.database = database;
        this.defaultPort = defaultPort;
    }

    static Service of(String component) {
        return Stream.of(values())
                .filter(service -> service.component.equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(component));
    }

    /** Also the name of its Maven module and of its client at the issuer. */
    String component() {
        return component;
    }

    /** Also the name of its database role, and what its address and port are called in settings. */
    String database() {
        return database;
    }

    int defaultPort() {
        return defaultPort;
    }

    int defaultManagementPort() {
        return defaultPort + 1000;
    }

    String portVariable() {
        return "RAKSA_" + name() + "_PORT";
    }

    String managementPortVariable() {
        return "RAKSA_" + name() + "_MANAGEMENT_PORT";
    }

    String addressVariable() {
        return "RAKSA_" + name() + "_URL";
    }
}
