package io.raksa.customer.indices;

import io.raksa.customer.profile.Customers;
import io.raksa.customer.valuation.CustomerGroup;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Indices of service success that one customer's deeds give. */
@Path("/v1/customers/{id}/indices")
@Tag(name = "Indices")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerIndicesResource {

    private final MeasuringService measuring;
    private final Customers customers;

    CustomerIndicesResource(MeasuringService measuring, Customers customers) {
        this.measuring = measuring;
        this.customers = customers;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "readCustomerIndices",
            summary = "Read a customer's indices",
            description =
                    "I4: purchase days of the last 90 days against the customer's own past. I5: repeats of the last 90 days against what the valuation model in"
                            + " force expected from what the customer had done before. I6: referrals that bought, and recommendations. Each with its arithmetic.")
    @APIResponseSchema(value = ServiceIndicesView.class, responseDescription = "The indices.")
    public ServiceIndicesView ofCustomer(@Parameter(description = "The customer's id.") @PathParam("id") UUID id) {
        return measuring.of(CustomerGroup.of(customers.require(id)));
    }
}
