package io.raksa.gateway.door;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The pages of which other origins may call from a browser. Quarkus answers their browsers; what it would take and no house can want stops
 * the gateway at its start.
 */
@Startup
@ApplicationScoped
class ListedOrigins {

    private static final String OPAQUE = "null";

    ListedOrigins(
            @ConfigProperty(name = "raksa.gateway.cors.origins") Optional<List<String>> origins,
            @ConfigProperty(name = "quarkus.http.cors.access-control-allow-credentials") boolean credentials) {
        List<String> listed = origins.orElse(List.of());
        if (listed.contains(OPAQUE)) {
            throw new IllegalStateException("raksa.gateway.cors.origins names 'null':"
                    + " that is the origin of every sandboxed page and file, not of yours");
        }
        if (credentials && listed.stream().anyMatch(ListedOrigins::isPattern)) {
            throw new IllegalStateException(
                    "raksa.gateway.cors.origins has a pattern and raksa.gateway.cors.credentials is true:"
                            + " list each origin that may use a browser's session");
        }
    }

    private static boolean isPattern(String origin) {
        return origin.contains("*") || origin.startsWith("/");
    }
}
