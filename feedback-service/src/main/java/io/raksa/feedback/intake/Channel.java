package io.raksa.feedback.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way it came. */
@Schema(name = "FeedbackChannel", description = "Which way it came.")
enum Channel {
    PARTNER,
    WEB,
    TILL,
    LINE,
    PHONE,
    EMAIL,
    IN_PERSON,
    STAFF
}
