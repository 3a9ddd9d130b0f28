package io.raksa.customer.imports;

import io.raksa.customer.imports.core.Fault;
import java.util.List;

/** What became of some lines, up to and with {@code line}. */
record Progress(long line, long created, long updated, long unchanged, long refused, List<Fault> faults) {}
