package io.raksa.customer.identifier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value that is to lead to nobody. */
@Schema(description = "A value that is to lead to nobody.")
public record BlockIdentifierRequest(
        @Schema(description = "The value.") @NotNull @Valid IdentifierRequest identifier,

        @Schema(description = "Why.", examples = "Number of the office at Rama IV, used by everybody there.")
        @NotBlank
        @Size(max = 500)
        String reason) {}
