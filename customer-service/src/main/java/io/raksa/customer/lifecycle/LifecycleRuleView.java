package io.raksa.customer.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lifecycle rule. */
@Schema(description = "A rule by which stages and standings are decided. It is never changed; another takes its place.")
public record LifecycleRuleView(
        @Schema(description = "Names the rule in every change it makes.", examples = "L1-2026-11", required = true)
        String version,

        @Schema(
                description =
                        "PROPOSED: decides nothing yet. IN_FORCE: decides. REPLACED: decided until another came, and still decides on the days of its time when a"
                                + " purchase of then comes late.",
                examples = "IN_FORCE",
                required = true)
        Status status,

        @Schema(description = "By which figures it decides.", required = true)
        LifecycleThresholds thresholds,

        @Schema(description = "Why, in words.", examples = "Visits have become rarer since the fair.", nullable = true)
        @Nullable
        String note,

        @Schema(description = "When it was proposed.", examples = "2026-11-01T00:00:00Z", required = true)
        Instant proposedAt,

        @Schema(description = "The first day on which it decides.", examples = "2026-11-22", nullable = true) @Nullable
        LocalDate inForceFrom,

        @Schema(
                description = "When all customers had been decided anew by it; absent while that is still to do.",
                examples = "2026-11-22T08:35:00Z",
                nullable = true)
        @Nullable
        Instant decidedAt) {

    /** What a rule is good for by now. */
    @Schema(name = "LifecycleRuleStatus")
    public enum Status {
        PROPOSED,
        IN_FORCE,
        REPLACED
    }

    /** For the entity tag: a rule changes its status only. */
    long tag() {
        return switch (status) {
            case PROPOSED -> 1;
            case IN_FORCE -> 2;
            case REPLACED -> 3;
        };
    }
}
