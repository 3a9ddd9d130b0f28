package io.raksa.loyalty.household;

import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many of the points that a household set aside are spent. */
@Schema(name = "SpendHouseholdPoints", description = "How many of the points that a household set aside are spent.")
record HouseholdSpendRequest(
        @Schema(
                description = "At most as many as are set aside; all of them where it is absent. The others come back.",
                examples = "300",
                nullable = true)
        @Nullable
        @Min(1)
        Long points) {}
