package io.raksa.feedback.complaint.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which part of the service failed. */
@Schema(name = "ComplaintComponent", description = "Which part of the service failed.")
public enum Component {
    PRODUCT,
    PEOPLE,
    OPERATION,
    PROCESS
}
