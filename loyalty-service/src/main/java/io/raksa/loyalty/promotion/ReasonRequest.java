package io.raksa.loyalty.promotion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is stopped. */
@Schema(name = "PromotionStopRequest", description = "Why it is stopped.")
record ReasonRequest(
        @Schema(description = "In your own words.", examples = "The kitchen is out of mangoes", required = true)
        @NotBlank
        @Size(max = 500)
        String reason) {}
