package io.raksa.customer.group;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a customer is in a group. */
@Schema(
        description =
                "What a customer is in a group: HEAD, SPOUSE, CHILD, PARENT of a household; OWNER, EMPLOYEE, CONTACT of a company, ORGANISATION the company itself; OTHER.")
public enum GroupRole {
    HEAD(GroupKind.HOUSEHOLD),
    SPOUSE(GroupKind.HOUSEHOLD),
    CHILD(GroupKind.HOUSEHOLD),
    PARENT(GroupKind.HOUSEHOLD),
    OWNER(GroupKind.COMPANY),
    EMPLOYEE(GroupKind.COMPANY),
    CONTACT(GroupKind.COMPANY),
    ORGANISATION(GroupKind.COMPANY),
    OTHER(null);

    private final @Nullable GroupKind kind;

    GroupRole(@Nullable GroupKind kind) {
        this.kind = kind;
    }

    boolean fits(GroupKind group) {
        return kind == null || kind == group;
    }
}
