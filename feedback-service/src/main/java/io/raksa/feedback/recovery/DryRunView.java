package io.raksa.feedback.recovery;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What we would owe. */
@Schema(name = "RecoveryDryRun", description = "What we would owe.")
record DryRunView(
        @Schema(
                description = "The policy's name and version, or the limits of the roles where none is for it.",
                examples = "Long waits of regular guests, version 3",
                required = true)
        String policy,

        @Schema(
                description = "The policy's id; absent where the limits hold.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c81")
        @Nullable
        UUID policyId,

        @Schema(description = "What may be given, and up to how much by whom.", required = true)
        List<OfferRequest> offers) {}
