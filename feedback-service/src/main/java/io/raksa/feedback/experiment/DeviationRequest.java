package io.raksa.feedback.experiment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something else was done. */
@Schema(description = "Why something else was done than what was drawn.")
record DeviationRequest(
        @Schema(description = "For those who read the figures.", examples = "ลูกค้าขอเปลี่ยนสินค้าแทน")
        @NotBlank
        @Size(max = 500)
        String reason) {}
