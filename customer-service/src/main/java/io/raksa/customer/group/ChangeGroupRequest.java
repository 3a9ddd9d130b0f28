package io.raksa.customer.group;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change about a group. */
@Schema(description = "What is to change about a group. What is absent stays as it is.")
public record ChangeGroupRequest(
        @Schema(description = "What it is called.", examples = "บ้านใจดี", nullable = true)
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = ".*\\S.*")
        String name,

        @Schema(description = "What it is called in English.", examples = "The Jaidees", nullable = true)
        @Nullable
        @Size(max = 200)
        @Pattern(regexp = ".*\\S.*")
        String nameEn) {}
