package io.raksa.loyalty.imports.core;

import io.raksa.platform.file.Row;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of voucher codes.
 *
 * @param uses how often it can be redeemed
 */
public record CodeLine(long line, String code, int uses) {

    public static final String CODE = "code";
    private static final String USES = "uses";
    private static final long MOST_USES = 1_000_000_000;

    /** Reads a line. */
    public static Reading<CodeLine> read(Row row) {
        Fields fields = new Fields(row);
        @Nullable String code = fields.code(CODE);
        @Nullable Long uses = fields.count(USES, MOST_USES);
        if (!fields.has(CODE)) {
            fields.missing(CODE);
        }
        return code == null || !fields.faults().isEmpty()
                ? new Reading.Bad<>(fields.faults())
                : new Reading.Good<>(new CodeLine(fields.line(), code, uses == null ? 1 : uses.intValue()));
    }
}
