package io.raksa.feedback.observation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When in the service it was. */
@Schema(name = "ObservationMoment", description = "When in the service it was.")
enum Moment {
    BEFORE,
    DURING,
    AFTER
}
