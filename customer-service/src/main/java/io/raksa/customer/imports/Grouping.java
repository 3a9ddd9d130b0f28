package io.raksa.customer.imports;

import io.raksa.customer.imports.Importing.Sink;
import io.raksa.customer.imports.core.Fault;
import io.raksa.customer.imports.core.Group;
import io.raksa.customer.imports.core.LineReader;
import io.raksa.customer.imports.core.LineReading;
import io.raksa.customer.imports.core.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts lines that follow each other together to purchases and hands them on, a bounded number of lines at a time. */
final class Grouping implements RowSource.Taker {

    private static final int GROUPS_AT_ONCE = 400;
    private static final int LINES_AT_ONCE = 8_000;
    private static final int LONGEST_VALUE = 200;

    private final LineReader reader;
    private final Sink sink;
    private final List<Group> groups = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private long done;
    private long line;
    private @Nullable Group open;

    /**
     * @param done the last line that needs not be looked at again
     */
    Grouping(long done, LineReader reader, Sink sink) {
        this.done = done;
        this.line = done;
        this.reader = reader;
        this.sink = sink;
    }

    /** The last line that was read. */
    long line() {
        return line;
    }

    @Override
    public void row(Row row) {
        if (row.number() <= done) {
            return;
        }
        LineReading reading = reader.read(row);
        if (open != null && !open.purchase().equals(reading.purchase())) {
            close(open);
        }
        if (open == null) {
            open = new Group(reading.purchase(), row.number());
        }
        open.add(reading);
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

    /** Hands on the rest. */
    void finish() {
        if (open != null) {
            groups.add(open);
            open = null;
        }
        if (line > done) {
            handOn();
        }
    }

    /** Only at the end of a purchase are lines handed on, so that none is taken in two parts. */
    private void close(Group complete) {
        groups.add(complete);
        open = null;
        if (groups.size() >= GROUPS_AT_ONCE || line - done >= LINES_AT_ONCE) {
            handOn();
        }
    }

    private void handOn() {
        sink.take(done, List.copyOf(groups), List.copyOf(faults), line);
        groups.clear();
        faults.clear();
        done = line;
    }
}
