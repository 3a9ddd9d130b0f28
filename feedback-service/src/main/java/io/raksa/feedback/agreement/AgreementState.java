package io.raksa.feedback.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an agreement is. */
@Schema(
        name = "AgreementState",
        description =
                "DRAFT: being written; OFFERED: the text stands and may be signed; SIGNED: by both sides, it runs or is still to begin;"
                        + " SETTLED: its period is over and it was measured; REVIEWED: both sides have said what they make of it; CANCELLED.")
enum AgreementState {
    DRAFT,
    OFFERED,
    SIGNED,
    SETTLED,
    REVIEWED,
    CANCELLED
}
