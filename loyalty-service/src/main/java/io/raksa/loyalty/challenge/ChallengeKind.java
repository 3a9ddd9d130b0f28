package io.raksa.loyalty.challenge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What members are asked to do. */
@Schema(
        name = "ChallengeKind",
        description =
                "VISITS: so many days with a purchase. WEEKS: so many weeks in a row, Monday to Sunday, with a purchase in each. MONTHS: so many months in a"
                        + " row. SPEND: so much in total. BASKETS: so many purchases of at least so much. Days are those of the business's time zone.")
enum ChallengeKind {
    VISITS,
    WEEKS,
    MONTHS,
    SPEND,
    BASKETS
}
