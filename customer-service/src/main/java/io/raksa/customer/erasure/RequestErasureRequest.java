package io.raksa.customer.erasure;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be erased. */
@Schema(description = "Who is to be erased.")
public record RequestErasureRequest(
        @Schema(description = "The customer's id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10") @NotNull
        UUID customerId) {}
