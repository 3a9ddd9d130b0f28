package io.raksa.customer.identifier;

import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.identifier.core.IdentifierType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By what a customer is known. */
@Schema(description = "By what a customer is known.")
public record IdentifierView(
        @Schema(description = "What it is.", examples = "PHONE", required = true)
        IdentifierType type,

        @Schema(description = "As it was written when it came.", examples = "081-234-5678", required = true)
        String value,

        @Schema(description = "Whose id it is; only with EXTERNAL.", examples = "talad-d", nullable = true) @Nullable
        String system,

        @Schema(
                description =
                        "The one spelling that stands for all: E.164 for a phone number (with ;ext= for an extension), lower case for an"
                                + " e-mail address.",
                examples = "+66812345678",
                required = true)
        String normalized) {

    static IdentifierView of(Identifier identifier) {
        String system = identifier.key().system();
        return new IdentifierView(
                identifier.key().type(),
                identifier.value(),
                system.isEmpty() ? null : system,
                identifier.key().normalized());
    }
}
