package io.raksa.bench;

import java.util.UUID;

/**
 * Ids by number, the same in Java and in SQL, ascending as those of the service do.
 *
 * @param kind what it is the id of, from 0 to 0xffff
 */
record Numbered(int kind) {

    static final Numbered MEMBER = new Numbered(0x1);
    static final Numbered CUSTOMER = new Numbered(0x2);
    static final Numbered POSTING = new Numbered(0x3);
    static final Numbered LOT = new Numbered(0x4);

    UUID of(long number) {
        return new UUID(number << 16 | 0x7000, 0x8000_0000_0000_0000L | kind);
    }

    /** The same in SQL, of an expression that is a number. */
    String sql(String number) {
        return "CAST(lpad(to_hex(CAST(%s AS bigint)), 12, '0') || '70008000%012x' AS uuid)".formatted(number, kind);
    }
}
