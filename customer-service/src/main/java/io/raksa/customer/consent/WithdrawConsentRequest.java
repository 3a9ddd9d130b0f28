package io.raksa.customer.consent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer no longer agrees. */
@Schema(description = "A customer no longer agrees.")
public record WithdrawConsentRequest(
        @Schema(description = "To what; absent for all that was given.", examples = "PROMOTION", nullable = true)
        @Nullable
        ConsentPurpose purpose,

        @Schema(
                description = "On which channel; absent for all on which the purpose was agreed to.",
                examples = "LINE",
                nullable = true)
        @Nullable
        ConsentChannel channel,

        @Schema(description = "By what it can be shown later.") @NotNull @Valid
        ConsentProof proof) {

    /** Whether this takes back the given word. */
    boolean covers(ConsentPurpose given, ConsentChannel on) {
        return (purpose == null || purpose == given) && (channel == null || channel == on);
    }
}
