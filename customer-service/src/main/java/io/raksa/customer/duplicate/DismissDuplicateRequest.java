package io.raksa.customer.duplicate;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why two records are two customers. */
@Schema(name = "DismissDuplicateRequest", description = "Why two records are two customers after all.")
public record DismissDuplicateRequest(
        @Schema(description = "Why, in words.", examples = "Father and son", nullable = true)
        @Nullable
        @Size(min = 1, max = 500)
        String reason) {}
