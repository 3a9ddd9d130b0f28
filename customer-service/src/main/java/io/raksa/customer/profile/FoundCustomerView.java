package io.raksa.customer.profile;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer whose name is like what was looked for. */
@Schema(description = "A customer whose name is like what was looked for.")
public record FoundCustomerView(
        @Schema(description = "The customer's id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10", required = true)
        UUID id,

        @Schema(description = "What the customer is.", examples = "PERSON", required = true)
        CustomerKind kind,

        @Schema(description = "How the customer is addressed.", examples = "คุณสมชาย ใจดี", required = true)
        String displayName,

        @Schema(description = "The name in Latin script.", examples = "Somchai Jaidee", nullable = true) @Nullable
        String nameEn,

        @Schema(
                description = "True: the name has what was looked for in it. False: it is only spelt alike.",
                examples = "true",
                required = true)
        boolean contained) {}
