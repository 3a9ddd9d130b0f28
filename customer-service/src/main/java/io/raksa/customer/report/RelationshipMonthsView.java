package io.raksa.customer.report;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the relationships brought, month by month. */
@Schema(name = "RelationshipMonths", description = "What the relationships brought, month by month.")
public record RelationshipMonthsView(
        @Schema(description = "The first day of the period.", examples = "2026-01-01", required = true)
        LocalDate from,

        @Schema(description = "The day after the last day of the period.", examples = "2026-04-01", required = true)
        LocalDate to,

        @Schema(
                description = "One entry for each month and group in which somebody bought, in their order.",
                required = true)
        List<RelationshipMonthView> months) {}
