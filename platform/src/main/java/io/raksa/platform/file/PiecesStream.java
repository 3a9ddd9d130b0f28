package io.raksa.platform.file;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A file read from its pieces, one of which is in memory at a time. */
final class PiecesStream extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = new byte[0];
    private int number;
    private int at;

    /**
     * @param pieces gives a piece by its number, from 0; empty after the last
     */
    PiecesStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return hasMore() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (!hasMore()) {
            return -1;
        }
        int some = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, some);
        at += some;
        return some;
    }

    private boolean hasMore() {
        if (at == piece.length) {
            piece = pieces.apply(number++).orElseGet(() -> new byte[0]);
            at = 0;
        }
        return at < piece.length;
    }
}
