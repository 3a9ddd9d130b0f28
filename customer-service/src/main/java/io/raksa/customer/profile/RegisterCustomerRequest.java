package io.raksa.customer.profile;

import io.raksa.customer.identifier.IdentifierRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new customer. */
@Schema(description = "A new customer.")
public record RegisterCustomerRequest(
        @Schema(
                description = "How the customer is addressed, in the customer's own script.",
                examples = "คุณสมชาย ใจดี")
        @NotBlank
        @Size(max = 200)
        String displayName,

        @Schema(description = "The name in Latin script.", examples = "Somchai Jaidee", nullable = true)
        @Nullable
        @Size(min = 1, max = 200)
        String nameEn,

        @Schema(description = "What the customer is; PERSON where absent.", examples = "PERSON", nullable = true)
        @Nullable
        CustomerKind kind,

        @Schema(
                description = "The language to speak with the customer.",
                enumeration = {"th", "en"},
                examples = "th",
                nullable = true)
        @Nullable
        @Pattern(regexp = "th|en")
        String preferredLanguage,

        @Schema(description = "How the customer first came, where that is known.", nullable = true) @Nullable @Valid
        Acquisition acquisition,

        @Schema(
                description =
                        "By what the customer is known, the most important first. Each leads to one customer only.",
                nullable = true)
        @Nullable
        @Size(max = 20)
        List<@Valid @NotNull IdentifierRequest> identifiers) {}
