package io.raksa.feedback.improvement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an improvement is. */
@Schema(
        name = "ImprovementState",
        description =
                "PLANNED: somebody is to do it; DONE: the change holds, and its effect is measured; DROPPED: it is not done.")
enum ImprovementState {
    PLANNED,
    DONE,
    DROPPED
}
