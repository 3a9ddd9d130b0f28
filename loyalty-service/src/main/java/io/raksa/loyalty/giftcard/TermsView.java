package io.raksa.loyalty.giftcard;

import io.raksa.loyalty.promotion.Minor;
import io.raksa.platform.money.Money;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On which terms cards are sold. */
@Schema(name = "GiftCardTerms", description = "On which terms cards are sold.")
record TermsView(
        @Schema(
                description =
                        "How many months a card lives from its activation, to the end of the calendar month in which it gets this old; absent:"
                                + " it never ends.",
                examples = "60")
        @Nullable
        Integer validMonths,

        @Schema(description = "How many months the law asks for at least.", examples = "0", required = true)
        int legalLeastMonths,

        @Schema(description = "Which law that is.", examples = "No law asks for any; house policy", required = true)
        String legalBasis,

        @Schema(description = "The most that a card is worth.", required = true)
        Money mostValue,

        @Schema(description = "Since when they hold.", examples = "2027-01-01T00:00:00Z", required = true)
        Instant effectiveFrom) {

    static TermsView of(Terms terms) {
        return new TermsView(
                terms.validMonths(),
                terms.legalLeastMonths(),
                terms.legalBasis(),
                Minor.money(terms.mostValue(), terms.currency()),
                terms.effectiveFrom());
    }
}
