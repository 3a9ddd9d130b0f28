package io.raksa.feedback.similarity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cases that may tell of the same. */
@Schema(name = "SimilarComplaints", description = "Open complaints that may tell of the same, the most similar first.")
record SimilarView(
        @Schema(description = "At most 20.", required = true)
        List<Item> items) {

    /** One of them. */
    @Schema(name = "SimilarComplaint", description = "An open complaint that may tell of the same.")
    record Item(
            @Schema(
                    description = "The complaint; one of the two may be merged into the other.",
                    examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01",
                    required = true)
            UUID complaintId,

            @Schema(
                    description =
                            "Similarity of what was said: the character trigrams both texts have, by those that either has (Jaccard), 0 to 1;"
                                    + " rounded to 3 digits.",
                    examples = "0.62",
                    required = true)
            double score,

            @Schema(description = "Why it was looked at.", examples = "SAME_CUSTOMER", required = true)
            Resemblance reason,

            @Schema(description = "When it was opened.", examples = "2026-11-22T03:15:30.123456Z", required = true)
            Instant openedAt) {}

    static SimilarView of(List<Similar> found) {
        return new SimilarView(found.stream()
                .map(similar -> new Item(
                        similar.complaintId(),
                        Math.round(similar.score() * 1000) / 1000.0,
                        similar.reason(),
                        similar.openedAt()))
                .toList());
    }
}
