package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.local.Platform;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service documents is reached through the gateway, or named here as meant for the inside only. */
@SystemTest
class ReachingEveryResourceTest {

    private static final Set<String> INSIDE_ONLY = Set.of(
            "/v1/events",
            // The gateway tells nobody anything by events, so that none of its own can be left over.
            "/v1/operations/gateway/dead-letters",
            "/v1/operations/gateway/dead-letters/replay",
            "/v1/operations/gateway/dead-letters/{destination}/{eventId}/discard",
            "/v1/operations/gateway/dead-letters/{destination}/{eventId}/replay");

    /** Each service has these, so that the gateway shows them apart. */
    private static final String OF_EVERY_SERVICE = "/v1/dead-letters";

    private final Platform platform;
    private final Api api;

    ReachingEveryResourceTest(Platform platform, Api api) {
        this.platform = platform;
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer-service", "feedback-service", "loyalty-service", "gateway"})
    void everyPathOfAService(String service) {
        Set<String> expected = new TreeSet<>();
        pathsAt(
                        api.asAnybody().at(platform.address(service)),
                        service.equals("gateway") ? "/openapi/gateway" : "/openapi")
                .forEach(path -> expected.add(outside(service, path)));
        assertThat(expected).isNotEmpty();

        Set<String> reached = pathsAt(api.asAnybody(), "/openapi");

        expected.removeAll(reached);
        assertThat(expected)
                .as("documented by %s, but neither in Routes nor named as inside only", service)
                .isSubsetOf(INSIDE_ONLY);
    }

    private static Set<String> pathsAt(Caller caller, String document) {
        Set<String> paths = new TreeSet<>();
        caller.get(document + "?format=json")
                .expect(200)
                .json()
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> {
                    if (path.startsWith("/v1/")) {
                        paths.add(path);
                    }
                });
        return paths;
    }

    private static String outside(String service, String path) {
        return path.startsWith(OF_EVERY_SERVICE)
                ? "/v1/operations/" + service.replace("-service", "") + path.substring("/v1".length())
                : path;
    }
}
