package io.raksa.loyalty.programme.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the return of a purchase may take of its points. */
@Schema(
        description =
                "PENDING_ONLY: those of the purchase that cannot be used yet. WITHIN_BALANCE: also others, as far as the member has them."
                        + " MAY_OWE: what the member has not is owed, and paid by the next points that come.")
public enum OnReturn {
    PENDING_ONLY,
    WITHIN_BALANCE,
    MAY_OWE
}
