package io.raksa.loyalty.transfer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points to be given to another member. */
@Schema(name = "TransferPoints", description = "Points to be given to another member.")
record TransferRequest(
        @Schema(
                description = "The other member's number, twelve digits, as it stands on the card.",
                examples = "100000000016",
                required = true)
        @NotNull
        @Pattern(regexp = "[1-9][0-9]{11}")
        String toMemberNumber,

        @Schema(description = "How many.", examples = "100", required = true) @NotNull @Min(1) @Max(1_000_000_000)
        Long points) {}
