package io.raksa.loyalty.adjustment;

import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.security.Caller;
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

/** Adjustments over REST. */
@Path("/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Points", description = "What a member has, and how it came about.")
class AdjustmentResource {

    private final Adjusting adjusting;
    private final MemberAccess access;
    private final AdjustmentLimits limits;
    private final Caller caller;

    AdjustmentResource(Adjusting adjusting, MemberAccess access, AdjustmentLimits limits, Caller caller) {
        this.adjusting = adjusting;
        this.access = access;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Path("/{memberId}/points")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
    @Idempotent
    @Operation(
            operationId = "adjustPoints",
            summary = "Give or take points",
            description =
                    "A decision of staff, with its reason. Points that are given live as long as earned ones; points are taken from"
                            + " the lots that end soonest, all of them or none. Each role has a limit (by default a supervisor's 5000, a manager's"
                            + " 50000).")
    @APIResponseSchema(value = PostingView.class, responseCode = "201", responseDescription = "The posting.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no member with this id.")
    @APIResponse(
            responseCode = "409",
            description =
                    "ADJUSTMENT_ABOVE_LIMIT: more than the caller's role may give or take at once. POINTS_NOT_ENOUGH: less is available than is to be taken; 'available' in the context says how much. CUSTOMER_UNKNOWN: the"
                            + " person was erased. Nothing was done.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response adjust(
            @Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId,
            @NotNull @Valid AdjustPointsRequest request) {
        if (request.points() == 0) {
            throw AdjustmentProblem.ADJUSTMENT_OF_NOTHING.because().at("/points");
        }
        long limit = limits.of(caller);
        if (Math.abs(request.points()) > limit) {
            throw AdjustmentProblem.ADJUSTMENT_ABOVE_LIMIT
                    .because(limit)
                    .at("/points")
                    .with("limit", limit);
        }
        Member member = access.require(memberId);
        PostingView posting = PostingView.of(adjusting.adjust(member, request.points(), request.reason()));
        return Response.status(Response.Status.CREATED).entity(posting).build();
    }
}
