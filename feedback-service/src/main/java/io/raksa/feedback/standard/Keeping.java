package io.raksa.feedback.standard;

import io.raksa.feedback.measure.Measured;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a promise was kept. */
@Schema(name = "PromiseKeeping", description = "KEPT; BROKEN; TOO_FEW: there are not enough to judge by.")
enum Keeping {
    KEPT,
    BROKEN,
    TOO_FEW;

    static Keeping of(ServiceStandard standard, Measured measured) {
        if (!measured.enough()) {
            return TOO_FEW;
        }
        return measured.meets(standard.value()) ? KEPT : BROKEN;
    }
}
