package io.raksa.feedback.improvement;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Improvements. */
@Path("/v1/improvements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Improvements",
        description = "What is changed so that a cause of complaints goes away, and the proof that it did.")
class ImprovementResource {

    private static final String ID = "The improvement's id.";
    private static final String IF_MATCH = "The ETag of the improvement as you read it.";
    private static final String NOW = "The improvement as it is now; its version is in ETag.";

    private final Improvements improvements;
    private final ImprovementRepository repository;

    ImprovementResource(Improvements improvements, ImprovementRepository repository) {
        this.improvements = improvements;
        this.repository = repository;
    }

    @POST
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "planImprovement",
            summary = "Plan an improvement",
            description = "What is to be changed, by whom and when, so that complaints of a cause become fewer.")
    @APIResponseSchema(value = ImprovementView.class, responseCode = "201", responseDescription = "It is planned.")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_STILL_RUNNING.")
    public Response plan(@Valid @NotNull ImprovementRequest request) {
        Improvement planned = improvements.plan(request);
        return Answers.created("/v1/improvements/" + planned.id(), planned.version(), ImprovementView.of(planned));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "listImprovements", summary = "List improvements", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of improvements.")
    public Page<ImprovementView> list(
            @Parameter(description = "Only such.", schema = @Schema(implementation = ImprovementState.class))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam @Valid PageRequest page) {
        return Page.of(
                        repository.page(Parameters.constant("state", state, ImprovementState.class), page),
                        page,
                        ImprovementRepository::mark)
                .map(ImprovementView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readImprovement", summary = "Read an improvement", description = "As it is now.")
    @APIResponseSchema(value = ImprovementView.class, responseDescription = NOW)
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @GET
    @Path("/{id}/effect")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST})
    @Operation(
            operationId = "readImprovementEffect",
            summary = "What an improvement did",
            description = "Complaints of its cause before and after the change; 404 until the change holds.")
    @APIResponseSchema(value = Effect.class, responseDescription = "What it did so far.")
    public Effect effect(@Parameter(description = ID) @PathParam("id") UUID id) {
        return improvements.effect(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    @POST
    @Path("/{id}/finish")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "finishImprovement",
            summary = "Say that the change holds",
            description = "From then on its effect is measured.")
    @APIResponseSchema(value = ImprovementView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "IMPROVEMENT_STATE.")
    public Response finish(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull FinishImprovementRequest request) {
        return answer(improvements.finish(id, ifMatch, request.changedOn()));
    }

    @POST
    @Path("/{id}/drop")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(operationId = "dropImprovement", summary = "Drop an improvement", description = "It is not done.")
    @APIResponseSchema(value = ImprovementView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "IMPROVEMENT_STATE.")
    public Response drop(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch) {
        return answer(improvements.drop(id, ifMatch));
    }

    private static Response answer(Improvement improvement) {
        return Answers.ok(improvement.version(), ImprovementView.of(improvement));
    }
}
