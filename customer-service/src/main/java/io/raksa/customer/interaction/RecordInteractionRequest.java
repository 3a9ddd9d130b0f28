package io.raksa.customer.interaction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a customer was met. */
@Schema(description = "That a customer was met, and what was noticed.")
public record RecordInteractionRequest(
        @Schema(
                description =
                        "The system that knows of it; with externalId the business key. A partner's interactions carry the partner's own name.",
                examples = "front-desk")
        @NotBlank
        @Size(max = 100)
        String source,

        @Schema(description = "Its id there.", examples = "visit-20261122-17") @NotBlank @Size(max = 200)
        String externalId,

        @Schema(description = "When; at most five minutes from now.", examples = "2026-11-22T08:30:00Z") @NotNull
        Instant happenedAt,

        @Schema(description = "By which channel.", examples = "shop") @NotBlank @Size(max = 50)
        String channel,

        @Schema(description = "At which touch point, by its code.", examples = "CHECK_IN", nullable = true)
        @Nullable
        @Size(min = 1, max = 40)
        String touchpoint,

        @Schema(description = "Before, during or after the service.", examples = "DURING") @NotNull
        Moment moment,

        @Schema(
                description =
                        "IMPRESSED; DISSATISFIED_TOLD: says so, can be won back; DISSATISFIED_SILENT: seems so without a word, will leave. Absent: none noticed.",
                examples = "DISSATISFIED_SILENT",
                nullable = true)
        @Nullable
        Signal signal,

        @Schema(description = "What staff saw in face, eyes and body.", examples = "ANNOYED", nullable = true) @Nullable
        Expression expression,

        @Schema(
                description = "How the customer felt it as a whole, 1 (bad) to 5 (good).",
                examples = "2",
                nullable = true)
        @Nullable
        @Min(1)
        @Max(5)
        Integer experience,

        @Schema(description = "How the customer felt its parts.", nullable = true) @Nullable @Valid
        Feelings feelings,

        @Schema(
                description = "Whether the service failed at this touch point; false where absent.",
                examples = "true",
                nullable = true)
        @Nullable
        Boolean failed,

        @Schema(description = "In words, for staff.", examples = "รอคิวนาน", nullable = true)
        @Nullable
        @Size(min = 1, max = 1000)
        String note) {}
