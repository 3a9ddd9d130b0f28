package io.raksa.customer.imports;

import io.raksa.platform.file.RowSource;

/** Takes the lines of a file and hands them on, a bounded number at a time. */
interface FileLines extends RowSource.Taker {

    /** The last line that was read. */
    long line();

    /** Hands on the rest. */
    void finish();
}
