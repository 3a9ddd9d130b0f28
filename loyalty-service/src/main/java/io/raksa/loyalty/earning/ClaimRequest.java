package io.raksa.loyalty.earning;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purchase whose points are missing. */
@Schema(name = "ClaimMissingPoints", description = "A purchase whose points are missing.")
record ClaimRequest(
        @Schema(
                description = "The purchase's id at customer-service.",
                examples = "019aabf0-7a10-7f63-b1de-0d6a57a1f3c8",
                required = true)
        @NotNull
        UUID purchaseId) {}
