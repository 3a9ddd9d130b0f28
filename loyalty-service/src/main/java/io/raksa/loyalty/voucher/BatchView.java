package io.raksa.loyalty.voucher;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Codes made together. */
@Schema(name = "VoucherBatch", description = "Codes made together.")
record BatchView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da2", required = true)
        UUID id,

        @Schema(description = "The offer.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1da1", required = true)
        UUID offerId,

        @Schema(description = "How they look.", examples = "SPA-####-####", required = true)
        String pattern,

        @Schema(description = "How many there shall be.", examples = "1000", required = true)
        int codes,

        @Schema(description = "How many there are.", examples = "1000", required = true)
        int made,

        @Schema(description = "Whether all are there.", examples = "true", required = true)
        boolean ready,

        @Schema(description = "When it was asked for.", examples = "2026-11-23T03:15:30Z", required = true)
        Instant madeAt) {

    static BatchView of(Batch batch) {
        return new BatchView(
                batch.id(),
                batch.offerId(),
                batch.pattern(),
                batch.codes(),
                batch.made(),
                batch.isReady(),
                batch.madeAt());
    }
}
