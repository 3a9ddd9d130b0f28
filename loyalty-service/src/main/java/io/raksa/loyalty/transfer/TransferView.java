package io.raksa.loyalty.transfer;

import io.raksa.loyalty.ledger.Posted;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points that were given to another member. */
@Schema(name = "Transfer", description = "Points that were given to another member. They keep their ends.")
record TransferView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d77", required = true)
        UUID id,

        @Schema(description = "Who gave them.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID fromMemberId,

        @Schema(description = "How many.", examples = "100", required = true)
        long points,

        @Schema(description = "What the giver has left.", examples = "20", required = true)
        long balanceAfter,

        @Schema(description = "When.", examples = "2026-11-22T03:15:30Z", required = true)
        Instant at) {

    static TransferView of(UUID id, Posted out) {
        return new TransferView(id, out.memberId(), -out.points(), out.balanceAfter(), out.at());
    }
}
