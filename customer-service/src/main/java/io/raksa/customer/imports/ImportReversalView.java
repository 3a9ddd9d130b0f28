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

        @Schema(
                description =
                        "Customers whom it had registered, and of whom nothing else is known: they are nobody again, and their identifiers are free.",
                examples = "12",
                required = true)
        long takenBack,

        @Schema(
                description = "Customers whom it had changed, and who are as they were before.",
                examples = "30",
                required = true)
        long restored,

        @Schema(
                description =
                        "Customers whom it had changed, and of whom something was changed since: that stays, the rest is as before.",
                examples = "2",
                required = true)
        long restoredInPart,

        @Schema(
                description =
                        "Customers who stay as they are: registered by it and since then bought something, were met, joined a group or changed; or merged or erased.",
                examples = "3",
                required = true)
        long kept,

        @Schema(description = "Purchases and customers still to be taken back.", examples = "0", required = true)
        long remaining) {

    /** How far a reversal is. */
    @Schema(name = "ImportReversalState")
    public enum State {
        RUNNING,
        DONE
    }
}
