package io.raksa.gateway.routing;

import java.util.Locale;

/** The services behind the gateway. */
public enum Service {
    CUSTOMER,
    FEEDBACK,
    LOYALTY;

    /** As it stands in addresses and settings: {@code customer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people know it: {@code customer-service}. */
    public String title() {
        return id() + "-service";
    }
}
