package io.raksa.feedback.experiment;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.time.BusinessTime;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
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

/** Experiments of recovery. */
@Path("/v1/recovery-experiments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Recovery experiments",
        description = "Which remedy brings customers back, told by lots and by what customers then do.")
class ExperimentResource {

    private static final String ID = "The experiment's id.";

    private final MakingExperiments making;
    private final ExperimentRepository repository;
    private final DrawRepository draws;
    private final BusinessTime time;
    private final Clock clock;

    ExperimentResource(
            MakingExperiments making,
            ExperimentRepository repository,
            DrawRepository draws,
            BusinessTime time,
            Clock clock) {
        this.making = making;
        this.repository = repository;
        this.draws = draws;
        this.time = time;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "makeRecoveryExperiment",
            summary = "Make an experiment",
            description =
                    "Each complaint of a known customer that it is for draws an arm when it is assessed, a customer once; staff are shown"
                            + " what to offer. Refused: EXPERIMENT_ARMS_ALIKE, EXPERIMENT_PERIOD_INVALID (400), EXPERIMENT_ABOVE_LIMIT,"
                            + " EXPERIMENT_OVERLAPS (409).")
    @APIResponseSchema(value = ExperimentView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(
            responseCode = "409",
            description =
                    "EXPERIMENT_ABOVE_LIMIT, EXPERIMENT_OVERLAPS, CONFLICT: the name is taken, or IDEMPOTENCY_STILL_RUNNING.")
    public Response make(@Valid @NotNull ExperimentRequest request) {
        Experiment experiment = making.make(request);
        return Answers.created(
                "/v1/recovery-experiments/" + experiment.id(), experiment.version(), ExperimentView.of(experiment));
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "listRecoveryExperiments", summary = "List experiments", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of experiments.")
    public Page<ExperimentView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(repository.page(page), page, ExperimentRepository::mark).map(ExperimentView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readRecoveryExperiment", summary = "Read an experiment", description = "As it is now.")
    @APIResponseSchema(value = ExperimentView.class, responseDescription = "The experiment.")
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(require(id));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "endRecoveryExperiment",
            summary = "End an experiment early",
            description = "Nobody is drawn any more; what was drawn is judged as before.")
    @APIResponseSchema(value = ExperimentView.class, responseDescription = "It has ended.")
    @APIResponse(responseCode = "409", description = "EXPERIMENT_OVER.")
    public Response end(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the experiment as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull EndExperimentRequest request) {
        return answer(making.end(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{id}/results")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readRecoveryExperimentResults",
            summary = "What came of an experiment",
            description =
                    "Of those whose horizon is over: who came back, how often, for how much, who was lost; and how sure the difference to"
                            + " the first arm is.")
    @APIResponseSchema(value = ResultsView.class, responseDescription = "What came of it so far.")
    public ResultsView results(@Parameter(description = ID) @PathParam("id") UUID id) {
        Experiment experiment = require(id);
        return ResultsView.of(experiment, draws.arms(experiment, time.timeZone(), clock.instant()));
    }

    private Experiment require(UUID id) {
        return repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private static Response answer(Experiment experiment) {
        return Answers.ok(experiment.version(), ExperimentView.of(experiment));
    }
}
