package io.raksa.loyalty.adjustment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an adjustment is decided so. */
@Schema(name = "DecideAdjustment", description = "Why an adjustment is decided so.")
record DecideAdjustmentRequest(
        @Schema(description = "Why.", examples = "I have seen the receipts", required = true) @NotBlank @Size(max = 500)
        String note) {}
