package io.raksa.customer.indices;

import io.raksa.customer.profile.AcquisitionSource;
import io.raksa.customer.profile.Customers;
import io.raksa.customer.valuation.CustomerGroup;
import io.raksa.customer.valuation.Expectations;
import io.raksa.platform.security.Roles;
import io.raksa.platform.sql.Rows;
import io.raksa.platform.time.BusinessTime;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Indices of service success that deeds give. */
@Path("/v1")
@Tag(
        name = "Indices",
        description = "Indices of service success that deeds give: orders, repeats, promotion (I4 to I6).")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceIndicesResource {

    private final DeedsRepository deeds;
    private final Expectations expectations;
    private final Customers customers;
    private final Clock clock;
    private final BusinessTime time;

    ServiceIndicesResource(
            DeedsRepository deeds, Expectations expectations, Customers customers, Clock clock, BusinessTime time) {
        this.deeds = deeds;
        this.expectations = expectations;
        this.customers = customers;
        this.clock = clock;
        this.time = time;
    }

    @GET
    @Path("/customers/{id}/indices")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "readCustomerIndices",
            summary = "Read a customer's indices",
            description =
                    "I4: purchase days of the last 90 days against the customer's own past. I5: repeats of the last 90 days against what the valuation model in"
                            + " force expected from what the customer had done before. I6: referrals that bought, and recommendations. Each with its arithmetic.")
    @APIResponseSchema(value = ServiceIndicesView.class, responseDescription = "The indices.")
    public ServiceIndicesView ofCustomer(@Parameter(description = "The customer's id.") @PathParam("id") UUID id) {
        customers.require(id);
        return of(CustomerGroup.of(id));
    }

    @GET
    @Path("/indices")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readIndices",
            summary = "Read the indices of a group",
            description =
                    "The indices I4 to I6 of all customers, or of those who came in a way or whose first purchase day is in a period; each with its arithmetic, sums"
                            + " over the customers divided by sums, so that nobody's ratio weighs more than their orders.")
    @APIResponseSchema(value = ServiceIndicesView.class, responseDescription = "The indices.")
    public ServiceIndicesView ofGroup(
            @Parameter(
                            description = "How the customers first came; absent for any.",
                            schema = @Schema(implementation = AcquisitionSource.class))
                    @QueryParam("acquisitionSource")
                    @Nullable
                    String acquisitionSource,
            @Parameter(
                            description = "Customers whose first purchase day is this one or later; absent for any.",
                            example = "2026-01-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("acquiredFrom")
                    @Nullable
                    String acquiredFrom,
            @Parameter(
                            description = "Customers whose first purchase day is before this one; absent for any.",
                            example = "2026-04-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("acquiredTo")
                    @Nullable
                    String acquiredTo) {
        return of(new CustomerGroup(
                null,
                Rows.name(Parameters.constant("acquisitionSource", acquisitionSource, AcquisitionSource.class)),
                Parameters.day("acquiredFrom", acquiredFrom),
                Parameters.day("acquiredTo", acquiredTo)));
    }

    private ServiceIndicesView of(CustomerGroup group) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), time.timeZone());
        Window window = Window.OF_A_QUARTER;
        return ServiceIndicesView.of(
                today,
                window,
                deeds.of(group, window, today),
                expectations.repeats(group, today.minusDays(window.days()), today));
    }
}
