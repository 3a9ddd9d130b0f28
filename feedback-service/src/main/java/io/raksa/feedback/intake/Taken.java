package io.raksa.feedback.intake;

import io.raksa.platform.problem.Problem;

/** What became of a post. */
sealed interface Taken {

    /** It is new. */
    record New(Feedback feedback) implements Taken {}

    /** It was there already. */
    record Same(Feedback feedback) implements Taken {}

    /** Something else was there already under its key. */
    record Differs(Feedback feedback) implements Taken {}

    /** Its details do not fit what is asked. */
    record Unfit(Problem problem) implements Taken {}

    /** It names a person who is erased. */
    record OfErased() implements Taken {}
}
