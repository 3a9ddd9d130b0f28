package io.raksa.feedback.deviation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what two failures may be the same. */
@Schema(
        name = "Sameness",
        description =
                "In what two failures are the same: CATEGORY what failed (OTHER is never the same as OTHER), COMPONENT which part of the"
                        + " service, BRANCH, TOUCH_POINT. What nobody has told is never the same.")
enum Sameness {
    CATEGORY("earlier.category = complaint.category and complaint.category <> 'OTHER'"),
    COMPONENT("earlier.component = complaint.component"),
    BRANCH("earlier_words.branch = words.branch"),
    TOUCH_POINT("earlier_words.touch_point = words.touch_point");

    private final String condition;

    Sameness(String condition) {
        this.condition = condition;
    }

    /** In SQL. */
    String condition() {
        return condition;
    }
}
