package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.core.Change;
import io.raksa.customer.lifecycle.core.Rule;
import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer stands at another stage than was told before.
 *
 * @param to null where nothing is left of what the customer bought or the record was merged into another, so that there is no stage any more
 */
@FactType("customer.lifecycle.stage-changed.v1")
record StageChanged(
        UUID customerId, @Nullable Stage from, @Nullable Stage to, String reason, String ruleVersion, Instant at) {

    static StageChanged givenBack(UUID customerId, Stage told, Rule rule, Instant now) {
        return new StageChanged(
                customerId, told, null, "Everything that was bought was given back.", rule.version(), now);
    }

    static StageChanged merged(UUID customerId, Stage told, UUID profileId, Rule rule, Instant now) {
        return new StageChanged(
                customerId,
                told,
                null,
                "The record was merged into the profile %s, where what it bought counts.".formatted(profileId),
                rule.version(),
                now);
    }

    static StageChanged of(UUID customerId, @Nullable Stage told, Change<Stage> now) {
        return new StageChanged(customerId, told, now.to(), now.reason().in(Locale.ENGLISH), now.rule(), now.at());
    }
}
