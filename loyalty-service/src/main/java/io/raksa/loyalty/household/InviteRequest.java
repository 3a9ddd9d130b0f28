package io.raksa.loyalty.household;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to invite. */
@Schema(name = "InviteToHousehold", description = "Whom to invite.")
record InviteRequest(
        @Schema(
                description = "The other member's number, twelve digits, as it stands on the card.",
                examples = "100000000016",
                required = true)
        @NotNull
        @Pattern(regexp = "[1-9][0-9]{11}")
        String memberNumber) {}
