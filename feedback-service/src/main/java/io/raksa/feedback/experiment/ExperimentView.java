package io.raksa.feedback.experiment;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A choice between remedies that is made at random. */
@Schema(name = "RecoveryExperiment", description = "A choice between remedies that is made at random.")
record ExperimentView(
        @Schema(description = "Its id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c61", required = true)
        UUID id,

        @Schema(description = "1, and 2 once it was ended early; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "Its name.", examples = "Points for slow service", required = true)
        String name,

        @Schema(description = "Only complaints assessed as this; absent for all.", examples = "SLOW") @Nullable
        Category category,

        @Schema(description = "Only complaints assessed as this grave; absent for all.", examples = "MEDIUM") @Nullable
        Severity severity,

        @Schema(description = "What may be done; the others are compared with the first.", required = true)
        List<Arm> arms,

        @Schema(description = "The currency in which spending counts.", examples = "THB", required = true)
        String currency,

        @Schema(description = "For how many days after the draw deeds count.", examples = "90", required = true)
        int horizonDays,

        @Schema(description = "From when on complaints are drawn.", examples = "2026-12-01T00:00:00Z", required = true)
        Instant startsAt,

        @Schema(description = "Nobody is drawn from then on.", examples = "2027-03-01T00:00:00Z", required = true)
        Instant endsAt) {

    static ExperimentView of(Experiment experiment) {
        return new ExperimentView(
                experiment.id(),
                experiment.version(),
                experiment.name(),
                experiment.category(),
                experiment.severity(),
                experiment.arms(),
                experiment.currency(),
                experiment.horizon(),
                experiment.startsAt(),
                experiment.endsAt());
    }
}
