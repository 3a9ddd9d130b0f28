package io.raksa.customer.interaction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A touch point that is new. */
@Schema(description = "A new step of a consumption chain.")
public record DefineTouchpointRequest(
        @Schema(description = "Names it for ever: capital letters, digits and underscores.", examples = "CHECK_IN")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
        String code,

        @Schema(
                description = "Of which consumption chain it is a step: capital letters, digits and underscores.",
                examples = "STAY")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
        String chain,

        @Schema(description = "Where in the chain; leave gaps for steps to come.", examples = "40")
        @Min(1)
        @Max(100_000)
        int place,

        @Schema(description = "Its name in Thai.", examples = "เช็คอิน") @NotBlank @Size(max = 100)
        String nameTh,

        @Schema(description = "Its name in English.", examples = "Check in") @NotBlank @Size(max = 100)
        String nameEn) {}
