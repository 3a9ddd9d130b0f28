package io.raksa.feedback.mysteryvisit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a mystery visitor found. */
@Schema(description = "What a mystery visitor found. No names of staff.")
record MysteryVisitRequest(
        @Schema(description = "By which card.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9cd1") @NotNull
        UUID scorecardId,

        @Schema(description = "Whose place it was.", examples = "COMPETITOR") @NotNull
        Whose whose,

        @Schema(description = "Which: the branch, or the competitor.", examples = "Blue Cup, Ari")
        @NotBlank
        @Size(max = 200)
        String place,

        @Schema(description = "How the visitor approached.", examples = "COMPLAINT") @NotNull
        Approach approach,

        @Schema(description = "When, a day of the business's time zone; not in the future.", examples = "2026-11-20")
        @NotNull
        LocalDate visitedOn,

        @Schema(
                description = "A mark of 1 (very poor) to 5 (very good) for each point of the card, by its key.",
                type = SchemaType.OBJECT,
                additionalProperties = Integer.class,
                examples = "{\"greeting\": 4}")
        @NotNull
        @Size(min = 1, max = 50)
        Map<@NotNull String, @NotNull @Min(1) @Max(5) Integer> scores,

        @Schema(description = "In words.", examples = "ขอโทษทันทีและเปลี่ยนแก้วใหม่")
        @Nullable
        @Size(min = 1, max = 2000)
        String note) {}
