package io.raksa.feedback.observation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How staff met the customer. */
@Schema(
        name = "ObservationChannel",
        description = "How staff met the customer. On the PHONE face, eyes and body are not seen; contention is heard.")
enum Contact {
    IN_PERSON,
    PHONE,
    VIDEO,
    CHAT
}
