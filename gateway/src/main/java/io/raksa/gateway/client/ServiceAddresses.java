package io.raksa.gateway.client;

import io.raksa.gateway.routing.Service;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the services are. */
@ApplicationScoped
class ServiceAddresses {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Address customer;
    private final Address feedback;
    private final Address loyalty;

    ServiceAddresses(
            @ConfigProperty(name = "raksa.customer.url") URI customer,
            @ConfigProperty(name = "raksa.feedback.url") URI feedback,
            @ConfigProperty(name = "raksa.loyalty.url") URI loyalty) {
        this.customer = Address.of(customer);
        this.feedback = Address.of(feedback);
        this.loyalty = Address.of(loyalty);
    }

    Address of(Service service) {
        return switch (service) {
            case CUSTOMER -> customer;
            case FEEDBACK -> feedback;
            case LOYALTY -> loyalty;
        };
    }

    record Address(String host, int port, boolean tls) {

        static Address of(URI uri) {
            boolean tls = "https".equals(uri.getScheme());
            int port = uri.getPort() >= 0 ? uri.getPort() : tls ? HTTPS : HTTP;
            return new Address(uri.getHost(), port, tls);
        }
    }
}
