package io.raksa.customer.segment;

import io.raksa.customer.segment.core.Fact;
import io.raksa.platform.rule.FactType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fact that a condition may ask for. */
@Schema(description = "A fact that a condition may ask for.")
public record CustomerFactView(
        @Schema(description = "Its name in conditions.", examples = "daysSinceLastPurchase", required = true)
        String name,

        @Schema(
                description =
                        "BOOLEAN, INTEGER, NUMBER (compared as a double), TEXT, DAY (an ISO date as text) or TEXTS (a list: 'PHONE' in identifierTypes).",
                examples = "INTEGER",
                required = true)
        FactType type,

        @Schema(description = "What it counts.", examples = "days", nullable = true) @Nullable
        String unit,

        @Schema(
                description =
                        "Whether the passing of days alone changes it; a condition over it is looked at again every day.",
                examples = "true",
                required = true)
        boolean changesWithTime,

        @Schema(
                description = "What it is, in English.",
                examples = "Days since the last purchase; absent before the first.",
                required = true)
        String description,

        @Schema(
                description = "What it is, in Thai.",
                examples = "จำนวนวันนับจากการซื้อครั้งล่าสุด ไม่มีค่าหากยังไม่เคยซื้อ",
                required = true)
        String descriptionTh) {

    static CustomerFactView of(Fact fact) {
        return new CustomerFactView(
                fact.variable(),
                fact.type(),
                fact.unit().orElse(null),
                fact.changesWithTime(),
                fact.description().en(),
                fact.description().th());
    }
}
