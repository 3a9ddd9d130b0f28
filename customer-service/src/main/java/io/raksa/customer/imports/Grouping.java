package io.raksa.customer.imports;

import io.raksa.customer.imports.Importing.Sink;
import io.raksa.customer.imports.core.Fault;
import io.raksa.customer.imports.core.Group;
import io.raksa.customer.imports.core.LineReader;
import io.raksa.customer.imports.core.LineReading;
import io.raksa.platform.file.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a purchase together and hands purchases on, a bounded number at a time. Lines of one purchase need not follow each other,
 * as long as they are handed on together.
 */
final class Grouping implements FileLines {

    private static final int GROUPS_AT_ONCE = 400;
    private static final int LINES_AT_ONCE = 8_000;
    private static final int LONGEST_VALUE = 200;

    private final LineReader reader;
    private final Sink sink;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private long done;
    private long line;
    private @Nullable String open;

    /**
     * @param done the last line that needs not be looked at again
     */
    Grouping(long done, LineReader reader, Sink sink) {
        this.done = done;
        this.line = done;
        this.reader = reader;
        this.sink = sink;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void row(Row row) {
        if (row.number() <= done) {
            return;
        }
        LineReading reading = reader.read(row);
        if (!reading.purchase().equals(open) && isFull()) {
            handOn();
        }
        open = reading.purchase();
        groups.computeIfAbsent(reading.purchase(), purchase -> new Group(purchase, row.number()))
                .add(reading);
        faults.addAll(reading.faults());
        line = row.number();
    }

    @Override
    public void unreadable(long number, String text) {
        if (number > done) {
            faults.add(
                    new Fault(number, "", Fault.UNREADABLE, text.substring(0, Math.min(text.length(), LONGEST_VALUE))));
            line = number;
        }
    }

    @Override
    public void finish() {
        if (line > done) {
            handOn();
        }
    }

    /** Asked only where another purchase begins, so that none whose lines follow each other is taken in two parts. */
    private boolean isFull() {
        return groups.size() >= GROUPS_AT_ONCE || line - done >= LINES_AT_ONCE;
    }

    private void handOn() {
        sink.take(done, List.copyOf(groups.values()), List.copyOf(faults), line);
        groups.clear();
        faults.clear();
        done = line;
    }
}
