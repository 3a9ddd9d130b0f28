package io.raksa.loyalty.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the reversal of an import is. */
@Schema(name = "LoyaltyImportReversal", description = "How far the reversal of an import is.")
record ImportReversalView(
        @Schema(description = "Whether all is done.", examples = "DONE", required = true)
        State state,

        @Schema(description = "Lines whose effect was taken back.", examples = "18532", required = true)
        long takenBack,

        @Schema(
                description =
                        "Lines whose effect stays: members of whom more is known since, balances of which something was taken, codes that somebody"
                                + " has or used. GET .../kept names them.",
                examples = "3",
                required = true)
        long kept,

        @Schema(description = "Lines still to be looked at.", examples = "0", required = true)
        long remaining) {

    /** How far a reversal is. */
    @Schema(name = "LoyaltyImportReversalState", description = "How far a reversal is.")
    enum State {
        RUNNING,
        DONE
    }
}
