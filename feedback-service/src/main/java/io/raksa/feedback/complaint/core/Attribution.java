package io.raksa.feedback.complaint.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose doing the failure was. */
@Schema(name = "ComplaintAttribution", description = "Whose doing the failure was.")
public enum Attribution {
    US,
    CUSTOMER,
    THIRD_PARTY,
    NOBODY
}
