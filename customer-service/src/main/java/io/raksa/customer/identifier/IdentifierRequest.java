package io.raksa.customer.identifier;

import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.identifier.core.IdentifierType;
import io.raksa.platform.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** By what a customer is known, as somebody wrote it. */
@Schema(description = "By what a customer is known, as somebody wrote it.")
public record IdentifierRequest(
        @Schema(description = "What it is.", examples = "PHONE") @NotNull
        IdentifierType type,

        @Schema(
                description =
                        "The identifier as it is written. A phone number without a country code is a Thai one; Thai and full-width digits,"
                                + " spaces, hyphens and an extension are understood. One identifier, not a list.",
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
        String system) {

    /**
     * The identifier itself.
     *
     * @param pointer where in the request this message stands, {@code ""} for the whole body
     * @throws Problem 400 where it cannot be read, or its system is missing or misplaced
     */
    public Identifier read(String pointer) {
        if ((type == IdentifierType.EXTERNAL) == (system == null || system.isBlank())) {
            throw IdentifierProblem.IDENTIFIER_SYSTEM_MISPLACED.because().at(pointer + "/system");
        }
        return Identifier.read(type, value, system == null ? "" : system)
                .orElseThrow(
                        () -> IdentifierProblem.IDENTIFIER_INVALID.because(type).at(pointer + "/value"));
    }
}
