package io.raksa.customer.merge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Two records that are one customer. */
@Schema(name = "MergeCustomersRequest", description = "Two records that are one customer.")
public record MergeRequest(
        @Schema(description = "The record that goes on.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10") @NotNull
        UUID survivorId,

        @Schema(
                description = "The record that from now on leads to it.",
                examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a11")
        @NotNull
        UUID mergedId,

        @Schema(
                description =
                        "Fields whose value is taken from the merged record; all others stay the survivor's. A field that only one of the two has is kept anyway.",
                examples = "[\"NAME_EN\"]",
                nullable = true)
        @Nullable
        @Size(max = 4)
        Set<@NotNull CustomerField> fromMerged,

        @Schema(description = "Why, in words.", examples = "Same phone, two tills", nullable = true)
        @Nullable
        @Size(min = 1, max = 500)
        String reason) {

    Set<CustomerField> taken() {
        return Objects.requireNonNullElse(fromMerged, Set.of());
    }
}
