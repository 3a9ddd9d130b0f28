package io.raksa.loyalty.promotion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a promotion stands. */
@Schema(
        description =
                "DRAFT: not in force yet. ACTIVE: in force from its start to its end. PAUSED: stopped, and may go on. ENDED: over for good.")
public enum PromotionState {
    DRAFT,
    ACTIVE,
    PAUSED,
    ENDED;

    boolean mayBecome(PromotionState next) {
        return switch (next) {
            case DRAFT -> false;
            case ACTIVE -> this == DRAFT || this == PAUSED;
            case PAUSED -> this == ACTIVE;
            case ENDED -> this != ENDED;
        };
    }
}
