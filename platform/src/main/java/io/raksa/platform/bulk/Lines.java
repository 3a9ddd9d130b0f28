package io.raksa.platform.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Cuts a stream into lines without ever holding more than one of bounded length. */
final class Lines {

    private final InputStream in;
    private final int maxBytes;
    private final byte[] buffer = new byte[16 * 1024];
    private byte[] line = new byte[1024];
    private int at;
    private int filled;
    private long number;

    Lines(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** One line, numbered from 1. */
    sealed interface Line {
        long number();
    }

    record Text(long number, String text) implements Line {}

    record Blank(long number) implements Line {}

    record TooLong(long number) implements Line {}

    record NotUtf8(long number) implements Line {}

    Optional<Line> next() throws IOException {
        int length = 0;
        boolean tooLong = false;
        boolean anything = false;
        while (true) {
            if (at == filled && !fill()) {
                return anything ? Optional.of(finished(length, tooLong)) : Optional.empty();
            }
            anything = true;
            byte next = buffer[at++];
            if (next == '\n') {
                return Optional.of(finished(length, tooLong));
            }
            if (length == maxBytes) {
                tooLong = true;
            } else {
                put(length++, next);
            }
        }
    }

    private Line finished(int length, boolean tooLong) {
        number++;
        if (tooLong) {
            return new TooLong(number);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
            return text.isBlank() ? new Blank(number) : new Text(number, text);
        } catch (CharacterCodingException notUtf8) {
            return new NotUtf8(number);
        }
    }

    private void put(int index, byte value) {
        if (index == line.length) {
            line = Arrays.copyOf(line, Math.min(line.length * 2, maxBytes));
        }
        line[index] = value;
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer));
        at = 0;
        return filled > 0;
    }
}
