package io.raksa.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.local.DemonstrationPartner;
import io.raksa.local.Platform;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The gateway's API and those who call it. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, Caller> byRole = new ConcurrentHashMap<>();

    Api(Platform platform) {
        this.platform = platform;
    }

    /** A member of staff, or a service. */
    Caller as(String role) {
        return byRole.computeIfAbsent(
                role,
                wanted -> bearer(
                        wanted.equals("service")
                                ? platform.tokens().ofService("customer-service")
                                : platform.tokens().ofRole(wanted)));
    }

    Caller asCustomer(UUID id) {
        return bearer(platform.tokens().ofCustomer(id));
    }

    /** A partner who has just been registered, and whose posts have this name as their source. */
    Caller asNewPartner(String name) {
        return asNewPartner(name, DemonstrationPartner.SCOPES);
    }

    /** The same, with a key that is for these scopes only. */
    Caller asNewPartner(String name, List<String> scopes) {
        UUID id = as("admin")
                .post("/v1/partners", Map.of("name", name))
                .expect(201)
                .id();
        String key = as("admin")
                .post(
                        "/v1/partners/" + id + "/keys",
                        Map.of("label", "system test", "scopes", scopes, "callsPerMinute", 1_000_000))
                .expect(201)
                .text("key");
        return new Caller(http, platform.gateway(), Map.of("X-Api-Key", key));
    }

    Caller asAnybody() {
        return new Caller(http, platform.gateway(), Map.of());
    }

    private Caller bearer(String token) {
        return new Caller(http, platform.gateway(), Map.of("Authorization", "Bearer " + token));
    }
}
