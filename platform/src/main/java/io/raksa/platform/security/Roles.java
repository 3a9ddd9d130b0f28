package io.raksa.platform.security;

/** The roles of the platform, as they stand in the claim {@code groups} of a token. */
public final class Roles {

    /** A person who buys; sees and changes only what is their own (claim {@code customer_id}). */
    public static final String CUSTOMER = "customer";

    /** Front-line staff. */
    public static final String AGENT = "agent";

    /** Leads agents; approves above their limits. */
    public static final String SUPERVISOR = "supervisor";

    /** Sets policies, campaigns and targets. */
    public static final String MANAGER = "manager";

    /** Reads figures; changes nothing. */
    public static final String ANALYST = "analyst";

    /** A partner system; sees only what it posted itself. */
    public static final String PARTNER = "partner";

    /** Runs the platform. */
    public static final String ADMIN = "admin";

    /** A service of the platform speaking for itself. */
    public static final String SERVICE = "service";

    private Roles() {}
}
