package io.raksa.feedback.clock;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a customer's relationship stands, as customer-service tells. */
@Schema(name = "CustomerStage", description = "Where the customer's relationship stands.")
enum Stage {
    FIRST_VISIT,
    REPEAT,
    GROWING,
    ADVOCATE
}
