package io.raksa.loyalty.hold;

import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** Points set aside, over REST. */
@Path("/v1/members/{memberId}/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Points")
class HoldResource {

    private static final String MEMBER = "The member's id.";
    private static final String HOLD = "The hold's id.";

    private final HoldingPoints holding;
    private final Holds holds;
    private final MemberAccess access;

    HoldResource(HoldingPoints holding, Holds holds, MemberAccess access) {
        this.holding = holding;
        this.holds = holds;
        this.access = access;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Idempotent
    @Operation(
            operationId = "holdPoints",
            summary = "Set points aside",
            description =
                    "For a purchase that is not finished: nobody else can spend them meanwhile. They come back by themselves when the time is"
                            + " over. Points that end first are set aside first.")
    @APIResponseSchema(value = HoldView.class, responseCode = "201", responseDescription = "They are set aside.")
    @APIResponse(
            responseCode = "409",
            description =
                    "POINTS_NOT_ENOUGH: 'available' in the context says how many there are. CUSTOMER_UNKNOWN: the person was erased. Nothing was"
                            + " done. IDEMPOTENCY_STILL_RUNNING.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response hold(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @NotNull @Valid HoldRequest request) {
        Hold hold = holding.hold(access.require(memberId), request.points(), request.reference(), request.time());
        return Response.status(Response.Status.CREATED)
                .header("Location", "/v1/members/" + memberId + "/holds/" + hold.id())
                .entity(HoldView.of(hold))
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CUSTOMER
    })
    @Operation(
            operationId = "listHolds",
            summary = "List what is and was set aside",
            description = "The newest first; a customer reads only their own.")
    @APIResponse(responseCode = "200", description = "A page of holds.")
    public Page<HoldView> list(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId, @BeanParam @Valid PageRequest page) {
        Member member = access.require(memberId);
        return Page.of(holds.page(member.id(), page), page, hold -> NewestFirst.mark(hold.heldAt(), hold.id()))
                .map(HoldView::of);
    }

    @GET
    @Path("/{holdId}")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.CUSTOMER
    })
    @Operation(
            operationId = "readHold",
            summary = "Read what is set aside",
            description = "As it is now; a customer reads only their own.")
    @APIResponse(responseCode = "200", description = "It.")
    public HoldView read(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(description = HOLD) @PathParam("holdId") UUID holdId) {
        return HoldView.of(
                holds.find(access.require(memberId).id(), holdId).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @Path("/{holdId}/spend")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "spendHold",
            summary = "Spend what is set aside",
            description =
                    "All of it, or less: the others come back. Once; said again with the same number nothing changes.")
    @APIResponse(responseCode = "200", description = "It is spent.")
    @APIResponse(
            responseCode = "409",
            description =
                    "HOLD_ENDED: it was spent otherwise, called off, or its time is over. SPENDS_MORE_THAN_HELD. Nothing was done.")
    public HoldView spend(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(description = HOLD) @PathParam("holdId") UUID holdId,
            @NotNull @Valid SpendRequest request) {
        return HoldView.of(holding.spend(access.require(memberId), holdId, request.points()));
    }

    @POST
    @Path("/{holdId}/release")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "releaseHold",
            summary = "Give back what is set aside",
            description = "The purchase was called off. Once; said again nothing changes.")
    @APIResponse(responseCode = "200", description = "It is back.")
    @APIResponse(responseCode = "409", description = "HOLD_ENDED: it was spent. Nothing was done.")
    public HoldView release(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(description = HOLD) @PathParam("holdId") UUID holdId) {
        return HoldView.of(holding.release(access.require(memberId), holdId));
    }
}
