package io.raksa.loyalty.imports;

import io.raksa.loyalty.imports.LineOutcome.Brought;
import io.raksa.loyalty.imports.core.Fault;
import java.util.ArrayList;
import java.util.List;

/** What became of some lines, up to and with {@code line}. */
record Progress(long line, List<Brought> brought, long unchanged, long refused, List<Fault> faults) {

    static Progress of(long line, List<LineOutcome> outcomes) {
        List<Brought> brought = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        long unchanged = 0;
        long refused = 0;
        for (LineOutcome outcome : outcomes) {
            switch (outcome) {
                case Brought one -> brought.add(one);
                case LineOutcome.There() -> unchanged++;
                case LineOutcome.Refused(List<Fault> why) -> {
                    refused++;
                    faults.addAll(why);
                }
            }
        }
        return new Progress(line, brought, unchanged, refused, faults);
    }
}
