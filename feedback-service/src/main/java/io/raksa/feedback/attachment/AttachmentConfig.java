package io.raksa.feedback.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of attachments. */
@ConfigMapping(prefix = "raksa.attachments")
public interface AttachmentConfig {

    /** How often it is looked for files that are to be scanned. */
    @WithDefault("2s")
    Duration pause();

    /** The wait after a scan that gave no verdict; it doubles with each further one. */
    @WithDefault("2s")
    Duration firstBackoff();

    /** The longest wait between two scans of a file. */
    @WithDefault("2m")
    Duration maxBackoff();

    ClamAv clamav();

    /** The ClamAV daemon. */
    interface ClamAv {

        /** Its host; without one nothing is scanned, and nothing handed out. */
        Optional<String> host();

        @WithDefault("3310")
        int port();

        /** How long connecting may take. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long it may be silent. */
        @WithDefault("30s")
        Duration readTimeout();

        /** Bytes that are sent at once. */
        @WithDefault("65536")
        int chunk();
    }
}
