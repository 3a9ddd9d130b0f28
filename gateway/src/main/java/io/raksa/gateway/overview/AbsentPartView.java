package io.raksa.gateway.overview;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part that is left out, and why. */
@Schema(name = "AbsentPart", description = "A part that is left out, and why.")
record AbsentPartView(
        @Schema(description = "Which part: the name of its field.", examples = "memberships", required = true)
        String part,

        @Schema(
                description =
                        "LATE: the service took too long. UNAVAILABLE: it could not be reached. FAILED: it made a mistake. NOT_ALLOWED:"
                                + " the caller may not see this part.",
                examples = "LATE",
                required = true)
        Reason reason) {

    /** Why a part is left out. */
    enum Reason {
        LATE,
        UNAVAILABLE,
        FAILED,
        NOT_ALLOWED
    }
}
