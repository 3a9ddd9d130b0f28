package io.raksa.feedback.attachment;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks ClamAV's INSTREAM; finds what stands in the EICAR test file. */
final class FakeClamAv implements AutoCloseable {

    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final int COMMAND = "zINSTREAM\0".length();

    private final ServerSocket door;
    private final String trouble;
    private final AtomicInteger calls = new AtomicInteger();

    private FakeClamAv(int port, String trouble) throws IOException {
        this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.trouble = trouble;
        Thread.ofVirtual().start(this::serve);
    }

    static FakeClamAv at(int port) throws IOException {
        return new FakeClamAv(port, "");
    }

    /** Takes everything and then says this. */
    static FakeClamAv troubled(int port, String answer) throws IOException {
        return new FakeClamAv(port, answer);
    }

    int calls() {
        return calls.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                calls.incrementAndGet();
                answer(caller);
            } catch (IOException over) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(over);
                }
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        DataInputStream in = new DataInputStream(caller.getInputStream());
        String command = new String(in.readNBytes(COMMAND), StandardCharsets.US_ASCII);
        StringBuilder content = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        }
        caller.getOutputStream().write(said(command, content.toString()).getBytes(StandardCharsets.US_ASCII));
    }

    private String said(String command, String content) {
        if (!trouble.isEmpty()) {
            return trouble;
        }
        if (!command.equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND\0";
        }
        return content.contains(EICAR) ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0";
    }
}
