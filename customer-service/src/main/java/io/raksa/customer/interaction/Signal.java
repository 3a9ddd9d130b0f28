package io.raksa.customer.interaction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visit tells of the customer (L3). */
@Schema(name = "InteractionSignal")
public enum Signal {
    /** Impressed. */
    IMPRESSED,
    /** Dissatisfied and says so: can be won back. */
    DISSATISFIED_TOLD,
    /** Dissatisfied, as far as can be seen, without a word: will leave. */
    DISSATISFIED_SILENT
}
