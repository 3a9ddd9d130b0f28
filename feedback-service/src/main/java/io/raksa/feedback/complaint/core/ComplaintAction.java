package io.raksa.feedback.complaint.core;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be done with a complaint; which of it may be done now is {@link ComplaintCase#allowed}. */
public enum ComplaintAction {
    ACKNOWLEDGE(ComplaintState.ACKNOWLEDGED),
    ASSESS(ComplaintState.ASSESSED),
    INVESTIGATE(ComplaintState.INVESTIGATED),
    RESOLVE(ComplaintState.RESOLVED),
    CLOSE(ComplaintState.CLOSED),
    REOPEN(ComplaintState.REOPENED),
    /** Says who answers for it. */
    ASSIGN("assigned"),
    /** Waits for the customer. */
    PAUSE("paused"),
    /** Waits no more. */
    RESUME("resumed"),
    /** Passes it to somebody higher. */
    ESCALATE("escalated"),
    /** Another case goes on with it. */
    MERGE("merged"),
    /** It goes on by itself again. */
    UNMERGE("unmerged"),
    /** A second problem becomes a case of its own. */
    SPLIT("split");

    private final @Nullable ComplaintState leadsTo;
    private final String past;

    ComplaintAction(ComplaintState leadsTo) {
        this.leadsTo = leadsTo;
        this.past = leadsTo.name().toLowerCase(Locale.ROOT);
    }

    ComplaintAction(String past) {
        this.leadsTo = null;
        this.past = past;
    }

    /** The state afterwards of a complaint that is in the given one. */
    public ComplaintState leadsTo(ComplaintState now) {
        return leadsTo == null ? now : leadsTo;
    }

    /** As it is told afterwards: {@code resolved}. */
    public String past() {
        return past;
    }
}
