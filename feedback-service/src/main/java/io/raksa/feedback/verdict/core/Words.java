package io.raksa.feedback.verdict.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer said of late, all in all. */
@Schema(
        name = "VerdictWords",
        description = "GOOD: the score is not below 0; BAD: it is; NONE: nothing was said or seen in the 180 days.")
public enum Words {
    GOOD,
    BAD,
    NONE
}
