package io.raksa.loyalty.exports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member in a file. */
@Schema(name = "ExportedMember", description = "A member in a file.")
record ExportedMember(
        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(description = "The number on the card.", examples = "123456789092", required = true)
        String memberNumber,

        @Schema(description = "The customer's id.", examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01", required = true)
        UUID customerId,

        @Schema(description = "The programme's code.", examples = "raksa", required = true)
        String programme,

        @Schema(description = "Since when.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant enrolledAt)
        implements Exported {

    @Override
    public String mark() {
        return memberId.toString();
    }
}
