package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.core.Change;
import io.raksa.customer.lifecycle.core.Reason;
import io.raksa.customer.lifecycle.core.Stage;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of a customer's stage. */
@Schema(description = "A change of the customer's stage.")
public record StageChangeView(
        @Schema(description = "The stage before; absent for the first.", examples = "FIRST_VISIT", nullable = true)
        @Nullable
        Stage from,

        @Schema(description = "The stage from then on.", examples = "REPEAT", required = true)
        Stage to,

        @Schema(
                description =
                        "When: the purchase that brought it about, or the beginning of the day on which time alone did.",
                examples = "2026-11-22T08:30:00Z",
                required = true)
        Instant at,

        @Schema(
                description = "Why, in words, in the language of Accept-Language.",
                examples = "Bought again on 2026-11-22, a second day.",
                required = true)
        String reason,

        @Schema(
                description = "Why, as a code; growth in visits, per visit and in both are told apart.",
                examples = "CAME_BACK",
                required = true)
        Reason.Kind reasonCode,

        @Schema(description = "The version of the rule that said so.", examples = "L1-2026-11", required = true)
        String ruleVersion) {

    static StageChangeView of(Change<Stage> change, Locale language) {
        return new StageChangeView(
                change.from(),
                change.to(),
                change.at(),
                change.reason().in(language),
                change.reason().kind(),
                change.rule());
    }
}
