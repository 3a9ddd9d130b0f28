package io.raksa.gateway.partner;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key to issue. */
@Schema(description = "An API key to issue.")
record IssueKeyRequest(
        @Schema(description = "What the key is for, for people.", examples = "webshop, 2026")
        @Nullable
        @Size(min = 1, max = 80)
        String label,

        @Schema(
                description =
                        "What the key may be used for: at least one; give each of the partner's systems no more than it needs.",
                examples = "[\"FEEDBACK_WRITE\", \"FEEDBACK_READ\"]")
        @NotEmpty
        @Size(max = 32)
        Set<@NotNull Scope> scopes,

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
