package io.raksa.feedback.idea;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an idea is worth. */
@Schema(description = "What an idea is worth.")
record RewardIdeaRequest(
        @Schema(
                description = "Whose points they are: the customer's id that whoever had the idea is a member by.",
                examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01")
        @NotNull
        UUID customerId,

        @Schema(description = "How many points.", examples = "2000") @NotNull @Min(1) @Max(1_000_000)
        Integer points) {}
