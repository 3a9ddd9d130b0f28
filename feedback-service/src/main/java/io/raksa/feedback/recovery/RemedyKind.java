package io.raksa.feedback.recovery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is given to put it right. */
@Schema(description = "What is given: POINTS in the loyalty programme.")
enum RemedyKind {
    POINTS
}
