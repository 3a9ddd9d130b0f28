package io.raksa.customer.duplicate;

/** What became of a pair of probable duplicates. */
public enum DuplicateState {
    /** Waits for somebody to decide. */
    OPEN,
    /** Somebody decided that they are two. */
    DISMISSED,
    /** They are one profile, as long as their merge stands. */
    MERGED,
    /** One of them was merged with a third: the pair of the profiles stands for it, as long as that merge stands. */
    SUPERSEDED
}
