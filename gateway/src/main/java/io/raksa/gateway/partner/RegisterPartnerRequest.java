package io.raksa.gateway.partner;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner to register. */
@Schema(description = "A partner to register.")
record RegisterPartnerRequest(
        @Schema(
                description = "By which the partner is named in what it posts; unique, never changes.",
                examples = "siam-marketplace")
        @NotNull
        @Pattern(regexp = "[a-z0-9-]{3,40}")
        String name,

        @Schema(description = "Where the partner's operators are reached.", examples = "ops@siam-marketplace.example")
        @Nullable
        @Email
        @Size(max = 254)
        String contactEmail) {}
