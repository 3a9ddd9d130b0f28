package io.raksa.feedback.experiment;

import io.raksa.feedback.wording.Wording;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a complaint's customer drew: what staff are to offer. */
@Schema(name = "ExperimentDraw", description = "What a complaint's customer drew: what staff are to offer.")
record DrawView(
        @Schema(description = "The experiment.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c61", required = true)
        UUID experimentId,

        @Schema(description = "The complaint.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c11", required = true)
        UUID complaintId,

        @Schema(description = "What is to be offered.", required = true)
        Arm offer,

        @Schema(description = "The same in words.", required = true)
        Wording words,

        @Schema(description = "When it was drawn.", examples = "2026-12-02T03:00:00Z", required = true)
        Instant drawnAt,

        @Schema(
                description = "Why something else was done; absent while nobody said so.",
                examples = "ลูกค้าขอเปลี่ยนสินค้าแทน")
        @Nullable
        String deviation,

        @Schema(description = "When that was said.", examples = "2026-12-02T05:00:00Z") @Nullable
        Instant deviatedAt) {

    static DrawView of(Draw draw, Experiment experiment) {
        Arm arm = experiment.arms().get(draw.arm());
        return new DrawView(
                draw.experimentId(),
                draw.complaintId(),
                arm,
                words(arm),
                draw.drawnAt(),
                draw.deviation(),
                draw.deviatedAt());
    }

    private static Wording words(Arm arm) {
        return arm.points() == 0
                ? new Wording("Apologise; grant no points.", "ขอโทษลูกค้า โดยไม่ให้แต้ม")
                : new Wording(
                        "Apologise and grant %,d points.".formatted(arm.points()),
                        "ขอโทษลูกค้าและให้ %,d แต้ม".formatted(arm.points()));
    }
}
