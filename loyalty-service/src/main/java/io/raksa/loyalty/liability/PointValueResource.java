package io.raksa.loyalty.liability;

import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Values of points over REST. */
@Path("/v1/programmes/{code}/point-value")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Liability")
class PointValueResource {

    private static final String CODE = "The programme's code.";

    private final PointValues values;
    private final ChangingPointValues changing;

    PointValueResource(PointValues values, ChangingPointValues changing) {
        this.values = values;
        this.changing = changing;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readPointValue",
            summary = "Read what a point is worth in the books",
            description = "The last value that was made, though its time may be still to come.")
    @APIResponseSchema(value = PointValueView.class, responseDescription = "The value; its version is in ETag.")
    @APIResponse(
            responseCode = "404",
            description = "NOT_FOUND: there is no such programme, or its points have no value.")
    public Response read(@Parameter(description = CODE, example = "raksa") @PathParam("code") String code) {
        PointValue last = values.last(code).orElseThrow(CommonProblem.NOT_FOUND::because);
        return Answers.ok(last.version(), PointValueView.of(last));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changePointValue",
            summary = "Change what a point is worth in the books",
            description =
                    "As a new version, from the given instant on: reports of earlier instants keep the value of their time. If-Match names the"
                            + " version it is based on.")
    @APIResponseSchema(value = PointValueView.class, responseDescription = "The value; its version is in ETag.")
    @APIResponse(responseCode = "400", description = "POINT_VALUE_TOO_EARLY, POINT_VALUE_CURRENCY.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no programme with this code.")
    public Response change(
            @Parameter(description = CODE, example = "raksa") @PathParam("code") String code,
            @Parameter(description = "The ETag of the value as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid PointValueRequest request) {
        PointValue changed = changing.change(code, ifMatch, request);
        return Answers.ok(changed.version(), PointValueView.of(changed));
    }
}
