package io.raksa.feedback.attachment;

import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Takes a file off the wire, a buffer at a time, and tells what it is by its content alone. */
@ApplicationScoped
class ReceivingFiles {

    static final int LARGEST = 10 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final int HEAD = 16;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * The file, to be closed.
     *
     * @throws io.raksa.platform.problem.Problem 400 for an empty one, 413 for too large a one, 415 for one of a kind that is not taken
     */
    ReceivedFile receive(InputStream body) throws IOException {
        Path path = Files.createTempFile("raksa-attachment", null);
        try {
            MessageDigest digest = sha256();
            long size = copy(body, path, digest);
            if (size == 0) {
                throw AttachmentProblem.ATTACHMENT_EMPTY.because();
            }
            return new ReceivedFile(path, HexFormat.of().formatHex(digest.digest()), size, typeOf(path));
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(path);
            throw refused;
        }
    }

    private static long copy(InputStream body, Path path, MessageDigest digest) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream file = Files.newOutputStream(path)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw CommonProblem.BODY_TOO_LARGE.because(LARGEST);
                }
                digest.update(buffer, 0, read);
                file.write(buffer, 0, read);
            }
        }
        return size;
    }

    private FileType typeOf(Path path) throws IOException {
        String detected;
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path))) {
            detected = types.detect(file, new Metadata()).toString();
        }
        try (InputStream file = Files.newInputStream(path)) {
            return FileType.of(detected, file.readNBytes(HEAD))
                    .orElseThrow(() -> AttachmentProblem.ATTACHMENT_TYPE.because(detected, FileType.taken()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
