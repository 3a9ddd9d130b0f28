package io.raksa.feedback.tone.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How something was said. */
@Schema(
        name = "Tone",
        description =
                "How it was said: POSITIVE (pleased), NEGATIVE (displeased), QUESTION (wants to know), NEUTRAL (none of them).")
public enum Tone {
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    QUESTION
}
