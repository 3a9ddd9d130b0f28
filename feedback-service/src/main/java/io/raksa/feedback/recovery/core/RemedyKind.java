package io.raksa.feedback.recovery.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is given to put it right. */
@Schema(
        name = "RemedyKind",
        description =
                "APOLOGY, EXPLANATION; REDO: the service once more; REFUND: money, paid by staff or the partner; POINTS in the loyalty"
                        + " programme; VOUCHER: one of a template.")
public enum RemedyKind {
    APOLOGY,
    EXPLANATION,
    REDO,
    REFUND,
    POINTS,
    VOUCHER;

    /** Whether somebody has to be known who gets it. */
    public boolean needsCustomer() {
        return this == POINTS || this == VOUCHER;
    }
}
