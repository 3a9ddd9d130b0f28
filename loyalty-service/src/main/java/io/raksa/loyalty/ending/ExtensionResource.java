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

/** Extensions over REST. */
@Path("/v1/members/{memberId}/extensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Points")
class ExtensionResource {

    private final PuttingOffEnds puttingOff;
    private final MemberAccess access;

    ExtensionResource(PuttingOffEnds puttingOff, MemberAccess access) {
        this.puttingOff = puttingOff;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
    @Idempotent
    @Operation(
            operationId = "extendPoints",
            summary = "Put the end of points off",
            description =
                    "A decision of staff, with its reason. Points live up to so many days longer than they were meant to at first, however often it is done: by default 90 for a supervisor, 365 for a manager.")
    @APIResponseSchema(value = ExtensionView.class, responseCode = "201", responseDescription = "What was done.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no member with this id.")
    @APIResponse(
            responseCode = "409",
            description =
                    "LOTS_NOT_EXTENDABLE: a lot is not there, is empty, has ended or ends no sooner. EXTENSION_TOO_LONG: longer than the caller may put it off. Nothing was done.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response extend(
            @Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId,
            @NotNull @Valid ExtendRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(puttingOff.extend(access.require(memberId), request))
                .build();
    }
}
