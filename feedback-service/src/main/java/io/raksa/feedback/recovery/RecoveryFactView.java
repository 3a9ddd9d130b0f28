package io.raksa.feedback.recovery;

import io.raksa.feedback.recovery.core.RecoveryFact;
import io.raksa.feedback.wording.Wording;
import io.raksa.platform.rule.FactType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a condition may ask of a complaint. */
@Schema(name = "RecoveryFact", description = "What a condition may ask of a complaint.")
record RecoveryFactView(
        @Schema(description = "Its name in conditions.", examples = "earlierComplaints", required = true)
        String name,

        @Schema(
                description = "Its type: BOOLEAN, INTEGER, NUMBER, TEXT, DAY (a date as text) or TEXTS (a list).",
                examples = "INTEGER",
                required = true)
        FactType type,

        @Schema(description = "What it is.", required = true)
        Wording description) {

    static RecoveryFactView of(RecoveryFact fact) {
        return new RecoveryFactView(fact.variable(), fact.type(), new Wording(fact.en(), fact.th()));
    }
}
