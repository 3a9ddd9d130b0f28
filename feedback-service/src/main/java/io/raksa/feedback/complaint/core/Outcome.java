package io.raksa.feedback.complaint.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer got of what was asked for. */
@Schema(
        name = "ComplaintOutcome",
        description =
                "What the customer got of what was asked for: FULL all of it, PARTIAL some, DECLINED nothing; UNFOUNDED: what was"
                        + " complained of turned out not to be so.")
public enum Outcome {
    FULL,
    PARTIAL,
    DECLINED,
    UNFOUNDED
}
