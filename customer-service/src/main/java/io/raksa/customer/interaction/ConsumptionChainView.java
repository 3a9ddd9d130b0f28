package io.raksa.customer.interaction;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consumption chain with what was lived through at its steps. */
@Schema(
        name = "ConsumptionChain",
        description = "A consumption chain with what was lived through at its steps in a period.")
public record ConsumptionChainView(
        @Schema(description = "The chain.", examples = "STAY", required = true)
        String chain,

        @Schema(description = "The first day of the period.", examples = "2026-01-01", required = true)
        LocalDate from,

        @Schema(description = "The day after the last day of the period.", examples = "2026-04-01", required = true)
        LocalDate to,

        @Schema(description = "Its steps, in their order; at most 200.", required = true)
        List<TouchpointExperienceView> steps) {}
