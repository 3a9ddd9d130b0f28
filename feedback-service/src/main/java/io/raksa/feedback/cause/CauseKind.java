package io.raksa.feedback.cause;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what complaints are told apart. */
@Schema(
        name = "CauseKind",
        description =
                "CATEGORY: what failed; COMPONENT: which part of the service, once it is judged; TOUCH_POINT; BRANCH; PRODUCT: or service; CHANNEL: which way it"
                        + " came; PARTNER: whose system told of it; TEAM: that has the case.")
public enum CauseKind {
    CATEGORY("complaint.category"),
    COMPONENT("complaint.component"),
    TOUCH_POINT("words.touch_point"),
    BRANCH("words.branch"),
    PRODUCT("words.product"),
    CHANNEL("words.channel"),
    PARTNER("words.source"),
    TEAM("complaint.team");

    private final String expression;

    CauseKind(String expression) {
        this.expression = expression;
    }

    /** In SQL, over {@code complaint} and its {@code words}. */
    public String expression() {
        return expression;
    }
}
