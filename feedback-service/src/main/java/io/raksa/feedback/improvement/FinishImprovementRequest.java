package io.raksa.feedback.improvement;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when on a change holds. */
@Schema(description = "From when on the change holds.")
record FinishImprovementRequest(
        @Schema(description = "The first day, in the business's time zone; not in the future.", examples = "2026-11-20")
        @NotNull
        LocalDate changedOn) {}
