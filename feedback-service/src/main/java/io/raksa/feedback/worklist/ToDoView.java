package io.raksa.feedback.worklist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Things of one sort that are to be done. */
@Schema(description = "Things of one sort that are to be done: how many, and the first of them.")
record ToDoView<T>(
        @Schema(description = "How many; counted to 1000.", examples = "12", required = true)
        int count,

        @Schema(description = "Whether there are more than were counted.", examples = "false", required = true)
        boolean more,

        @Schema(description = "The first of them.", required = true)
        List<T> first) {}
