package io.raksa.loyalty.hold;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of points that were set aside. */
@Schema(
        name = "HoldState",
        description =
                "HELD: they are set aside. SPENT: they are spent, all or some, and the others are back. RELEASED: they are back, since the"
                        + " purchase was called off. EXPIRED: they are back, since the time was over.")
public enum HoldState {
    HELD,
    SPENT,
    RELEASED,
    EXPIRED
}
