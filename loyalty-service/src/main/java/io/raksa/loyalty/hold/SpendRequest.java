package io.raksa.loyalty.hold;

import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many of the points that are set aside are spent. */
@Schema(name = "SpendPoints", description = "How many of the points that are set aside are spent.")
record SpendRequest(
        @Schema(
                description = "At most as many as are set aside; all of them where it is absent. The others come back.",
                examples = "100")
        @Nullable
        @Min(1)
        Long points) {}
