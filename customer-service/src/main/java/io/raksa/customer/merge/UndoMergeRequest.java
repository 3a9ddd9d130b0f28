package io.raksa.customer.merge;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a merge is taken back. */
@Schema(name = "UndoCustomerMergeRequest", description = "Why the merge is taken back.")
public record UndoMergeRequest(
        @Schema(description = "Why, in words.", examples = "Mother and daughter share a phone", nullable = true)
        @Nullable
        @Size(min = 1, max = 500)
        String reason) {}
