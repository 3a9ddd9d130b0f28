package io.raksa.loyalty.exports;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member has, in a file. */
@Schema(name = "ExportedBalance", description = "What a member has, in a file; in points.")
record ExportedBalance(
        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(description = "The number on the card.", examples = "123456789092", required = true)
        String memberNumber,

        @Schema(description = "The customer's id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01", required = true)
        UUID customerId,

        @Schema(
                description = "What can be spent; points that have ended do not count.",
                examples = "120",
                required = true)
        long available,

        @Schema(description = "What becomes available later.", examples = "0", required = true)
        long pending,

        @Schema(description = "What is set aside.", examples = "0", required = true)
        long held,

        @Schema(description = "What is owed after returns.", examples = "0", required = true)
        long owed)
        implements Exported {

    @Override
    public String mark() {
        return memberId.toString();
    }
}
