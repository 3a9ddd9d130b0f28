package io.raksa.feedback.measure;

import io.raksa.feedback.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How something is measured. */
@Schema(name = "MeasureDefinition", description = "How something is measured.")
record MeasureView(
        @Schema(description = "Its name.", examples = "RESOLVED_IN_TIME", required = true)
        Measure measure,

        @Schema(
                description = "The quotient is multiplied by this: 1, or 1000 for rates of a thousand.",
                examples = "1",
                required = true)
        int unit,

        @Schema(description = "Whether more is better.", examples = "true", required = true)
        boolean higherIsBetter,

        @Schema(description = "Below this denominator nothing is judged.", examples = "20", required = true)
        int enough,

        @Schema(
                description = "Whether it is known of parts of the organisation too.",
                examples = "true",
                required = true)
        boolean ofParts,

        @Schema(description = "How it is reckoned.", required = true)
        Wording formula) {

    static MeasureView of(Measure measure) {
        return new MeasureView(
                measure,
                measure.unit(),
                measure.higherIsBetter(),
                measure.enough(),
                measure.hasParts(),
                measure.formula());
    }
}
