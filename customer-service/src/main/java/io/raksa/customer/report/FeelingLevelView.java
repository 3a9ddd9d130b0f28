package io.raksa.customer.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How customers felt about a part of the service. */
@Schema(name = "CustomerFeelingLevel", description = "How customers felt about a part of the service in the period.")
public record FeelingLevelView(
        @Schema(description = "Which part.", examples = "PROCESS", required = true)
        ServicePart part,

        @Schema(description = "How many marks there are.", examples = "120", required = true)
        long marks,

        @Schema(
                description = "Their mean, 1 (bad) to 5 (good), to two places; absent where there is none.",
                examples = "4.12",
                nullable = true)
        @Nullable
        String mean) {

    /** A part of the service that a customer feels something about. */
    @Schema(name = "CustomerServicePart")
    public enum ServicePart {
        PRODUCT,
        PROCESS,
        OPERATION,
        CONTACT
    }
}
