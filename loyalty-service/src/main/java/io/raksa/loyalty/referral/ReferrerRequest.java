package io.raksa.loyalty.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who brought a member. */
@Schema(name = "NameReferrer", description = "Who brought a member.")
record ReferrerRequest(
        @Schema(
                description = "The code of who brought them; case, blanks and dashes do not matter.",
                examples = "R-7K2M9QXTC",
                required = true)
        @NotBlank
        @Size(max = 60)
        String code) {}
