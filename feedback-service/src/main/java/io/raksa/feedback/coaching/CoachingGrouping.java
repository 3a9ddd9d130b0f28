package io.raksa.feedback.coaching;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is looked at. */
@Schema(
        name = "CoachingGrouping",
        description =
                "PERSON: who answers for a case; TEAM: that has it; BRANCH: where the failure happened, by what failed there too.")
enum CoachingGrouping {
    PERSON("complaint.owner"),
    TEAM("complaint.team"),
    BRANCH("words.branch");

    private final String expression;

    CoachingGrouping(String expression) {
        this.expression = expression;
    }

    /** In SQL. */
    String expression() {
        return expression;
    }
}
