package io.raksa.loyalty.exports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A voucher's code in a file. */
@Schema(name = "ExportedVoucherCode", description = "A voucher's code in a file.")
record ExportedCode(
        @JsonIgnore @Schema(hidden = true) String canonical,

        @Schema(description = "As it is printed.", examples = "SPA-7K2M-9QXTC", required = true)
        String code,

        @Schema(description = "How often it can be redeemed.", examples = "1", required = true)
        int uses,

        @Schema(description = "How often it is redeemed or reserved.", examples = "0", required = true)
        int used,

        @Schema(description = "Whether it was given to a customer.", examples = "false", required = true)
        boolean given)
        implements Exported {

    @Override
    public String mark() {
        return canonical;
    }
}
