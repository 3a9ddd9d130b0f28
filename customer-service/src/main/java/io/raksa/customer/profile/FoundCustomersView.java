package io.raksa.customer.profile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The customers whose names are like what was looked for. */
@Schema(description = "The customers whose names are like what was looked for.")
public record FoundCustomersView(
        @Schema(description = "Those found, the likeliest first.", required = true)
        List<FoundCustomerView> items,

        @Schema(
                description = "Whether more names are like it than are listed: give more of the name to narrow it.",
                examples = "false",
                required = true)
        boolean more) {}
