package io.raksa.loyalty.household;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invitation that is taken. */
@Schema(name = "JoinHousehold", description = "An invitation that is taken.")
record JoinRequest(
        @Schema(description = "The household's id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d77", required = true)
        @NotNull
        UUID householdId) {}
