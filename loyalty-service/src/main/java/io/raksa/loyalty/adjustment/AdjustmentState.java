package io.raksa.loyalty.adjustment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an adjustment stands that needs another person. */
@Schema(
        description =
                "WAITING: nobody has decided it. APPROVED: it is posted. DECLINED: it will not be. EXPIRED: nobody decided it in time.")
enum AdjustmentState {
    WAITING,
    APPROVED,
    DECLINED,
    EXPIRED
}
