package io.raksa.loyalty.imports;

import io.raksa.loyalty.imports.core.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is wrong with a line. */
@Schema(name = "LoyaltyImportFault", description = "Something that is wrong with a line.")
record ImportFaultView(
        @Schema(
                description = "The number of the line, from 1, the header of a CSV file included.",
                examples = "1443",
                required = true)
        long line,

        @Schema(description = "The column; empty where it is the whole line.", examples = "points", required = true)
        String column,

        @Schema(description = "The rule that it breaks.", examples = "OUT_OF_RANGE", required = true)
        Fault.Rule rule,

        @Schema(
                description = "As it stands in the file; empty for what could lead to a person.",
                examples = "-5",
                required = true)
        String value) {

    static ImportFaultView of(Fault fault) {
        return new ImportFaultView(fault.line(), fault.column(), fault.rule(), fault.value());
    }
}
