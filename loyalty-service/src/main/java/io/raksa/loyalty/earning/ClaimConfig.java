package io.raksa.loyalty.earning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "raksa.loyalty.claims")
interface ClaimConfig {

    /** A purchase earns, when it is claimed, though the customer became a member only so many days later. */
    @WithDefault("30")
    int daysBeforeEnrolment();
}
