package io.raksa.feedback.recovery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a remedy. */
@Schema(
        name = "RemedyState",
        description =
                "PROPOSED: more than the proposer may grant, it waits for somebody who may; DECLINED: it was not approved; GRANTED: decided,"
                        + " on its way, or given where nothing travels; PAID: the points are on the customer's account; WITHDRAWN: taken back"
                        + " by us; CLAWED_BACK: taken back, and loyalty has settled the points.")
enum RemedyState {
    PROPOSED,
    DECLINED,
    GRANTED,
    PAID,
    WITHDRAWN,
    CLAWED_BACK;

    /** Whether the customer has it, or is going to. */
    boolean isLive() {
        return this == PROPOSED || this == GRANTED || this == PAID;
    }
}
