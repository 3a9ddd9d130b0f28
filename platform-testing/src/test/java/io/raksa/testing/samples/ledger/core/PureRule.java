package io.raksa.testing.samples.ledger.core;

import java.time.Clock;
import java.time.Instant;

record PureRule(long points) {

    Instant earnedAt(Clock clock) {
        return Instant.now(clock);
    }
}
