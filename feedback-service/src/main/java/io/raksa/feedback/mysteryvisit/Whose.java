package io.raksa.feedback.mysteryvisit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose place was visited. */
@Schema(name = "MysteryVisitWhose", description = "Whose place was visited.")
enum Whose {
    OWN,
    COMPETITOR
}
