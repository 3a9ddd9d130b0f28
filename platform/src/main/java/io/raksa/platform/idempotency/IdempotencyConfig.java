package io.raksa.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "raksa.idempotency")
interface IdempotencyConfig {

    /** How long an answer is kept. Beyond it the business key protects. */
    @WithDefault("48H")
    Duration keep();

    /** How long a request waits for another with the same key before it is told to come again. */
    @WithDefault("10S")
    Duration patience();
}
