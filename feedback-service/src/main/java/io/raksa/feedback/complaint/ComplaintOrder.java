package io.raksa.feedback.complaint;

/** In which order complaints are listed. */
enum ComplaintOrder {
    /** The newest first. */
    RECEIVED,
    /** What is due first comes first. */
    DUE
}
