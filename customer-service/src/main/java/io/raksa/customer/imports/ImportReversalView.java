package io.raksa.customer.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the reversal of an import is. */
@Schema(description = "How far the reversal of an import is.")
public record ImportReversalView(
        @Schema(description = "RUNNING or DONE.", examples = "DONE", required = true)
        State state,

        @Schema(
                description = "Purchases taken back as returns of all that was left of them.",
                examples = "18532",
                required = true)
        long returned,

        @Schema(
                description = "Purchases of which nothing was left: given back before.",
                examples = "0",
                required = true)
        long givenBackBefore,

        @Schema(description = "Purchases still to be taken back.", examples = "0", required = true)
        long remaining) {

    /** How far a reversal is. */
    @Schema(name = "ImportReversalState")
    public enum State {
        RUNNING,
        DONE
    }
}
