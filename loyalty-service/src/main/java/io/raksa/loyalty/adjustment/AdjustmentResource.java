package io.raksa.loyalty.adjustment;

import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.id.Ids;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    private final Approving approving;
    private final Caller caller;

    AdjustmentResource(
            Adjusting adjusting, MemberAccess access, AdjustmentLimits limits, Approving approving, Caller caller) {
        this.adjusting = adjusting;
        this.access = access;
        this.limits = limits;
        this.approving = approving;
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
                            + " the lots that end soonest, all of them or none. Up to a limit of the role (by default a supervisor's 5000, a manager's"
                            + " 50000) it is done at once; above it waits for another person, who approves or declines it within 7 days.")
    @APIResponseSchema(value = PostingView.class, responseCode = "201", responseDescription = "The posting.")
    @APIResponse(
            responseCode = "202",
            description = "It is above the limit, and waits for another person.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AdjustmentView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no member with this id. POINT_KIND_UNKNOWN.")
    @APIResponse(
            responseCode = "409",
            description =
                    "POINTS_NOT_ENOUGH: less is available than is to be taken; 'available' in the context says how much. CUSTOMER_UNKNOWN: the"
                            + " person was erased. Nothing was done.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response adjust(
            @Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId,
            @NotNull @Valid AdjustPointsRequest request) {
        if (request.points() == 0) {
            throw AdjustmentProblem.ADJUSTMENT_OF_NOTHING.because().at("/points");
        }
        Member member = access.require(memberId);
        if (Math.abs(request.points()) > limits.of(caller)) {
            Adjustment waiting = approving.ask(member, request);
            return Response.accepted(AdjustmentView.of(waiting, waiting.askedAt()))
                    .header("Location", "/v1/adjustments/" + waiting.id())
                    .build();
        }
        PostingView posting = PostingView.of(
                adjusting.adjust(member, Ids.next(), request.points(), request.pointKindOrDefault(), request.reason()));
        return Response.status(Response.Status.CREATED).entity(posting).build();
    }
}
