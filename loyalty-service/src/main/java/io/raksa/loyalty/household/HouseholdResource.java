package io.raksa.loyalty.household;

import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** A member's household over REST. */
@Path("/v1/members/{memberId}/household")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Households", description = "Members who spend their points together.")
class HouseholdResource {

    private static final String MEMBER = "The member's id.";
    private static final String HOLD = "The id of what the household set aside.";

    private final Joining joining;
    private final Households households;
    private final SpendingTogether spending;
    private final MemberAccess access;

    HouseholdResource(Joining joining, Households households, SpendingTogether spending, MemberAccess access) {
        this.joining = joining;
        this.households = households;
        this.spending = spending;
        this.access = access;
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
            operationId = "readHousehold",
            summary = "Read a member's household",
            description = "The one the member is in; a customer reads only their own.")
    @APIResponse(responseCode = "200", description = "The household.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no such member, or the member is in none.")
    public HouseholdView read(@Parameter(description = MEMBER) @PathParam("memberId") UUID memberId) {
        return HouseholdView.of(
                households.of(access.require(memberId).id()).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @PUT
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Operation(
            operationId = "makeHousehold",
            summary = "Make a household",
            description =
                    "The member is its owner, and for now alone in it. A customer makes only their own. Said again nothing changes.")
    @APIResponse(responseCode = "200", description = "The household.")
    @APIResponse(responseCode = "409", description = "IN_A_HOUSEHOLD: the member is in another's. Nothing was done.")
    public HouseholdView make(@Parameter(description = MEMBER) @PathParam("memberId") UUID memberId) {
        return HouseholdView.of(joining.make(access.require(memberId)));
    }

    @DELETE
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Operation(
            operationId = "leaveHousehold",
            summary = "Leave a household",
            description =
                    "At any time; what was set aside before stays set aside. Where the owner leaves, the household is no more.")
    @APIResponse(responseCode = "204", description = "The member is in no household.")
    @APIResponse(responseCode = "409", description = "NOT_IN_A_HOUSEHOLD: there was none to leave.")
    public void leave(@Parameter(description = MEMBER) @PathParam("memberId") UUID memberId) {
        joining.leave(access.require(memberId));
    }

    @GET
    @Path("/invitations")
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
            operationId = "listHouseholdInvitations",
            summary = "List a member's invitations",
            description = "The households the member is invited to; a customer reads only their own.")
    @APIResponse(responseCode = "200", description = "The invitations.")
    public InvitationsView invitations(@Parameter(description = MEMBER) @PathParam("memberId") UUID memberId) {
        return InvitationsView.of(
                households.invitations(access.require(memberId).id()));
    }

    @POST
    @Path("/invitations")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Operation(
            operationId = "inviteToHousehold",
            summary = "Invite a member",
            description =
                    "The owner invites another member of the programme, up to 8 in all. Who is in it or invited stays so.")
    @APIResponse(responseCode = "200", description = "The household.")
    @APIResponse(
            responseCode = "409",
            description =
                    "NOT_IN_A_HOUSEHOLD, NOT_THE_OWNER, HOUSEHOLD_FULL, INVITED_NUMBER_UNKNOWN. Nothing was done.")
    public HouseholdView invite(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @NotNull @Valid InviteRequest request) {
        return HouseholdView.of(joining.invite(access.require(memberId), request.memberNumber()));
    }

    @POST
    @Path("/join")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Operation(
            operationId = "joinHousehold",
            summary = "Take an invitation",
            description = "The member agrees that the points of all are spent together. Said again nothing changes.")
    @APIResponse(responseCode = "200", description = "The household.")
    @APIResponse(responseCode = "409", description = "NOT_INVITED, IN_A_HOUSEHOLD. Nothing was done.")
    public HouseholdView join(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @NotNull @Valid JoinRequest request) {
        return HouseholdView.of(joining.join(access.require(memberId), request.householdId()));
    }

    @DELETE
    @Path("/members/{otherId}")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Operation(
            operationId = "removeFromHousehold",
            summary = "Take a member out",
            description = "The owner takes another member out, or an invitation back. Said again nothing changes.")
    @APIResponse(responseCode = "200", description = "The household.")
    @APIResponse(responseCode = "409", description = "NOT_IN_A_HOUSEHOLD, NOT_THE_OWNER. Nothing was done.")
    public HouseholdView remove(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(description = "The other member's id.") @PathParam("otherId") UUID otherId) {
        return HouseholdView.of(joining.remove(access.require(memberId), otherId));
    }

    @POST
    @Path("/holds")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Idempotent
    @Operation(
            operationId = "holdHouseholdPoints",
            summary = "Set points of a household aside",
            description =
                    "Those that end soonest, whichever member has them. Each member's part is a hold of theirs, and comes back by itself when the time is over.")
    @APIResponseSchema(
            value = HouseholdHoldView.class,
            responseCode = "201",
            responseDescription = "They are set aside.")
    @APIResponse(
            responseCode = "409",
            description =
                    "NOT_IN_A_HOUSEHOLD. HOUSEHOLD_POINTS_NOT_ENOUGH: 'available' in the context says how many all have. Nothing was done.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response hold(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @NotNull @Valid HouseholdHoldRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(spending.hold(access.require(memberId), request))
                .build();
    }

    @POST
    @Path("/holds/{holdId}/spend")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "spendHouseholdHold",
            summary = "Spend what a household set aside",
            description =
                    "All of it, or less: the others come back. Once; said again with the same number nothing changes.")
    @APIResponse(responseCode = "200", description = "It is spent.")
    @APIResponse(responseCode = "409", description = "HOLD_ENDED, HOUSEHOLD_SPENDS_MORE_THAN_HELD. Nothing was done.")
    public HouseholdHoldView spend(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(description = HOLD) @PathParam("holdId") UUID holdId,
            @NotNull @Valid HouseholdSpendRequest request) {
        return spending.spend(access.require(memberId), holdId, request.points());
    }

    @POST
    @Path("/holds/{holdId}/release")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "releaseHouseholdHold",
            summary = "Give back what a household set aside",
            description = "Each member gets their own back. Said again nothing changes.")
    @APIResponse(responseCode = "200", description = "It is given back.")
    @APIResponse(responseCode = "409", description = "HOLD_ENDED: it was spent. Nothing was done.")
    public HouseholdHoldView release(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(description = HOLD) @PathParam("holdId") UUID holdId) {
        return spending.release(access.require(memberId), holdId);
    }
}
