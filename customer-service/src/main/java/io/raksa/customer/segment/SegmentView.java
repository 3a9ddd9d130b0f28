package io.raksa.customer.segment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A segment. */
@Schema(description = "A segment: customers who meet a condition.")
public record SegmentView(
        @Schema(description = "The segment's id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10", required = true)
        UUID id,

        @Schema(description = "Counts the changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "What people call it.", examples = "Growing, silent for 30 days", required = true)
        String name,

        @Schema(description = "What it is for.", examples = "โทรหาก่อนเสียลูกค้า", nullable = true) @Nullable
        String description,

        @Schema(
                description = "Who belongs to it, in CEL.",
                examples = "stage == 'GROWING' && daysSinceLastPurchase > 30",
                required = true)
        String condition,

        @Schema(
                description = "Counts the conditions it had. Each membership names the one that decided.",
                examples = "1",
                required = true)
        long rule,

        @Schema(description = "Whether it has ended; it has no members then.", examples = "false", required = true)
        boolean archived,

        @Schema(description = "When it was created.", examples = "2026-11-22T08:30:00Z", required = true)
        Instant createdAt) {

    static SegmentView of(Segment segment) {
        return new SegmentView(
                segment.id(),
                segment.version(),
                segment.name(),
                segment.description(),
                segment.condition(),
                segment.rule(),
                segment.archived(),
                segment.createdAt());
    }
}
