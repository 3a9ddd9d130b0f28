package io.raksa.feedback.idea;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an idea. */
@Schema(
        name = "IdeaState",
        description =
                "SUBMITTED: it waits to be decided; ADOPTED: an improvement does it; DECLINED; REWARDED: its effect was proven, and whoever"
                        + " had it got points.")
enum IdeaState {
    SUBMITTED,
    ADOPTED,
    DECLINED,
    REWARDED
}
