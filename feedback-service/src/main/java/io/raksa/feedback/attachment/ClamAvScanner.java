package io.raksa.feedback.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** ClamAV's daemon, by its command INSTREAM: the file in chunks behind their lengths, an empty chunk at the end, one line as answer. */
@ApplicationScoped
class ClamAvScanner implements VirusScanner {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final String CLEAN = "stream: OK";
    private static final String PREFIX = "stream: ";
    private static final String FOUND = " FOUND";
    private static final int LONGEST_ANSWER = 4096;

    private final AttachmentConfig.ClamAv config;

    ClamAvScanner(AttachmentConfig config) {
        this.config = config.clamav();
    }

    @Override
    public boolean isConfigured() {
        return config.host().isPresent();
    }

    @Override
    public Verdict scan(InputStream file) throws IOException {
        try (Socket daemon = new Socket()) {
            daemon.connect(
                    new InetSocketAddress(config.host().orElseThrow(), config.port()),
                    Math.toIntExact(config.connectTimeout().toMillis()));
            daemon.setSoTimeout(Math.toIntExact(config.readTimeout().toMillis()));
            send(file, new DataOutputStream(new BufferedOutputStream(daemon.getOutputStream())));
            return verdict(answer(daemon.getInputStream()));
        }
    }

    private void send(InputStream file, DataOutputStream to) throws IOException {
        to.write(COMMAND);
        for (byte[] chunk = file.readNBytes(config.chunk());
                chunk.length > 0;
                chunk = file.readNBytes(config.chunk())) {
            to.writeInt(chunk.length);
            to.write(chunk);
        }
        to.writeInt(0);
        to.flush();
    }

    /** Up to the NUL that ends it: half an answer is none. */
    private static String answer(InputStream from) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int next = from.read(); next != 0; next = from.read()) {
            if (next < 0 || answer.length() == LONGEST_ANSWER) {
                throw new EOFException("clamd broke off: " + answer);
            }
            answer.append((char) next);
        }
        return answer.toString().strip();
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.equals(CLEAN)) {
            return new Clean();
        }
        if (answer.startsWith(PREFIX) && answer.endsWith(FOUND)) {
            return new Found(answer.substring(PREFIX.length(), answer.length() - FOUND.length()));
        }
        throw new IOException("clamd gave no verdict: " + answer);
    }
}
