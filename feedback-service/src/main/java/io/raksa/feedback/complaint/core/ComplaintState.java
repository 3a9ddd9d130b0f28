package io.raksa.feedback.complaint.core;

import java.util.EnumSet;
import java.util.Set;

/** How far a complaint is, after ISO 10002. Nothing is resolved before it is acknowledged, and only what is resolved is closed. */
public enum ComplaintState {
    /** It is in; nobody has told the customer so. */
    RECEIVED,
    /** The customer has been told that it is being looked at. */
    ACKNOWLEDGED,
    /** How bad it is and what failed has been judged. */
    ASSESSED,
    /** What happened has been found out. */
    INVESTIGATED,
    /** The customer has been told what we do about it. */
    RESOLVED,
    /** Nothing more is to be done. */
    CLOSED,
    /** The answer did not settle it; it is being worked on again. */
    REOPENED;

    /** The steps that lead on from here, in the order of the work. */
    Set<ComplaintAction> allowed() {
        return switch (this) {
            case RECEIVED -> EnumSet.of(ComplaintAction.ACKNOWLEDGE);
            case ACKNOWLEDGED -> EnumSet.of(ComplaintAction.ASSESS, ComplaintAction.RESOLVE);
            case ASSESSED, REOPENED ->
                EnumSet.of(ComplaintAction.ASSESS, ComplaintAction.INVESTIGATE, ComplaintAction.RESOLVE);
            case INVESTIGATED -> EnumSet.of(ComplaintAction.ASSESS, ComplaintAction.RESOLVE);
            case RESOLVED -> EnumSet.of(ComplaintAction.CLOSE, ComplaintAction.REOPEN);
            case CLOSED -> EnumSet.of(ComplaintAction.REOPEN);
        };
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return this != RESOLVED && this != CLOSED;
    }
}
