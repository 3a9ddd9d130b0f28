package io.raksa.customer.imports;

import io.raksa.customer.imports.core.CustomerLine;
import io.raksa.customer.imports.core.CustomerLineReader;
import io.raksa.customer.imports.core.Fault;
import io.raksa.platform.file.Row;
import java.util.ArrayList;
import java.util.List;

/** Hands on the customers of a file, a bounded number at a time. */
final class CustomerLines implements FileLines {

    private static final int AT_ONCE = 400;
    private static final int LONGEST_VALUE = 200;

    private final CustomerLineReader reader;
    private final Sink sink;
    private final List<CustomerLine> customers = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private long refused;
    private long done;
    private long line;

    /** Takes what was read since the last time. */
    interface Sink {

        /**
         * @param from the last line whose outcome was put down before
         * @param refused how many lines have faults
         * @param line the last of these lines
         */
        void take(long from, List<CustomerLine> customers, List<Fault> faults, long refused, long line);
    }

    /**
     * @param done the last line that needs not be looked at again
     */
    CustomerLines(long done, CustomerLineReader reader, Sink sink) {
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
        List<Fault> wrong = new ArrayList<>();
        CustomerLine customer = reader.read(row, wrong);
        if (wrong.isEmpty()) {
            customers.add(customer);
        } else {
            faults.addAll(wrong);
            refused++;
        }
        read(row.number());
    }

    @Override
    public void unreadable(long number, String text) {
        if (number > done) {
            faults.add(
                    new Fault(number, "", Fault.UNREADABLE, text.substring(0, Math.min(text.length(), LONGEST_VALUE))));
            refused++;
            read(number);
        }
    }

    private void read(long number) {
        line = number;
        if (customers.size() + refused >= AT_ONCE) {
            handOn();
        }
    }

    @Override
    public void finish() {
        if (line > done) {
            handOn();
        }
    }

    private void handOn() {
        sink.take(done, List.copyOf(customers), List.copyOf(faults), refused, line);
        customers.clear();
        faults.clear();
        refused = 0;
        done = line;
    }
}
