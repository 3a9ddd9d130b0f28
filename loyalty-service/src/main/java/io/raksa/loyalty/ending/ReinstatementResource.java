package io.raksa.loyalty.ending;

import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reinstatements over REST. */
@Path("/v1/members/{memberId}/reinstatements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Points")
class ReinstatementResource {

    private final PuttingOffEnds puttingOff;
    private final MemberAccess access;

    ReinstatementResource(PuttingOffEnds puttingOff, MemberAccess access) {
        this.puttingOff = puttingOff;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
    @Idempotent
    @Operation(
            operationId = "reinstatePoints",
            summary = "Give back what expired",
            description =
                    "A decision of staff, with its reason: all points of one expiry of the last 90 days (by default) live again, for up to 90 days as a supervisor decides and 365 as a manager does (by default). Once for each expiry.")
    @APIResponseSchema(value = ReinstatementView.class, responseCode = "201", responseDescription = "What was done.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no member with this id.")
    @APIResponse(
            responseCode = "409",
            description =
                    "NOT_AN_EXPIRY, EXPIRED_TOO_LONG_AGO, EXTENSION_TOO_LONG: longer than the caller may give them, ALREADY_REINSTATED. Nothing was done.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response reinstate(
            @Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId,
            @NotNull @Valid ReinstateRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(puttingOff.reinstate(access.require(memberId), request))
                .build();
    }
}
