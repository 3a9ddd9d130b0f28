package io.raksa.feedback.tone;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what tones are told apart. */
@Schema(name = "ToneGrouping", description = "By what tones are told apart; ALL is one group.")
enum ToneGrouping {
    ALL("null::text"),
    BRANCH("feedback.branch"),
    CATEGORY("feedback.category"),
    CHANNEL("feedback.channel"),
    TOUCH_POINT("feedback.touch_point");

    private final String expression;

    ToneGrouping(String expression) {
        this.expression = expression;
    }

    /** In SQL. */
    String expression() {
        return expression;
    }
}
