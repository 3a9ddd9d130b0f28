package io.raksa.loyalty.expiry;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run of the expiry did. */
@Schema(name = "ExpiryRun", description = "What a run of the expiry did.")
record ExpiryRunView(
        @Schema(
                description = "The run's id, as it stands in the audit.",
                examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d79",
                required = true)
        UUID id,

        @Schema(description = "When it began.", examples = "2026-11-30T17:00:03.123456Z", required = true)
        Instant startedAt,

        @Schema(description = "Members whose points were expired.", examples = "12", required = true)
        long members,

        @Schema(description = "Points that were expired, all together.", examples = "480", required = true)
        long points,

        @Schema(
                description =
                        "Whether nothing was left, but for members whose points somebody else was changing at that moment. False: ask"
                                + " again for the rest.",
                examples = "true",
                required = true)
        boolean complete) {}
