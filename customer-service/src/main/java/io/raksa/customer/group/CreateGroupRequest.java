package io.raksa.customer.group;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A group that is new. */
@Schema(description = "A new household or company.")
public record CreateGroupRequest(
        @Schema(description = "What holds it together.", examples = "HOUSEHOLD") @NotNull
        GroupKind kind,

        @Schema(description = "What it is called.", examples = "บ้านใจดี") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "What it is called in English.", examples = "The Jaidees", nullable = true)
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = ".*\\S.*")
        String nameEn) {}
