package io.raksa.feedback.verdict.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer does, against what was usual of this customer. */
@Schema(
        name = "VerdictDeeds",
        description =
                "HOLDING: orders as was usual (ACTIVE or WON_BACK); CUTTING: has fallen behind it (AT_RISK or LAPSED); UNKNOWN: no purchase is"
                        + " known.")
public enum Deeds {
    HOLDING,
    CUTTING,
    UNKNOWN
}
