package io.raksa.loyalty.programme;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme as clients see it. */
@Schema(name = "Programme", description = "A loyalty programme: what purchases earn and how long points live.")
record ProgrammeView(
        @Schema(description = "Its code, stable.", examples = "raksa", required = true)
        String code,

        @Schema(description = "Its name.", examples = "Raksa", required = true)
        String name,

        @Schema(
                description = "Counts the changes of the programme; the ETag names it.",
                examples = "1",
                required = true)
        long version,

        @Schema(description = "How long points that can be spent live.", required = true)
        ExpiryTerms expiry,

        @Schema(
                description =
                        "Points given for a failed service live to the end of the calendar month (business time zone) in which they get"
                                + " this many months old.",
                examples = "12",
                required = true)
        int compensationValidMonths,

        @Schema(description = "Whether a customer becomes a member by registering.", examples = "true", required = true)
        boolean enrolOnRegistration,

        @Schema(
                description =
                        "What purchases earn now, by currency and kind of points; a purchase in another currency earns nothing.",
                required = true)
        List<EarnRateView> earnRates) {

    static ProgrammeView of(Programme programme) {
        return new ProgrammeView(
                programme.code(),
                programme.name(),
                programme.version(),
                ExpiryTerms.of(programme.validity()),
                programme.compensationValidMonths(),
                programme.enrolsOnRegistration(),
                programme.earnRules().stream().map(EarnRateView::of).toList());
    }
}
