package io.raksa.gateway.origin;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Who stands before the gateway. */
@ConfigMapping(prefix = "raksa.gateway.origin")
public interface OriginConfig {

    /** Networks of proxies whose {@code X-Forwarded-*} headers are believed, as in {@code 10.0.0.0/8,fd00::/8}; nobody if there are none. */
    Optional<List<String>> trustedProxies();
}
