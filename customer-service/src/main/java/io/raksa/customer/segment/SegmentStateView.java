package io.raksa.customer.segment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a segment stands. */
@Schema(description = "How a segment stands.")
public record SegmentStateView(
        @Schema(description = "How many customers belong to it now.", examples = "128", required = true)
        long members,

        @Schema(
                description =
                        "How many customers have still to be looked at, for any segment; 0 when membership is up to date.",
                examples = "0",
                required = true)
        long waiting) {}
