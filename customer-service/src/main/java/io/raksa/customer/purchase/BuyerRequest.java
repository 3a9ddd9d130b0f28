package io.raksa.customer.purchase;

import io.raksa.customer.identifier.IdentifierRequest;
import io.raksa.customer.identifier.core.IdentifierType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who bought, by an identifier. */
@Schema(description = "Who bought, by an identifier. Whoever is not known by it yet is registered.")
public record BuyerRequest(
        @Schema(description = "What the identifier is.", examples = "PHONE") @NotNull
        IdentifierType type,

        @Schema(
                description = "The identifier as it is written. A phone number without a country code is a Thai one.",
                examples = "081-234-5678")
        @NotBlank
        @Size(max = 254)
        String value,

        @Schema(
                description = "Whose id it is. Needed for EXTERNAL; absent for any other type.",
                examples = "talad-d",
                nullable = true)
        @Nullable
        @Size(min = 1, max = 100)
        String system,

        @Schema(
                description =
                        "How to call somebody who is registered by this purchase; where it is absent, by the identifier. Not used for a known"
                                + " customer.",
                examples = "คุณสมหญิง",
                nullable = true)
        @Nullable
        @Size(min = 1, max = 200)
        String displayName) {

    IdentifierRequest identifier() {
        return new IdentifierRequest(type, value, system);
    }
}
