package io.raksa.customer.report;

import io.raksa.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the relationships brought in a month. */
@Schema(name = "RelationshipMonth", description = "What the relationships brought in a month.")
public record RelationshipMonthView(
        @Schema(description = "The first day of the month.", examples = "2026-11-01", required = true)
        LocalDate month,

        @Schema(
                description =
                        "How the customers came: ADVERTISEMENT, REFERRAL, SALES_PERSON, CIRCUMSTANCE, OTHER, UNKNOWN; or the segment's id, NONE for who is in"
                                + " none; ALL where the customers are not told apart.",
                examples = "ALL",
                required = true)
        String group,

        @Schema(
                description = "Kept: who had bought before the month and bought in it, and what they spent in it.",
                required = true)
        Brought retained,

        @Schema(
                description =
                        "Widened: who bought a category for the first time after their first purchase day, and what they spent on these categories in the month.",
                required = true)
        Brought widened,

        @Schema(
                description =
                        "Spread: whom a customer referred and who bought for the first time, and what they spent in the month.",
                required = true)
        Brought spread) {

    /** So many customers, so much money. */
    @Schema(name = "RelationshipBrought", description = "So many customers, so much money.")
    public record Brought(
            @Schema(description = "How many customers.", examples = "946", required = true)
            long customers,

            @Schema(
                    description = "What they spent, one amount for each currency; less what was given back.",
                    required = true)
            List<Money> spend) {

        static final Brought NOTHING = new Brought(0, List.of());
    }
}
