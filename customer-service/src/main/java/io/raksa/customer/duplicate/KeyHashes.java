package io.raksa.customer.duplicate;

import io.raksa.customer.duplicate.core.BlockingKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keys as they are kept: without the deployment's secret nobody can find out from one what a person's name or number is. */
@ApplicationScoped
class KeyHashes {

    private static final String ALGORITHM = "HmacSHA256";

    /** So that a key is never the hash of a suppressed identifier, which is made under the same secret. */
    private static final String PURPOSE = "duplicate-key";

    /** Two keys of ten million are the same by chance once in 10^24. */
    private static final int BYTES = 16;

    private final SecretKeySpec secret;

    KeyHashes(@ConfigProperty(name = "raksa.suppression-secret") String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The key's hash, in hexadecimal digits. */
    String of(BlockingKey key) {
        String text =
                String.join("\n", PURPOSE, key.kind().name(), key.likeness().name(), key.value());
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
