package io.raksa.loyalty.referral;

import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who brought a member. */
@Path("/v1/members/{memberId}/referrer")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
class ReferrerResource {

    private final Referring referring;
    private final Referrals referrals;
    private final MemberAccess access;

    ReferrerResource(Referring referring, Referrals referrals, MemberAccess access) {
        this.referring = referring;
        this.referrals = referrals;
        this.access = access;
    }

    @PUT
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.CUSTOMER})
    @Operation(
            operationId = "nameReferrer",
            summary = "Say who brought a member",
            description =
                    "Once, soon after becoming a member and before the first purchase, which pays both. Said again with the same code nothing changes.")
    @APIResponse(responseCode = "200", description = "It is kept.")
    @APIResponse(
            responseCode = "409",
            description =
                    "REFERRAL_CODE_UNKNOWN, NO_REFERRAL_CAMPAIGN, REFERRED_OTHERWISE, REFERRAL_TOO_LATE, REFERRAL_AFTER_PURCHASE,"
                            + " REFERRAL_IN_A_CIRCLE, REFERRER_USED_UP: nothing was done.")
    public ReferralView name(
            @Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId,
            @NotNull @Valid ReferrerRequest request) {
        return ReferralView.of(referring.name(access.require(memberId), request.code()));
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
            operationId = "readReferrer",
            summary = "Read how far being brought is",
            description = "Who brought them is not named; a customer reads only their own.")
    @APIResponse(responseCode = "200", description = "It.")
    public ReferralView read(@Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId) {
        return ReferralView.of(
                referrals.ofFriend(access.require(memberId).id()).orElseThrow(CommonProblem.NOT_FOUND::because));
    }
}
