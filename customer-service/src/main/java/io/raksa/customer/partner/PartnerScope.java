package io.raksa.customer.partner;

import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may touch of what belongs to other systems: a partner only what carries its own name, everybody else all.
 *
 * @param partner the partner's name as registered at the gateway; null for a caller that is no partner
 */
public record PartnerScope(@Nullable String partner) {

    /** The scope of the caller; a partner's token without a name has the partner's id for one. */
    public static PartnerScope of(Caller caller) {
        return new PartnerScope(caller.has(Roles.PARTNER) ? caller.partnerName().orElseGet(caller::id) : null);
    }

    public boolean isPartner() {
        return partner != null;
    }

    /** Whether what belongs to {@code system} is the caller's to touch. */
    public boolean covers(String system) {
        return partner == null || partner.equals(system);
    }
}
