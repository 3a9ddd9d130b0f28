package io.raksa.loyalty.imports;

import io.raksa.loyalty.imports.core.Fault;
import java.util.List;

/** What became of a line. */
sealed interface LineOutcome {

    /** It brought something, which can be taken back by that name. */
    record Brought(long line, String thing) implements LineOutcome {}

    /** All of it was there already. */
    record There() implements LineOutcome {}

    /** It is not taken. */
    record Refused(List<Fault> faults) implements LineOutcome {}

    static LineOutcome refused(long line, String column, Fault.Rule rule, String value) {
        return new Refused(List.of(new Fault(line, column, rule, value)));
    }
}
