package io.raksa.customer.segment;

import io.raksa.customer.segment.core.Condition;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A segment that is to be. */
@Schema(description = "A segment that is to be.")
public record CreateSegmentRequest(
        @Schema(description = "What people call it.", examples = "Growing, silent for 30 days")
        @NotBlank
        @Size(max = 200)
        String name,

        @Schema(description = "What it is for.", examples = "โทรหาก่อนเสียลูกค้า", nullable = true)
        @Nullable
        @Size(min = 1, max = 1000)
        String description,

        @Schema(
                description = "Who belongs to it: a condition in CEL over the facts of GET /v1/segments/facts.",
                examples = "stage == 'GROWING' && daysSinceLastPurchase > 30")
        @NotBlank
        @Size(max = Condition.LONGEST)
        String condition) {}
