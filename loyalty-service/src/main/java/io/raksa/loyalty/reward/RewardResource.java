package io.raksa.loyalty.reward;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.NewestFirst;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What points can be had for. */
@Path("/v1/rewards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rewards", description = "What points can be had for.")
class RewardResource {

    private static final String ID = "The reward's id.";

    private final Catalogue catalogue;
    private final Rewards rewards;
    private final Redemptions redemptions;
    private final Caller caller;
    private final Clock clock;

    RewardResource(Catalogue catalogue, Rewards rewards, Redemptions redemptions, Caller caller, Clock clock) {
        this.catalogue = catalogue;
        this.rewards = rewards;
        this.redemptions = redemptions;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "makeReward",
            summary = "Offer a reward",
            description = "Members can have it from 'startsAt' on, for as long as there are any.")
    @APIResponseSchema(value = RewardView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(responseCode = "400", description = "REWARD_UNFIT.")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_STILL_RUNNING.")
    public Response make(@NotNull @Valid RewardRequest request) {
        Reward reward = catalogue.make(request);
        return Answers.created("/v1/rewards/" + reward.id(), reward.version(), RewardView.of(reward));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changeReward",
            summary = "Change a reward",
            description =
                    "All of it, based on the version that If-Match names. What members have taken keeps its name and its price. To offer it no longer,"
                            + " set 'endsAt'.")
    @APIResponseSchema(value = RewardView.class, responseCode = "200", responseDescription = "It is changed.")
    @APIResponse(responseCode = "400", description = "REWARD_UNFIT.")
    @APIResponse(responseCode = "409", description = "REWARD_STOCK_TOO_SMALL: more are taken.")
    @APIResponse(responseCode = "412", description = "CHANGED_MEANWHILE.")
    @APIResponse(responseCode = "428", description = "IF_MATCH_MISSING.")
    public Response change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the reward as it was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid RewardRequest request) {
        Reward reward = catalogue.change(id, ifMatch, request);
        return Answers.ok(reward.version(), RewardView.of(reward));
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.PARTNER,
        Roles.CUSTOMER
    })
    @Operation(
            operationId = "listRewards",
            summary = "List the rewards",
            description = "The newest first. Staff see all of them, others those that can be had now.")
    @APIResponse(responseCode = "200", description = "A page of rewards.")
    public Page<RewardView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(
                        rewards.page(caller.isStaff() ? null : clock.instant(), page),
                        page,
                        reward -> NewestFirst.mark(reward.madeAt(), reward.id()))
                .map(RewardView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.SERVICE,
        Roles.PARTNER,
        Roles.CUSTOMER
    })
    @Operation(
            operationId = "readReward",
            summary = "Read a reward",
            description = "As it is now. The ETag names its version.")
    @APIResponseSchema(value = RewardView.class, responseCode = "200", responseDescription = "It.")
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        Reward reward = rewards.require(id);
        return Answers.ok(reward.version(), RewardView.of(reward));
    }

    @GET
    @Path("/to-send")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "listRewardsToSend",
            summary = "List what has to be sent",
            description = "Rewards that members took and do not have yet, the newest first.")
    @APIResponse(responseCode = "200", description = "A page of them.")
    public Page<RedemptionView> toSend(@BeanParam @Valid PageRequest page) {
        return Page.of(
                        redemptions.toSend(page),
                        page,
                        redemption -> NewestFirst.mark(redemption.redeemedAt(), redemption.id()))
                .map(RedemptionView::of);
    }
}
