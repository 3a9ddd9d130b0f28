package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.core.Change;
import io.raksa.customer.lifecycle.core.Rule;
import io.raksa.customer.lifecycle.core.Standing;
import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A customer stays away, is taken as lost, or came back. */
@FactType("customer.lifecycle.standing-changed.v1")
record StandingChanged(UUID customerId, Standing from, Standing to, String reason, String ruleVersion, Instant at) {

    /** What was known of an absence turned out otherwise: a purchase that came late, or one that was given back. */
    static StandingChanged unfounded(UUID customerId, Standing told, Rule rule, Instant now) {
        return new StandingChanged(
                customerId, told, Standing.ACTIVE, "By what is known now, there was no absence.", rule.version(), now);
    }

    static StandingChanged of(UUID customerId, Standing told, Change<Standing> now) {
        return new StandingChanged(customerId, told, now.to(), now.reason().in(Locale.ENGLISH), now.rule(), now.at());
    }
}
