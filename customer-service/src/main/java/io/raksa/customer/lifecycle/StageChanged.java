package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.customer.lifecycle.core.StageChange;
import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer stands at another stage than was told before. */
@FactType("customer.lifecycle.stage-changed.v1")
record StageChanged(UUID customerId, @Nullable Stage from, Stage to, String reason, String ruleVersion, Instant at) {

    static StageChanged of(UUID customerId, @Nullable Stage told, StageChange now) {
        return new StageChanged(customerId, told, now.to(), now.reason().in(Locale.ENGLISH), now.rule(), now.at());
    }
}
