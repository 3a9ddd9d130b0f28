package io.raksa.customer.segment;

import io.raksa.customer.segment.core.Condition;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change about a segment. */
@Schema(description = "What is to change about a segment; what is absent stays as it is.")
public record ChangeSegmentRequest(
        @Schema(description = "What people call it.", examples = "Growing, silent for 60 days", nullable = true)
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = ".*\\S.*")
        String name,

        @Schema(description = "What it is for.", examples = "Call before they are lost", nullable = true)
        @Nullable
        @Size(min = 1, max = 1000)
        String description,

        @Schema(
                description = "Another condition in CEL; every customer is looked at again.",
                examples = "stage == 'GROWING' && daysSinceLastPurchase > 60",
                nullable = true)
        @Nullable
        @Size(min = 1, max = Condition.LONGEST)
        String condition) {}
