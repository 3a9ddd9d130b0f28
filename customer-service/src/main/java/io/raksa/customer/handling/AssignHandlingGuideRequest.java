package io.raksa.customer.handling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which guide suits a customer. */
@Schema(description = "Which guide suits a customer.")
public record AssignHandlingGuideRequest(
        @Schema(description = "The guide's code.", examples = "DECIDES_SLOWLY")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
        String guide) {}
