package io.raksa.feedback.recovery;

import io.raksa.feedback.recovery.core.Authority;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Points that each role may grant for one complaint, all its remedies together. */
@ConfigMapping(prefix = "raksa.recovery.limits")
public interface RecoveryLimits {

    /** Front-line staff. */
    @WithDefault("500")
    int agent();

    /** Who leads them. */
    @WithDefault("5000")
    int supervisor();

    /** Who leads those. */
    @WithDefault("50000")
    int manager();

    default Authority authority() {
        return new Authority(agent(), supervisor(), manager());
    }
}
