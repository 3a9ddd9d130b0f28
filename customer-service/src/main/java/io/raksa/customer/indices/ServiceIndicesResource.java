package io.raksa.customer.indices;

import io.raksa.customer.profile.AcquisitionSource;
import io.raksa.customer.valuation.CustomerGroup;
import io.raksa.platform.security.Roles;
import io.raksa.platform.sql.Rows;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Indices of service success that deeds give. */
@Path("/v1/indices")
@Tag(
        name = "Indices",
        description = "Indices of service success that deeds give: orders, repeats, promotion (I4 to I6).")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceIndicesResource {

    private final MeasuringService measuring;

    ServiceIndicesResource(MeasuringService measuring) {
        this.measuring = measuring;
    }

    @GET
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
        return measuring.of(new CustomerGroup(
                null,
                Rows.name(Parameters.constant("acquisitionSource", acquisitionSource, AcquisitionSource.class)),
                Parameters.day("acquiredFrom", acquiredFrom),
                Parameters.day("acquiredTo", acquiredTo)));
    }
}
