package io.raksa.customer.segment;

import io.raksa.customer.segment.core.Condition;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition to be tried. */
@Schema(description = "A condition to be tried.")
public record PreviewSegmentRequest(
        @Schema(
                description = "A condition in CEL over the facts of GET /v1/segments/facts.",
                examples = "spendLast365 >= 10000")
        @NotBlank
        @Size(max = Condition.LONGEST)
        String condition) {}
