package io.raksa.customer.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer agrees. */
@Schema(description = "A customer agrees.")
public record GiveConsentRequest(
        @Schema(description = "To what.", examples = "PROMOTION") @NotNull
        ConsentPurpose purpose,

        @Schema(
                description =
                        "By what they may be contacted; NONE for PROFILING and SHARING, and for no other purpose.",
                examples = "LINE")
        @NotNull
        ConsentChannel channel,

        @Schema(
                description = "Which text the customer was shown, in which version and language.",
                examples = "privacy-notice-2026-03/th")
        @NotBlank
        @Size(max = 200)
        String wording,

        @Schema(description = "By what it can be shown later.") @NotNull @Valid
        ConsentProof proof) {}
