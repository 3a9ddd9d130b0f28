package io.raksa.customer.group;

import io.raksa.customer.profile.Customers;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The groups of one customer. */
@Path("/v1/customers/{id}/groups")
@Tag(name = "Groups")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerGroupsResource {

    /** Of a merged profile each record may have brought as many as one may have. */
    private static final int MOST = 200;

    private final Memberships memberships;
    private final Customers customers;

    CustomerGroupsResource(Memberships memberships, Customers customers) {
        this.memberships = memberships;
        this.customers = customers;
    }

    /** The groups of a customer. */
    @Schema(name = "GroupsOfCustomer", description = "The groups of a customer.")
    record GroupsOfCustomer(
            @Schema(description = "The memberships, in the order of the groups' ids.", required = true)
            List<MembershipView> items) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "listGroupsOfCustomer",
            summary = "List the groups of a customer",
            description = "All groups the customer belongs to, at most one of them as the primary one.")
    public GroupsOfCustomer list(@Parameter(description = "The customer's id.") @PathParam("id") UUID id) {
        return new GroupsOfCustomer(memberships.ofCustomer(customers.require(id), MOST));
    }
}
