package io.raksa.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person sees once everything is ready.
 *
 * @param partnerKey absent where the gateway gave none
 * @param inBackground whether the launcher has no terminal that could be told Ctrl-C
 */
record Screen(Settings settings, Optional<String> partnerKey, boolean inBackground) {

    String text() {
        URI gateway = settings.address(Service.GATEWAY);
        Path home = shown(settings.home());
        return """

                Raksa is ready.

                  Gateway       %s
                  API docs      %s/docs   (OpenAPI: %s/openapi)
                  Tokens        ./raksa token agent   (or supervisor, manager, analyst, admin)
                                ./raksa token customer <customer id>
                  Partner key   %s
                                goes into the header X-Api-Key; it is kept in %s
                  Logs          %s
                  A story       ./raksa demo
                  Stop          %s
                """.formatted(
                        gateway,
                        gateway,
                        gateway,
                        partnerKey.orElse("none yet: the gateway gave none, its log says why"),
                        home.resolve("keys/partner-key"),
                        home.resolve("log"),
                        inBackground ? "./raksa stop" : "Ctrl-C here, or ./raksa stop elsewhere");
    }

    private Path shown(Path path) {
        return path.startsWith(settings.sources()) ? settings.sources().relativize(path) : path;
    }
}
