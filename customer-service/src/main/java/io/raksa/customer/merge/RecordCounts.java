package io.raksa.customer.merge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much belongs to a record, with what was merged into it. */
@Schema(
        name = "CustomerRecordCounts",
        description = "How much belongs to the record, with what was merged into it before.")
public record RecordCounts(
        @Schema(description = "Identifiers.", examples = "2", required = true)
        long identifiers,

        @Schema(description = "Purchases.", examples = "12", required = true)
        long purchases,

        @Schema(
                description = "Days on which something was bought. A day on both records is one day after the merge.",
                examples = "9",
                required = true)
        long purchaseDays,

        @Schema(description = "Facts that other services told.", examples = "3", required = true)
        long toldFacts) {}
