package io.raksa.loyalty.reward;

import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.MemberAccess;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a member wants to have as soon as the points are there. */
@Path("/v1/members/{memberId}/automatic-redemption")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rewards")
class AutomaticRedemptionResource {

    private static final String MEMBER = "The member's id.";

    private final AutomaticRedemptions automatic;
    private final Rewards rewards;
    private final Ledger ledger;
    private final MemberAccess access;
    private final Audit audit;
    private final Clock clock;

    AutomaticRedemptionResource(
            AutomaticRedemptions automatic,
            Rewards rewards,
            Ledger ledger,
            MemberAccess access,
            Audit audit,
            Clock clock) {
        this.automatic = automatic;
        this.rewards = rewards;
        this.ledger = ledger;
        this.access = access;
        this.audit = audit;
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
            operationId = "readAutomaticRedemption",
            summary = "Read what a member wants to have by itself",
            description = "And what came of it; a customer reads only their own.")
    @APIResponse(responseCode = "200", description = "It.")
    public AutomaticView read(@Parameter(description = MEMBER) @PathParam("memberId") UUID memberId) {
        return automatic.find(access.require(memberId).id()).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    @PUT
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Operation(
            operationId = "setAutomaticRedemption",
            summary = "Want a reward as soon as the points are there",
            description =
                    "It is taken once, within seconds of the points being available. Replaces what was wanted before; what was taken stays taken.")
    @APIResponse(responseCode = "200", description = "It is kept.")
    @APIResponse(responseCode = "400", description = "REWARD_THRESHOLD_TOO_LOW.")
    public AutomaticView set(
            @Parameter(description = MEMBER) @PathParam("memberId") UUID memberId,
            @NotNull @Valid AutomaticRequest request) {
        Member member = access.require(memberId);
        Reward reward = rewards.require(request.rewardId());
        if (request.threshold() < reward.points()) {
            throw RewardProblem.REWARD_THRESHOLD_TOO_LOW
                    .because(reward.points())
                    .at("/threshold");
        }
        ledger.lock(member);
        @Nullable AutomaticView before = automatic.find(member.id()).orElse(null);
        automatic.keep(member.id(), request, clock.instant());
        AutomaticView after = automatic.find(member.id()).orElseThrow();
        audit.record("automatic-redemption.set", "member", member.id(), member.version(), before, after, null);
        return after;
    }

    @DELETE
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.CUSTOMER})
    @Operation(
            operationId = "removeAutomaticRedemption",
            summary = "Want nothing by itself any more",
            description = "What was taken stays taken. Said again nothing changes.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public void remove(@Parameter(description = MEMBER) @PathParam("memberId") UUID memberId) {
        Member member = access.require(memberId);
        ledger.lock(member);
        automatic.find(member.id()).ifPresent(before -> {
            automatic.remove(member.id());
            audit.record("automatic-redemption.removed", "member", member.id(), member.version(), before, null, null);
        });
    }
}
