package io.raksa.feedback.complaint.core;

/** What can be done with a complaint; which of it may be done now depends on its {@link ComplaintState}. */
public enum ComplaintAction {
    ACKNOWLEDGE(ComplaintState.ACKNOWLEDGED),
    ASSESS(ComplaintState.ASSESSED),
    INVESTIGATE(ComplaintState.INVESTIGATED),
    RESOLVE(ComplaintState.RESOLVED),
    CLOSE(ComplaintState.CLOSED),
    REOPEN(ComplaintState.REOPENED);

    private final ComplaintState leadsTo;

    ComplaintAction(ComplaintState leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** The state a complaint is in afterwards. */
    public ComplaintState leadsTo() {
        return leadsTo;
    }
}
