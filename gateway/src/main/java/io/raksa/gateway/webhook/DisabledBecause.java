package io.raksa.gateway.webhook;

/** Why an endpoint is not called. */
enum DisabledBecause {
    /** The partner, or somebody who runs the platform, wants it so. */
    ASKED,
    /** It answered 410 (Gone). */
    GONE,
    /** It took nothing for more than three days. */
    FAILED_TOO_LONG
}
