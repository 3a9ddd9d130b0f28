package io.raksa.feedback.complaint.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of service failure. */
@Schema(
        name = "ComplaintCategory",
        description =
                "What failed: BASIC_SERVICE_MISSING: a basic service that should be there was not; SLOW: slow without reason or"
                        + " abnormally slow; CORE_SERVICE_WRONG: the service itself went wrong; STAFF_BEHAVIOUR: how staff acted; OTHER.")
public enum Category {
    BASIC_SERVICE_MISSING,
    SLOW,
    CORE_SERVICE_WRONG,
    STAFF_BEHAVIOUR,
    OTHER
}
