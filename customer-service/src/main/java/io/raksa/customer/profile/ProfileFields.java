package io.raksa.customer.profile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fields of a profile of which a merge decides which of two values is kept. */
@Schema(
        name = "CustomerProfileFields",
        description = "The fields of which a merge decides which of two values is kept.")
public record ProfileFields(
        @Schema(description = "How the customer is addressed.", examples = "คุณสมชาย ใจดี", required = true)
        String displayName,

        @Schema(description = "The name in Latin script.", examples = "Somchai Jaidee", nullable = true) @Nullable
        String nameEn,

        @Schema(description = "The language to speak with the customer: th or en.", examples = "th", nullable = true)
        @Nullable
        String preferredLanguage,

        @Schema(description = "How the customer first came, where that is known.", nullable = true) @Nullable
        Acquisition acquisition) {}
