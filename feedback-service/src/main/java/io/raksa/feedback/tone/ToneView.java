package io.raksa.feedback.tone;

import io.raksa.feedback.tone.core.Tone;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a feedback was said. */
@Schema(
        name = "FeedbackTone",
        description =
                "How a feedback was said: what a linear model on n-grams suggested when it came in, and what holds, which staff may correct. A suggestion is"
                        + " no judgement: read it with its probability.")
public record ToneView(
        @Schema(description = "The feedback's id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c00", required = true)
        UUID feedbackId,

        @Schema(
                description = "What holds: staff's last word, else the suggestion.",
                examples = "NEGATIVE",
                required = true)
        Tone tone,

        @Schema(description = "Whether staff had the last word.", examples = "false", required = true)
        boolean corrected,

        @Schema(description = "What the model suggested.", examples = "NEGATIVE", required = true)
        Tone suggested,

        @Schema(description = "How likely the model holds each tone, the likeliest first.", required = true)
        List<LikelihoodView> probabilities,

        @Schema(
                description = "The words that weighed most for the suggestion, at most three, the heaviest first.",
                required = true)
        List<PhraseView> phrases,

        @Schema(description = "Which model suggested it.", examples = "tone-1", required = true)
        String modelVersion,

        @Schema(description = "Where the routing model would send it.", required = true)
        RouteView route,

        @Schema(description = "As in ETag.", examples = "1", required = true)
        long version) {

    /** How likely one tone is. */
    @Schema(name = "ToneLikelihood", description = "How likely one tone is.")
    public record LikelihoodView(
            @Schema(description = "The tone.", examples = "NEGATIVE", required = true)
            Tone tone,

            @Schema(
                    description = "0 to 1; the four add up to 1 but for rounding.",
                    examples = "0.8312",
                    required = true)
            BigDecimal probability) {}

    /** Words of the text. */
    @Schema(name = "TonePhrase", description = "Words of the feedback's text: text.substring(start, end).")
    public record PhraseView(
            @Schema(description = "Where they begin, in UTF-16 units from 0.", examples = "16", required = true)
            int start,

            @Schema(description = "Where they end, exclusive.", examples = "28", required = true)
            int end) {}

    /** Where to. */
    @Schema(
            name = "SuggestedRoute",
            description =
                    "Where the routing model would send it. The model that is shipped was trained on calls to a Thai mobile operator: read it as an example, and"
                            + " train it on your own.")
    public record RouteView(
            @Schema(
                    description = "The route, in the words of its training set.",
                    examples = "billing and payment",
                    required = true)
            String route,

            @Schema(description = "How likely, 0 to 1.", examples = "0.7100", required = true)
            BigDecimal probability,

            @Schema(description = "Which model suggested it.", examples = "route-1", required = true)
            String modelVersion) {}

    ToneView corrected(Tone better) {
        return new ToneView(
                feedbackId, better, true, suggested, probabilities, phrases, modelVersion, route, version + 1);
    }
}
