package io.raksa.customer.segment;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who would meet a condition today. */
@Schema(description = "Who would meet a condition today.")
public record SegmentPreviewView(
        @Schema(
                description = "How many customers meet it; an estimate unless exact.",
                examples = "128",
                required = true)
        long count,

        @Schema(
                description =
                        "Whether everybody was looked at. Of more than 20000 customers a random part is, and count is drawn up from it.",
                examples = "true",
                required = true)
        boolean exact,

        @Schema(description = "How many customers were looked at.", examples = "4372", required = true)
        long lookedAt,

        @Schema(description = "Up to ten of those who meet it.", required = true)
        List<Example> sample) {

    /** A customer who meets the condition. */
    @Schema(name = "SegmentExample", description = "A customer who meets the condition.")
    public record Example(
            @Schema(
                    description = "The customer's id.",
                    examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10",
                    required = true)
            UUID customerId,

            @Schema(description = "How the customer is addressed.", examples = "คุณสมชาย ใจดี", required = true)
            String displayName) {}
}
