package io.raksa.gateway.partner;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key to issue. */
@Schema(description = "An API key to issue; may be an empty object.")
record IssueKeyRequest(
        @Schema(description = "What the key is for, for people.", examples = "webshop, 2026")
        @Nullable
        @Size(min = 1, max = 80)
        String label) {}
