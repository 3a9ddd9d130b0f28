package io.raksa.gateway.partner;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key to issue. */
@Schema(description = "An API key to issue; may be an empty object.")
record IssueKeyRequest(
        @Schema(description = "What the key is for, for people.", examples = "webshop, 2026")
        @Nullable
        @Size(min = 1, max = 80)
        String label,

        @Schema(
                description =
                        "Calls that it may make in a minute of the clock, over all replicas of the gateway; a bulk call counts once."
                                + " Where absent, 6,000 unless the platform is set up otherwise.",
                examples = "1000")
        @Nullable
        @Min(1)
        @Max(6_000_000)
        Integer callsPerMinute,

        @Schema(
                description =
                        "Calls that it may make in a day of UTC. Where absent, 1,000,000 unless the platform is set up otherwise.",
                examples = "100000")
        @Nullable
        @Min(1)
        @Max(1_000_000_000)
        Integer callsPerDay) {}
