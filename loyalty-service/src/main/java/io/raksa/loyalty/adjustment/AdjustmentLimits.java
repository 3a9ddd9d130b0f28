package io.raksa.loyalty.adjustment;

import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Points that each role may give or take alone: as many as the same role may grant to put a complaint right. */
@ConfigMapping(prefix = "raksa.loyalty.adjustment.limits")
interface AdjustmentLimits {

    @WithDefault("5000")
    long supervisor();

    @WithDefault("50000")
    long manager();

    /** So many days after it was asked for, a larger adjustment can be decided no more. */
    @WithDefault("7")
    int daysToDecide();

    /** The limit of a supervisor or a manager. */
    default long of(Caller caller) {
        return caller.has(Roles.MANAGER) ? manager() : supervisor();
    }
}
