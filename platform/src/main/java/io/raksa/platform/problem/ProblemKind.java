package io.raksa.platform.problem;

/**
 * A kind of problem. Each feature declares its own as an enum: the constant's name is the stable code that clients act on,
 * its texts are what people read.
 *
 * {@snippet :
 * enum LedgerProblem implements ProblemKind {
 *     POINTS_NOT_ENOUGH(409, "Not enough points", "แต้มไม่พอ", "{0} points asked, {1} available.", "ขอใช้ {0} แต้ม มีอยู่ {1} แต้ม");
 *     // constructor and three accessors
 * }
 * throw POINTS_NOT_ENOUGH.because(500, 120).at("/points");
 * }
 */
public interface ProblemKind {

    /** The stable, upper-case code; an enum's own name. */
    String name();

    /** HTTP status: 409 for a refusal by the business, 403 only for rights, 400 for input that breaks a rule. */
    int status();

    /** What kind of problem it is; the same for every occurrence. */
    Text title();

    /** What happened this time; placeholders are filled by {@link #because}. */
    Text detail();

    /** The problem itself, to be thrown, with the placeholders of its detail filled. */
    default Problem because(Object... arguments) {
        return new Problem(this, arguments);
    }
}
