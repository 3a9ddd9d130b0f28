package io.raksa.feedback.catalogue.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of thing was said. */
@Schema(description = "What kind of thing is said; a COMPLAINT opens a complaint case. OBSERVATION is what staff saw.")
public enum FeedbackKind {
    COMPLAINT,
    SUGGESTION,
    COMPLIMENT,
    QUESTION,
    OBSERVATION
}
