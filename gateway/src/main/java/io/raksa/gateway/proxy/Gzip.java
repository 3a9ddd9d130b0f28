package io.raksa.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compresses a body piece by piece (RFC 1952). */
final class Gzip implements Coding {

    /** Three quarters of what the highest level saves, at a third of its price: the event loop has other callers. */
    private static final int LEVEL = 3;

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int LEAST_ROOM = 512;

    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 checksum = new CRC32();
    private final int flush;
    private boolean begun;
    private boolean closed;

    private Gzip(int flush) {
        this.flush = flush;
    }

    /** For a body that its service streams: each piece can be read as soon as it arrives. */
    static Gzip streaming() {
        return new Gzip(Deflater.SYNC_FLUSH);
    }

    /** For a body that is ready: pieces wait for one another. */
    static Gzip whole() {
        return new Gzip(Deflater.NO_FLUSH);
    }

    @Override
    public Buffer piece(Buffer piece) {
        return deflated(piece, flush);
    }

    @Override
    public Buffer last(Buffer piece) {
        deflater.finish();
        Buffer out = deflated(piece, Deflater.NO_FLUSH)
                .appendIntLE((int) checksum.getValue())
                .appendIntLE((int) deflater.getBytesRead());
        close();
        return out;
    }

    private Buffer deflated(Buffer piece, int how) {
        byte[] plain = piece.getBytes();
        checksum.update(plain);
        deflater.setInput(plain);
        byte[] room = new byte[Math.max(LEAST_ROOM, plain.length / 2)];
        Buffer out = Buffer.buffer(room.length);
        if (!begun) {
            begun = true;
            out.appendBytes(HEAD);
        }
        int written;
        do {
            written = deflater.deflate(room, 0, room.length, how);
            out.appendBytes(room, 0, written);
        } while (written == room.length);
        return out;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            deflater.end();
        }
    }
}
