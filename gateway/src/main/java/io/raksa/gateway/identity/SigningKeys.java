package io.raksa.gateway.identity;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The key that signs, and all whose signatures services are to accept. Read at start, so that a wrong file stops the gateway then. */
@Startup
@ApplicationScoped
class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final SigningKey current;
    private final List<SigningKey> published;

    /**
     * Reads the keys.
     *
     * @param signing the key that signs: a PEM file, PKCS#8, EC P-256. Without it development and tests use a key of the moment;
     *     production does not start.
     * @param further keys to publish beside it. To change keys: publish the new one here, wait until the services have read it (a few
     *     minutes), make it the signing key and publish the old one here, drop the old one ten minutes later.
     */
    SigningKeys(
            @ConfigProperty(name = "raksa.gateway.signing-key-file") Optional<Path> signing,
            @ConfigProperty(name = "raksa.gateway.published-key-files") Optional<List<Path>> further,
            LaunchMode mode) {
        this.current = signing.map(SigningKey::read).orElseGet(() -> ofTheMoment(mode));
        this.published = Stream.concat(
                        Stream.of(current),
                        further.stream().flatMap(List::stream).map(SigningKey::read))
                .distinct()
                .toList();
    }

    SigningKey current() {
        return current;
    }

    List<SigningKey> published() {
        return published;
    }

    private static SigningKey ofTheMoment(LaunchMode mode) {
        if (mode == LaunchMode.NORMAL) {
            throw new IllegalStateException("There is no key to sign partners' tokens with:"
                    + " set RAKSA_GATEWAY_SIGNING_KEY_FILE to a PEM file (PKCS#8, EC P-256)");
        }
        LOG.warn("no raksa.gateway.signing-key-file: partners' tokens are signed with a key of the moment");
        return SigningKey.generate();
    }
}
