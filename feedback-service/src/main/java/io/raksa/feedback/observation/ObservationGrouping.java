package io.raksa.feedback.observation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what observations are told apart. */
@Schema(name = "ObservationGrouping", description = "By what observations are told apart; ALL is one group.")
enum ObservationGrouping {
    ALL("null::text"),
    BRANCH("branch"),
    CHANNEL("channel"),
    MOMENT("moment"),
    OBSERVER("observed_by");

    private final String expression;

    ObservationGrouping(String expression) {
        this.expression = expression;
    }

    /** In SQL. */
    String expression() {
        return expression;
    }
}
