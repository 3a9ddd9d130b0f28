package io.raksa.feedback.idea;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Ideas of employees. */
@Path("/v1/ideas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Ideas",
        description =
                "What employees would do better: submitted, supported by colleagues, decided, and rewarded by the measured result.")
class IdeaResource {

    private static final String ID = "The idea's id.";
    private static final String IF_MATCH = "The ETag of the idea as you read it.";
    private static final String NOW = "The idea as it is now; its version is in ETag.";

    private final Ideas ideas;
    private final IdeaRepository repository;

    IdeaResource(Ideas ideas, IdeaRepository repository) {
        this.ideas = ideas;
        this.repository = repository;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "submitIdea",
            summary = "Submit an idea",
            description = "It is yours. POST /v1/ideas/similar tells beforehand whether somebody had it before you.")
    @APIResponseSchema(value = IdeaView.class, responseCode = "201", responseDescription = "It is submitted.")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_STILL_RUNNING.")
    public Response submit(@Valid @NotNull IdeaRequest request) {
        Idea idea = ideas.submit(request);
        return Answers.created("/v1/ideas/" + idea.id(), idea.version(), IdeaView.of(idea));
    }

    @POST
    @Path("/similar")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "findSimilarIdeas",
            summary = "Who had such an idea before",
            description = "Ideas that say much the same, the most alike first; five at most. Nothing is kept.")
    @APIResponse(responseCode = "200", description = "The ideas.")
    public List<IdeaView> similar(@Valid @NotNull IdeaRequest request) {
        return repository.similar(request.title() + " " + request.text()).stream()
                .map(IdeaView::of)
                .toList();
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "listIdeas", summary = "List ideas", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of ideas.")
    public Page<IdeaView> list(
            @Parameter(description = "Only such.", schema = @Schema(implementation = IdeaState.class))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam @Valid PageRequest page) {
        return Page.of(
                        repository.page(Parameters.constant("state", state, IdeaState.class), page),
                        page,
                        IdeaRepository::mark)
                .map(IdeaView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readIdea", summary = "Read an idea", description = "As it is now.")
    @APIResponseSchema(value = IdeaView.class, responseDescription = NOW)
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @PUT
    @Path("/{id}/support")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "supportIdea",
            summary = "Support a colleague's idea",
            description = "Once; said again nothing changes.")
    @APIResponseSchema(value = IdeaView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "IDEA_OWN.")
    public Response support(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(ideas.support(id, true));
    }

    @DELETE
    @Path("/{id}/support")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "withdrawIdeaSupport",
            summary = "Support it no more",
            description = "Nothing changes where you did not.")
    @APIResponseSchema(value = IdeaView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "IDEA_OWN.")
    public Response withdrawSupport(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(ideas.support(id, false));
    }

    @POST
    @Path("/{id}/decide")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "decideIdea",
            summary = "Adopt or decline an idea",
            description = "Adopted by naming the improvement that does it.")
    @APIResponseSchema(value = IdeaView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "IDEA_STATE, IDEA_OWN, IDEA_IMPROVEMENT_UNKNOWN.")
    public Response decide(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull DecideIdeaRequest request) {
        return answer(ideas.decide(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/reward")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "rewardIdea",
            summary = "Reward an idea in points",
            description =
                    "Once, and only if there are provably fewer complaints of the cause since its improvement (GET"
                            + " /v1/improvements/{id}/effect). Loyalty-service posts the points.")
    @APIResponseSchema(value = IdeaView.class, responseDescription = NOW)
    @APIResponse(
            responseCode = "409",
            description = "IDEA_STATE, IDEA_OWN, IDEA_EFFECT_UNPROVEN, or IDEMPOTENCY_STILL_RUNNING.")
    public Response reward(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull RewardIdeaRequest request) {
        return answer(ideas.reward(id, ifMatch, request));
    }

    private static Response answer(Idea idea) {
        return Answers.ok(idea.version(), IdeaView.of(idea));
    }
}
