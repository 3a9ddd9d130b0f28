package io.raksa.loyalty.tier;

import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
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

/** What members have by their tiers, over REST. */
@Path("/v1/members/{memberId}/benefits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tiers")
class MemberBenefitsResource {

    private final Tiers tiers;
    private final MemberAccess access;

    MemberBenefitsResource(Tiers tiers, MemberAccess access) {
        this.tiers = tiers;
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
            operationId = "readMemberBenefits",
            summary = "Read what a member has",
            description =
                    "The benefits of the tier in which the member stands, by the rules in force now. A multiplier takes effect with each purchase"
                            + " made while the member stands there; the discount by the member's card. A customer reads only their own.")
    @APIResponse(responseCode = "200", description = "The benefits.")
    public MemberBenefitsView benefits(
            @Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId) {
        return MemberBenefitsView.of(memberId, tiers.of(access.require(memberId)));
    }
}
