package io.raksa.gateway.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A file with a key of 32 random bytes as base64. */
public final class KeyFile {

    /** How long such a key is. */
    public static final int BYTES = 32;

    private KeyFile() {}

    /**
     * The key in a file.
     *
     * @param of what the key is of, for whoever reads why it cannot be used: {@code sessions}
     */
    public static byte[] read(String of, Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new IllegalStateException("The key of " + of + " " + file + " cannot be used: it has "
                        + key.length + " bytes, not " + BYTES);
            }
            return key;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key of " + of + " " + file + " cannot be read", unreadable);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(
                    "The key of " + of + " " + file + " cannot be used: it is not base64", notBase64);
        }
    }
}
