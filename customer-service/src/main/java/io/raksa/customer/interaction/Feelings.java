package io.raksa.customer.interaction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the customer felt about the parts of the service (C4). */
@Schema(
        name = "CustomerFeelings",
        description =
                "How the customer felt about the parts of the service, 1 (bad) to 5 (good); what is not known is absent.")
public record Feelings(
        @Schema(description = "What was sold.", examples = "4", nullable = true) @Nullable @Min(1) @Max(5)
        Integer product,

        @Schema(description = "The way to it: forms, queues, payment.", examples = "3", nullable = true)
        @Nullable
        @Min(1)
        @Max(5)
        Integer process,

        @Schema(description = "That things worked.", examples = "5", nullable = true) @Nullable @Min(1) @Max(5)
        Integer operation,

        @Schema(description = "The people.", examples = "5", nullable = true) @Nullable @Min(1) @Max(5)
        Integer contact) {

    static final Feelings UNKNOWN = new Feelings(null, null, null, null);
}
