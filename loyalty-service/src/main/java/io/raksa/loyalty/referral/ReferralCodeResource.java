package io.raksa.loyalty.referral;

import io.raksa.loyalty.care.OpenComplaints;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

/** What a member gives to friends. */
@Path("/v1/members/{memberId}/referral-code")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Referrals")
class ReferralCodeResource {

    private final Codes codes;
    private final OpenComplaints complaints;
    private final MemberAccess access;

    ReferralCodeResource(Codes codes, OpenComplaints complaints, MemberAccess access) {
        this.codes = codes;
        this.complaints = complaints;
        this.access = access;
    }

    @PUT
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.SERVICE, Roles.CUSTOMER})
    @Operation(
            operationId = "drawReferralCode",
            summary = "Get a member's code",
            description =
                    "Drawn the first time, and always the same afterwards; with it whether this is a time to ask the member for friends.")
    @APIResponse(responseCode = "200", description = "The code.")
    public ReferralCodeView draw(@Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId) {
        Member member = access.require(memberId);
        return new ReferralCodeView(
                codes.of(member.id()), complaints.of(member.customerId()).number() == 0);
    }
}
