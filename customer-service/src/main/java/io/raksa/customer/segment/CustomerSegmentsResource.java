package io.raksa.customer.segment;

import io.raksa.customer.profile.Customers;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The segments of one customer. */
@Path("/v1/customers/{id}/segments")
@Tag(name = "Segments")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerSegmentsResource {

    private final MemberRepository members;
    private final Customers customers;

    CustomerSegmentsResource(MemberRepository members, Customers customers) {
        this.members = members;
        this.customers = customers;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "listSegmentChangesOfCustomer",
            summary = "List which segments a customer entered and left",
            description =
                    "The latest first, each with the facts that decided. Who entered and has not left since belongs. Of a profile with what its merged"
                            + " records did; these leave their segments when they are merged.")
    public Page<SegmentChangeView> list(
            @Parameter(description = "The customer's id.") @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page) {
        UUID profile = customers.require(id);
        return Page.of(members.turnsOf(profile, page), page, turn -> NewestFirst.mark(turn.at(), turn.id()))
                .map(Turn::view);
    }
}
