package io.raksa.customer.imports;

import io.raksa.customer.imports.core.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is wrong with a line. */
@Schema(description = "Something that is wrong with a line.")
public record ImportFaultView(
        @Schema(
                description = "The number of the line, from 1, the header included.",
                examples = "1443",
                required = true)
        long line,

        @Schema(
                description = "The column; empty where it is the whole line.",
                examples = "customer_id",
                required = true)
        String column,

        @Schema(description = "The rule that it breaks.", examples = "ANONYMOUS", required = true)
        String rule,

        @Schema(description = "As it stands in the file.", examples = "", required = true)
        String value) {

    static ImportFaultView of(Fault fault) {
        return new ImportFaultView(fault.line(), fault.column(), fault.rule(), fault.value());
    }
}
