package io.raksa.gateway.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A gateway that soon loses patience with a service, has room for few calls at once, and stands behind a proxy on this machine. */
public final class NarrowGateway implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "raksa.gateway.guard.failures",
                "4",
                "raksa.gateway.guard.open-for",
                "1s",
                "raksa.gateway.guard.calls-at-once",
                "5",
                "raksa.gateway.origin.trusted-proxies",
                "127.0.0.0/8,::1");
    }
}
