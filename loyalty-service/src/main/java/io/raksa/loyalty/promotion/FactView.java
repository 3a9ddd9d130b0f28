package io.raksa.loyalty.promotion;

import io.raksa.loyalty.ledger.WordsView;
import io.raksa.loyalty.ledger.core.Words;
import io.raksa.platform.rule.FactType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a condition of a promotion may ask. */
@Schema(name = "PromotionFact", description = "What a condition of a promotion may ask.")
record FactView(
        @Schema(description = "Its name in conditions.", examples = "total", required = true)
        String name,

        @Schema(description = "CART: for condition. LINE: for items.", examples = "CART", required = true)
        Fact.Of of,

        @Schema(
                description = "Its type: BOOLEAN, INTEGER, NUMBER, TEXT, DAY (a date as text) or TEXTS (a list).",
                examples = "NUMBER",
                required = true)
        FactType type,

        @Schema(description = "What it is.", required = true)
        WordsView description) {

    static FactView of(Fact fact) {
        return new FactView(
                fact.variable(),
                fact.of(),
                fact.type(),
                WordsView.of(
                        new Words(fact.description().en(), fact.description().th())));
    }
}
