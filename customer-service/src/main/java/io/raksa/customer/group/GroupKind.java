package io.raksa.customer.group;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holds a group together. */
@Schema(description = "What holds a group together.")
public enum GroupKind {
    /** They live together. */
    HOUSEHOLD,
    /** They act for one organisation. */
    COMPANY
}
