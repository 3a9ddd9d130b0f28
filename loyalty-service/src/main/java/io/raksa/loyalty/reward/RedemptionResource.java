package io.raksa.loyalty.reward;

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

/** Rewards that members take. */
@Path("/v1/members/{memberId}/redemptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rewards")
class RedemptionResource {

    private static final String MEMBER = "The member's id.";
    private static final String REDEMPTION = "The redemption's id.";

    private final Redeeming redeeming;
    private final Redemptions redemptions;
    private final MemberAccess access;

    RedemptionResource(Redeeming redeeming, Redemptions redemptions, MemberAccess access) {
        this.redeeming = redeeming;
        this.redemptions = redemptions;
        this.access = access;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.CUSTOMER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "redeemReward",
            summary = "Take a reward",
            description =
                    "Its points are set aside until it is sent; a voucher or a donation is there at once. A customer takes for themselves only.")
    @APIResponseSchema(value = RedemptionView.class, responseCode = "201", responseDescription = "It is taken.")
    @APIResponse(
            responseCode = "409",
            description =
                    "POINTS_NOT_ENOUGH, REWARD_GONE, REWARD_HAD, REWARD_NOT_OFFERED, REWARD_NOT_FOR_TIER, NO_CODE_LEFT: nothing was done."
                            + " IDEMPOTENCY_STILL_RUNNING.")
    public Response redeem(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @NotNull @Valid RedeemRequest request) {
        Redemption redemption = redeeming.redeem(access.require(memberId), request.rewardId());
        return Response.status(Response.Status.CREATED)
                .header("Location", "/v1/members/" + memberId + "/redemptions/" + redemption.id())
                .entity(RedemptionView.of(redemption))
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
            operationId = "listRedemptions",
            summary = "List the rewards that a member took",
            description = "The newest first; a customer reads only their own.")
    @APIResponse(responseCode = "200", description = "A page of them.")
    public Page<RedemptionView> list(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId, @BeanParam @Valid PageRequest page) {
        Member member = access.require(memberId);
        return Page.of(
                        redemptions.page(member.id(), page),
                        page,
                        redemption -> NewestFirst.mark(redemption.redeemedAt(), redemption.id()))
                .map(RedemptionView::of);
    }

    @GET
    @Path("/{redemptionId}")
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
            operationId = "readRedemption",
            summary = "Read a reward that a member took",
            description = "As it is now; a customer reads only their own.")
    @APIResponse(responseCode = "200", description = "It.")
    public RedemptionView read(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(description = REDEMPTION) @PathParam("redemptionId") UUID redemptionId) {
        return RedemptionView.of(redemptions
                .find(access.require(memberId).id(), redemptionId)
                .orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @Path("/{redemptionId}/send")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "sendReward",
            summary = "Say that the member has it",
            description = "Its points are spent now. Said again nothing changes.")
    @APIResponse(responseCode = "200", description = "It is sent.")
    @APIResponse(responseCode = "409", description = "REWARD_REDEMPTION_ENDED: it was cancelled.")
    public RedemptionView send(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(description = REDEMPTION) @PathParam("redemptionId") UUID redemptionId) {
        return RedemptionView.of(redeeming.send(access.require(memberId), redemptionId));
    }

    @POST
    @Path("/{redemptionId}/cancel")
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.CUSTOMER})
    @Operation(
            operationId = "cancelReward",
            summary = "Call it off",
            description =
                    "Its points and its place in the stock are back, as long as it is not sent; points whose end came meanwhile end at once. Said"
                            + " again nothing changes.")
    @APIResponse(responseCode = "200", description = "It is cancelled.")
    @APIResponse(responseCode = "409", description = "REWARD_REDEMPTION_ENDED: it was sent.")
    public RedemptionView cancel(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @Parameter(description = REDEMPTION) @PathParam("redemptionId") UUID redemptionId) {
        return RedemptionView.of(redeeming.cancel(access.require(memberId), redemptionId));
    }
}
