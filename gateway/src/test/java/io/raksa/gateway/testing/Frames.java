package io.raksa.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** HTTP/2 without TLS frame by frame, for what no decent client would send. What cannot be sent any more is let go. */
public final class Frames implements AutoCloseable {

    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int CONTINUATION = 9;

    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final byte[] CANCEL = {0, 0, 0, 8};
    private static final byte[] NOTHING = {};

    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;

    public Frames(URI gateway) throws IOException {
        socket = new Socket(gateway.getHost(), gateway.getPort());
        socket.setSoTimeout(10_000);
        out = new DataOutputStream(socket.getOutputStream());
        in = new DataInputStream(socket.getInputStream());
        out.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        send(SETTINGS, 0, 0, NOTHING);
    }

    public Frames get(int stream, String path) throws IOException {
        send(HEADERS, END_STREAM | END_HEADERS, stream, head(path));
        return this;
    }

    /** A head of which more is to come. */
    public void beginGet(int stream, String path) throws IOException {
        send(HEADERS, END_STREAM, stream, head(path));
    }

    public void continuation(int stream, String name, String value) throws IOException {
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.write(0);
        text(field, name);
        text(field, value);
        send(CONTINUATION, 0, stream, field.toByteArray());
    }

    public void emptyContinuation(int stream) throws IOException {
        send(CONTINUATION, 0, stream, NOTHING);
    }

    public void reset(int stream) throws IOException {
        send(RST_STREAM, 0, stream, CANCEL);
    }

    /** Reads to the GOAWAY that ends the connection, and gives its error code. */
    public int goAway() throws IOException {
        int code = -1;
        try {
            for (; ; ) {
                int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                int type = in.readUnsignedByte();
                in.skipNBytes(5);
                byte[] payload = in.readNBytes(length);
                if (type == GOAWAY) {
                    code = payload[7];
                }
            }
        } catch (EOFException | SocketException closed) {
            return code;
        }
    }

    /** GET over http, of which three are in HPACK's own table. */
    private byte[] head(String path) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(0x82);
        head.write(0x86);
        head.write(0x04);
        text(head, path);
        head.write(0x01);
        text(head, "localhost:" + socket.getPort());
        return head.toByteArray();
    }

    /** Its length, in HPACK's integers with a prefix of seven bits, and itself. */
    private static void text(ByteArrayOutputStream to, String text) throws IOException {
        int length = text.length();
        if (length < 0x7F) {
            to.write(length);
        } else {
            to.write(0x7F);
            int rest = length - 0x7F;
            for (; rest >= 0x80; rest >>>= 7) {
                to.write((rest & 0x7F) | 0x80);
            }
            to.write(rest);
        }
        to.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void send(int type, int flags, int stream, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        DataOutputStream writer = new DataOutputStream(frame);
        writer.writeByte(payload.length >>> 16);
        writer.writeShort(payload.length);
        writer.writeByte(type);
        writer.writeByte(flags);
        writer.writeInt(stream);
        writer.write(payload);
        try {
            out.write(frame.toByteArray());
        } catch (SocketException closed) {
            // then there is something to read
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
