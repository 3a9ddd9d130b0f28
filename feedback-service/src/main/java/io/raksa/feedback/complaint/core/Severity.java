package io.raksa.feedback.complaint.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How bad it is for the customer, from least to worst. */
@Schema(name = "ComplaintSeverity", description = "How bad it is for the customer.")
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
