package io.raksa.feedback.proactive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a customer was asked. */
@Schema(name = "ProactiveChannel", description = "How the customer was asked.")
enum ContactChannel {
    PHONE,
    LINE,
    EMAIL,
    SMS,
    IN_PERSON
}
