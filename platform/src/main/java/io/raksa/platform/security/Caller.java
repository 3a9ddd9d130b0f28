package io.raksa.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.raksa.platform.problem.CommonProblem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the running request. */
@RequestScoped
public class Caller {

    static final String CUSTOMER_ID = "customer_id";
    static final String PARTNER_NAME = "partner_name";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The token's subject; {@code anonymous} where the operation needs no token and none came. */
    public String id() {
        return isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    /** Whether there is no token, on an operation that needs none. */
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** Whether the caller works for the house: any of agent, supervisor, manager, analyst, admin. */
    public boolean isStaff() {
        return has(Roles.AGENT)
                || has(Roles.SUPERVISOR)
                || has(Roles.MANAGER)
                || has(Roles.ANALYST)
                || has(Roles.ADMIN);
    }

    /** The customer this token stands for, when it stands for one. The gateway, whose tokens are partners', speaks for none. */
    public Optional<UUID> customerId() {
        return has(Roles.PARTNER) ? Optional.empty() : claim(CUSTOMER_ID).flatMap(Caller::uuid);
    }

    /** The partner's name as registered at the gateway. */
    public Optional<String> partnerName() {
        return claim(PARTNER_NAME);
    }

    /**
     * Refuses (403) a customer who asks for somebody else's data. Asked before anything is looked up, so that the answer does not tell
     * whether the other one exists. Other roles pass: their rights are on the operation.
     */
    public void requireOwn(UUID customerId) {
        boolean otherRole = isStaff() || has(Roles.SERVICE) || has(Roles.PARTNER);
        if (!otherRole && !customerId().filter(customerId::equals).isPresent()) {
            throw CommonProblem.FORBIDDEN.because();
        }
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<Object>getClaim(name)).map(String::valueOf)
                : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
