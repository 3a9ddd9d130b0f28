package io.raksa.feedback.recovery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether it has reached the customer. */
@Schema(description = "GRANTED: decided, on its way; PAID: the points are on the customer's account.")
enum RemedyState {
    GRANTED,
    PAID
}
