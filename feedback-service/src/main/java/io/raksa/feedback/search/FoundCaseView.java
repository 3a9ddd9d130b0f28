package io.raksa.feedback.search;

import io.raksa.feedback.complaint.core.Category;
import io.raksa.feedback.complaint.core.ComplaintState;
import io.raksa.feedback.complaint.core.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case that holds all words that were asked for. */
@Schema(name = "FoundCase", description = "A case that holds all words that were asked for.")
record FoundCaseView(
        @Schema(description = "The complaint's id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c11", required = true)
        UUID complaintId,

        @Schema(description = "How far it is.", examples = "ASSESSED", required = true)
        ComplaintState state,

        @Schema(description = "What failed.", examples = "SLOW", required = true)
        Category category,

        @Schema(description = "How badly.", examples = "HIGH", required = true)
        Severity severity,

        @Schema(
                description = "Who complained; absent where nobody knows.",
                examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID customerId,

        @Schema(description = "Who answers for it; absent while nobody does.", examples = "somchai") @Nullable
        String owner,

        @Schema(description = "The team that has it; absent for none.", examples = "kitchen") @Nullable
        String team,

        @Schema(description = "When it was opened.", examples = "2026-11-22T04:00:00Z", required = true)
        Instant openedAt,

        @Schema(
                description =
                        "What was said around the first word that was found, in lower case; up to 80 characters before and after it.",
                examples = "…รออาหารสี่สิบนาที พนักงานไม่สนใจ…",
                required = true)
        String excerpt) {

    private static final int AROUND = 80;

    /** Words are compared with this sign in its two parts. */
    private static final String SARA_AM = "\u0E33";

    private static final String SARA_AM_APART = "\u0E4D\u0E32";

    static FoundCaseView of(FoundCase found, List<String> words) {
        return new FoundCaseView(
                found.id(),
                found.state(),
                found.category(),
                found.severity(),
                found.customerId(),
                found.owner(),
                found.team(),
                found.openedAt(),
                excerpt(found.words(), words));
    }

    private static String excerpt(String said, List<String> words) {
        return cut(said, words).replace(SARA_AM_APART, SARA_AM);
    }

    private static String cut(String said, List<String> words) {
        int first = words.stream()
                .mapToInt(said::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(0);
        int from = whole(said, Math.max(0, first - AROUND));
        int to = whole(said, Math.min(said.length(), first + AROUND));
        return (from > 0 ? "…" : "") + said.substring(from, to) + (to < said.length() ? "…" : "");
    }

    /** Not between the halves of a character. */
    private static int whole(String said, int place) {
        return place > 0 && place < said.length() && Character.isLowSurrogate(said.charAt(place)) ? place - 1 : place;
    }
}
