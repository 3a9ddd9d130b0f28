package io.raksa.platform.bulk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "raksa.bulk")
interface BulkConfig {

    /** Lines taken in one transaction: enough to spread its cost, few enough to hold locks shortly. */
    @WithDefault("200")
    int chunk();

    /** Bytes of one line; the rest of a longer one is skipped and the line refused. */
    @WithDefault("65536")
    int maxLineBytes();

    /** Bytes of answers kept in memory while the client is still sending and not yet reading; beyond it they wait on disk. */
    @WithDefault("262144")
    int answersInMemory();

    /**
     * Bytes of answers that wait on disk; beyond it nothing more is read before the client has taken them. Far more than the answers to the
     * largest request of useful lines.
     */
    @WithDefault("134217728")
    long answersOnDisk();
}
