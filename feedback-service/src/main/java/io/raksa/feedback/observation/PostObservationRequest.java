package io.raksa.feedback.observation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a member of staff has just seen. */
@Schema(
        description =
                "What a member of staff has just seen. Give whom it was about (customerId, feedbackId or both) and at least one mark; leave out what was not seen.")
record PostObservationRequest(
        @Schema(description = "The customer.", examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01") @Nullable
        UUID customerId,

        @Schema(
                description = "What the customer said then; without customerId it tells the customer.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c00")
        @Nullable
        UUID feedbackId,

        @Schema(description = "The face: 1 angry or sad, 3 even, 5 smiling.", examples = "2") @Nullable @Min(1) @Max(5)
        Integer face,

        @Schema(description = "The eyes: 1 avoiding or glaring, 3 even, 5 warm.", examples = "3")
        @Nullable
        @Min(1)
        @Max(5)
        Integer eyes,

        @Schema(description = "The body: 1 turned away or tense, 3 even, 5 open.", examples = "2")
        @Nullable
        @Min(1)
        @Max(5)
        Integer body,

        @Schema(description = "Arguing: 0 none, 1 a little, 2 much, 3 all the time.", examples = "1")
        @Nullable
        @Min(0)
        @Max(3)
        Integer arguing,

        @Schema(description = "Bargaining: 0 none, 1 a little, 2 much, 3 all the time.", examples = "0")
        @Nullable
        @Min(0)
        @Max(3)
        Integer bargaining,

        @Schema(description = "Interrupting: 0 none, 1 a little, 2 much, 3 all the time.", examples = "2")
        @Nullable
        @Min(0)
        @Max(3)
        Integer interrupting,

        @Schema(description = "Blaming: 0 none, 1 a little, 2 much, 3 all the time.", examples = "1")
        @Nullable
        @Min(0)
        @Max(3)
        Integer blaming,

        @Schema(description = "How staff met the customer.", examples = "IN_PERSON") @NotNull
        Contact channel,

        @Schema(description = "When in the service it was.", examples = "DURING") @NotNull
        Moment moment,

        @Schema(description = "At which branch.", examples = "siam-square") @Nullable @Size(min = 1, max = 100)
        String branch,

        @Schema(description = "In a few words, for colleagues.", examples = "ถามราคาซ้ำหลายครั้ง")
        @Nullable
        @Size(min = 1, max = 500)
        String note,

        @Schema(description = "When it was; now where it is absent.", examples = "2026-11-22T02:30:00Z") @Nullable
        Instant observedAt) {

    boolean namesNobody() {
        return customerId == null && feedbackId == null;
    }

    boolean marksNothing() {
        return Stream.of(face, eyes, body, arguing, bargaining, interrupting, blaming)
                .allMatch(Objects::isNull);
    }

    Instant observedAt(Instant now) {
        return (observedAt == null ? now : observedAt).truncatedTo(ChronoUnit.MICROS);
    }
}
