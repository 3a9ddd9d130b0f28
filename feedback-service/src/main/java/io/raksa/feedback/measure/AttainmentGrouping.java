package io.raksa.feedback.measure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what cases are told apart. */
@Schema(
        name = "AttainmentGrouping",
        description =
                "STAGE: where the customer's relationship stands today; SEVERITY, CATEGORY: of the case; CHANNEL: through which it came.")
enum AttainmentGrouping {
    STAGE,
    SEVERITY,
    CATEGORY,
    CHANNEL
}
