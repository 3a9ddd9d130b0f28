package io.raksa.feedback.survey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what those who were asked are told apart. */
@Schema(
        name = "SurveyGrouping",
        description =
                "OCCASION: after what; BRANCH, CATEGORY, SEVERITY, OUTCOME, OWNER, TEAM: of the complaint; CHANNEL: through which it came, or where"
                        + " the purchase was taken down (record, checkout); STAGE: where the customer's relationship stands today.")
enum SurveyGrouping {
    OCCASION("survey.occasion"),
    BRANCH("words.branch"),
    CHANNEL("coalesce(words.channel, survey.origin)"),
    CATEGORY("complaint.category"),
    SEVERITY("complaint.severity"),
    OUTCOME("complaint.outcome"),
    OWNER("complaint.owner"),
    TEAM("complaint.team"),
    STAGE("customer_stage.stage");

    private final String expression;

    SurveyGrouping(String expression) {
        this.expression = expression;
    }

    /** In SQL. */
    String expression() {
        return expression;
    }
}
