package io.raksa.customer.interaction;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An interaction. */
@Schema(name = "CustomerInteraction", description = "That a customer was met, and what was noticed.")
public record InteractionView(
        @Schema(description = "Its id.", examples = "01938c5e-8c00-7a01-8c11-2a2b2c2d2e2f", required = true)
        UUID id,

        @Schema(description = "The system that knows of it.", examples = "front-desk", required = true)
        String source,

        @Schema(description = "Its id there.", examples = "visit-20261122-17", required = true)
        String externalId,

        @Schema(description = "When.", examples = "2026-11-22T08:30:00Z", required = true)
        Instant happenedAt,

        @Schema(description = "By which channel.", examples = "shop", required = true)
        String channel,

        @Schema(description = "At which touch point.", examples = "CHECK_IN", nullable = true) @Nullable
        String touchpoint,

        @Schema(description = "Before, during or after the service.", examples = "DURING", required = true)
        Moment moment,

        @Schema(description = "What the visit told.", examples = "DISSATISFIED_SILENT", nullable = true) @Nullable
        Signal signal,

        @Schema(description = "What staff saw.", examples = "ANNOYED", nullable = true) @Nullable
        Expression expression,

        @Schema(description = "How it felt as a whole, 1 to 5.", examples = "2", nullable = true) @Nullable
        Integer experience,

        @Schema(description = "How its parts felt; what is not known is absent.", required = true)
        Feelings feelings,

        @Schema(description = "Whether the service failed.", examples = "true", required = true)
        boolean failed,

        @Schema(description = "In words.", examples = "รอคิวนาน", nullable = true) @Nullable
        String note) {

    static InteractionView of(UUID id, RecordInteractionRequest request, Instant at) {
        return new InteractionView(
                id,
                request.source(),
                request.externalId(),
                at,
                request.channel(),
                request.touchpoint(),
                request.moment(),
                request.signal(),
                request.expression(),
                request.experience(),
                request.feelings() == null ? Feelings.UNKNOWN : request.feelings(),
                Boolean.TRUE.equals(request.failed()),
                request.note());
    }

    /** Whether this says the same, under whatever id. */
    boolean saysTheSameAs(InteractionView other) {
        return equals(new InteractionView(
                id,
                other.source,
                other.externalId,
                other.happenedAt,
                other.channel,
                other.touchpoint,
                other.moment,
                other.signal,
                other.expression,
                other.experience,
                other.feelings,
                other.failed,
                other.note));
    }

    /** Whether the customer was let down. */
    boolean isBad() {
        return failed
                || signal == Signal.DISSATISFIED_TOLD
                || signal == Signal.DISSATISFIED_SILENT
                || (experience != null && experience <= 2);
    }
}
