package io.raksa.platform.bulk;

import io.raksa.platform.problem.Problem;
import java.util.UUID;

/** What a feature says of one message of a bulk request. */
public sealed interface Outcome {

    /** Taken now. */
    record Created(UUID id) implements Outcome {}

    /** Known already by its business key; nothing was done. */
    record Unchanged(UUID id) implements Outcome {}

    /** Refused; the lines around it are not touched by that. */
    record Refused(Problem problem) implements Outcome {}
}
