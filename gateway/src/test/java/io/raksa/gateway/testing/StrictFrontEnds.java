package io.raksa.gateway.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A deployment that lets one front-end call from its own origin, with a browser's session too, and lets few log in from one address. */
public final class StrictFrontEnds implements QuarkusTestProfile {

    public static final String ORIGIN = "https://shop.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "raksa.gateway.cors.origins", ORIGIN,
                "raksa.gateway.cors.credentials", "true",
                "raksa.gateway.session.logins-per-minute", "3",
                "raksa.gateway.session.failures-per-minute", "2",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.enable-forwarded-host", "true");
    }
}
