package io.raksa.loyalty.cap.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a purchase that would earn more than a cap leaves. */
@Schema(
        name = "BeyondCap",
        description = "GRANT_REST: it earns what is left below the cap. REFUSE: it earns nothing at all.")
public enum Beyond {
    GRANT_REST,
    REFUSE
}
