package io.raksa.loyalty.tier;

import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where members stand, over REST. */
@Path("/v1/members/{memberId}/tier")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tiers")
class MemberTierResource {

    private final TierRulesRepository rules;
    private final Standings standings;
    private final Measuring measuring;
    private final MemberAccess access;
    private final Clock clock;

    MemberTierResource(
            TierRulesRepository rules, Standings standings, Measuring measuring, MemberAccess access, Clock clock) {
        this.rules = rules;
        this.standings = standings;
        this.measuring = measuring;
        this.access = access;
        this.clock = clock;
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
            operationId = "readMemberTier",
            summary = "Read where a member stands",
            description = "With what is missing to the next tier. A customer reads only their own.")
    @APIResponse(responseCode = "200", description = "The tier.")
    public MemberTierView tier(@Parameter(description = "The member's id.") @PathParam("memberId") UUID memberId) {
        Member member = access.require(memberId);
        Instant now = clock.instant();
        return rules.at(member.programme(), now)
                .map(inForce -> MemberTierView.of(
                        member.id(),
                        inForce.rules(),
                        standings.of(member.id()),
                        measuring.of(member, inForce.rules(), now)))
                .orElseGet(() -> MemberTierView.ofNone(member.id()));
    }
}
