package io.raksa.loyalty.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line whose effect a reversal could not take back. */
@Schema(name = "LoyaltyImportKept", description = "A line whose effect a reversal could not take back.")
record KeptLineView(
        @Schema(
                description = "The number of the line, from 1, the header of a CSV file included.",
                examples = "1443",
                required = true)
        long line) {}
