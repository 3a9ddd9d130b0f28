package io.raksa.local.demo;

import io.raksa.local.Refusal;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which platform to play on: the one on this machine unless both addresses are given.
 *
 * @param gateway the gateway's address
 * @param issuer the development issuer's address
 * @param partnerKey the shop's API key; without one the shop is registered anew
 */
public record Options(Optional<URI> gateway, Optional<URI> issuer, Optional<String> partnerKey) {

    private static final Map<String, String> VARIABLES = Map.of(
            "--gateway", "RAKSA_GATEWAY_URL", "--issuer", "RAKSA_ISSUER_URL", "--partner-key", "RAKSA_PARTNER_KEY");

    /**
     * Reads the options of the command line, which go before those of the environment.
     *
     * @param arguments `--gateway`, `--issuer` and `--partner-key`, each with its value
     * @param environment `RAKSA_GATEWAY_URL`, `RAKSA_ISSUER_URL` and `RAKSA_PARTNER_KEY`
     * @return what was given
     * @throws Refusal if an option is unknown, or only one of the addresses is given
     */
    public static Options of(List<String> arguments, Map<String, String> environment) {
        Map<String, String> given = new HashMap<>();
        VARIABLES.forEach((option, variable) -> {
            if (environment.containsKey(variable)) {
                given.put(option, environment.get(variable));
            }
        });
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!VARIABLES.containsKey(arguments.get(i)) || i + 1 == arguments.size()) {
                throw new Refusal(
                        "The demo does not know \"" + arguments.get(i) + "\".",
                        "Say ./raksa demo [--gateway URL --issuer URL [--partner-key KEY]]");
            }
            given.put(arguments.get(i), arguments.get(i + 1));
        }
        Options options = new Options(
                Optional.ofNullable(given.get("--gateway")).map(URI::create),
                Optional.ofNullable(given.get("--issuer")).map(URI::create),
                Optional.ofNullable(given.get("--partner-key")));
        if (options.gateway.isPresent() != options.issuer.isPresent()) {
            throw new Refusal(
                    "A platform elsewhere needs both addresses.",
                    "Give --gateway URL and --issuer URL, or neither for this machine.");
        }
        return options;
    }

    boolean isElsewhere() {
        return gateway.isPresent();
    }
}
