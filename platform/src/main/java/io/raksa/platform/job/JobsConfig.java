package io.raksa.platform.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of durable jobs. */
@ConfigMapping(prefix = "raksa.jobs")
interface JobsConfig {

    /** How many jobs this process runs at once. */
    @WithDefault("2")
    int threads();

    /** How often it is looked for work that another process left, or that became due. */
    @WithDefault("2s")
    Duration pollInterval();

    /** How often a running job shows that its process lives. After four missed signs another process begins it again. */
    @WithDefault("10s")
    Duration heartbeat();

    /** The wait after the first failure of a one-off job; it doubles with each further one. */
    @WithDefault("2s")
    Duration firstBackoff();

    /** The longest wait between two attempts. */
    @WithDefault("10m")
    Duration maxBackoff();

    /** How long a process that is told to stop waits for its jobs to end; what takes longer is begun again by another. */
    @WithDefault("10s")
    Duration shutdownWait();
}
