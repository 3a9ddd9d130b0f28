package io.raksa.customer.interaction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When, seen from the service, a customer was met (R7). */
@Schema(name = "InteractionMoment")
public enum Moment {
    BEFORE,
    DURING,
    AFTER
}
