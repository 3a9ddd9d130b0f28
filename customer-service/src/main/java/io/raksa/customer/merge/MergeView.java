package io.raksa.customer.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A merge, standing or undone. */
@Schema(name = "CustomerMerge", description = "A merge of two records, standing or undone.")
public record MergeView(
        @Schema(description = "The merge's id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a12", required = true)
        UUID id,

        @Schema(
                description = "The record that went on.",
                examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10",
                required = true)
        UUID survivorId,

        @Schema(
                description = "The record that leads to it, or did until the undo.",
                examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a11",
                required = true)
        UUID mergedId,

        @Schema(description = "Why, in words.", examples = "Same phone, two tills", nullable = true) @Nullable
        String reason,

        @Schema(description = "When it was made.", examples = "2026-11-22T08:30:00Z", required = true)
        Instant mergedAt,

        @Schema(
                description = "When it was undone; absent while it stands.",
                examples = "2026-11-23T08:30:00Z",
                nullable = true)
        @Nullable
        Instant undoneAt,

        @Schema(
                description =
                        "Fields of the survivor that were changed after the merge and kept that later value when it was undone.",
                examples = "[\"NAME_EN\"]",
                required = true)
        List<CustomerField> keptLater) {

    static MergeView of(Merge merge) {
        return new MergeView(
                merge.id(),
                merge.survivorId(),
                merge.mergedId(),
                merge.reason(),
                merge.mergedAt(),
                merge.undoneAt(),
                merge.keptLater());
    }
}
