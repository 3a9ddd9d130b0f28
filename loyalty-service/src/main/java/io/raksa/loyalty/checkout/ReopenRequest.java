package io.raksa.loyalty.checkout;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a purchase is undone. */
@Schema(name = "ReopenCheckoutRequest", description = "Why a purchase is undone.")
record ReopenRequest(
        @Schema(description = "In your own words.", examples = "Rung up twice", required = true)
        @NotBlank
        @Size(max = 500)
        String reason) {}
