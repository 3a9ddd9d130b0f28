package io.raksa.loyalty.referral;

import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom a member brought. */
@Path("/v1/members/{memberId}/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
class MemberReferralResource {

    private final Referrals referrals;
    private final MemberAccess access;

    MemberReferralResource(Referrals referrals, MemberAccess access) {
        this.referrals = referrals;
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
            operationId = "listReferrals",
            summary = "List whom a member brought",
            description = "The newest first, none of them named; a customer reads only their own.")
    @APIResponse(responseCode = "200", description = "A page of them.")
    public Page<ReferralView> list(
            @Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId,
            @BeanParam @Valid PageRequest page) {
        Member member = access.require(memberId);
        return Page.of(
                        referrals.page(member.id(), page),
                        page,
                        referral -> NewestFirst.mark(referral.registeredAt(), referral.id()))
                .map(ReferralView::of);
    }
}
