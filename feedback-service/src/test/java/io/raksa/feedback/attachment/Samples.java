package io.raksa.feedback.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Files as they may come; each is another one. */
final class Samples {

    private Samples() {}

    static byte[] jpeg() {
        return begun("FFD8FFE000104A46494600", 600);
    }

    static byte[] jpegOf(int size) {
        return begun("FFD8FFE000104A46494600", size);
    }

    /** This beginning, in hexadecimal, then what no other file has, then noughts up to the size. */
    static byte[] begun(String hexadecimal, int size) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(size);
        file.writeBytes(HexFormat.of().parseHex(hexadecimal));
        file.writeBytes(new byte[16]);
        file.writeBytes(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(new byte[size - file.size()]);
        return file.toByteArray();
    }

    static byte[] text(String words) {
        return (words + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] file) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }
}
