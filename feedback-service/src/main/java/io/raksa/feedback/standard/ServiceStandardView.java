package io.raksa.feedback.standard;

import io.raksa.feedback.measure.Measure;
import io.raksa.feedback.measure.Scope;
import io.raksa.feedback.wording.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What customers are promised. */
@Schema(name = "ServiceStandard", description = "What customers are promised.")
record ServiceStandardView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c81", required = true)
        UUID id,

        @Schema(description = "As customers read it.", required = true)
        Wording promise,

        @Schema(description = "By what it is measured.", examples = "ANSWERED_IN_TIME", required = true)
        Measure measure,

        @Schema(
                description = "The value to reach where more is better, not to exceed where less is.",
                examples = "0.95",
                required = true)
        BigDecimal value,

        @Schema(description = "Who promises.", required = true)
        Scope scope,

        @Schema(description = "The first day on which it holds.", examples = "2026-12-01", required = true)
        LocalDate since,

        @Schema(
                description = "The first day on which it holds no more; absent while it holds.",
                examples = "2027-12-01")
        @Nullable
        LocalDate until,

        @Schema(description = "When it was made.", examples = "2026-11-23T10:00:00Z", required = true)
        Instant madeAt) {

    static ServiceStandardView of(ServiceStandard standard) {
        return new ServiceStandardView(
                standard.id(),
                standard.promise(),
                standard.measure(),
                standard.value(),
                standard.scope(),
                standard.since(),
                standard.until(),
                standard.madeAt());
    }
}
