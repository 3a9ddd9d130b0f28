package io.raksa.loyalty.earning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a claim. */
@Schema(
        name = "ClaimOutcome",
        description =
                "PAID: the points were missing, and are there now. NOT_MISSING: they were there before. EARNS_NOTHING: by the rules the purchase"
                        + " earns nothing.")
enum ClaimOutcome {
    PAID,
    NOT_MISSING,
    EARNS_NOTHING
}
