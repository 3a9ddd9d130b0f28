package io.raksa.feedback.split;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Makes two cases of one. */
@Path("/v1/complaints/{id}/split")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class SplitResource {

    private final SplittingComplaints splitting;

    SplitResource(SplittingComplaints splitting) {
        this.splitting = splitting;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "splitComplaint",
            summary = "Take a second problem out of a complaint",
            description =
                    "Opens a new complaint of the same customer for the second problem. It counts as received when this one was, and as acknowledged"
                            + " when this one was, so that the customer loses no time; it has its own clocks, steps, tracking code and survey. Nobody"
                            + " owns it yet. This complaint keeps its steps, remedies and codes; its codes show both from now on. To undo it, merge"
                            + " the new complaint into this one. Allowed until it is RESOLVED, and not while merged.")
    @APIResponseSchema(
            value = SplitView.class,
            responseCode = "201",
            responseDescription = "The new complaint is open.")
    @APIResponse(responseCode = "400", description = "COMPLAINT_SPLIT_COMMENT, or the request is not as described.")
    @APIResponse(
            responseCode = "409",
            description =
                    "COMPLAINT_STATE: not in this state; the problem names what is allowed. IDEMPOTENCY_STILL_RUNNING: the same request is being answered.")
    public Response split(
            @Parameter(description = "The complaint's id.") @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the complaint as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull SplitComplaintRequest request) {
        SplitView made = splitting.split(id, ifMatch, request);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/complaints/" + made.complaintId())
                .entity(made)
                .build();
    }
}
