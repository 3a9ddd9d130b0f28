package io.raksa.feedback.experiment;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a complaint's customer drew. */
@Path("/v1/complaints/{id}/experiment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recovery experiments")
class ComplaintExperimentResource {

    private static final String ID = "The complaint's id.";

    private final DrawRepository draws;
    private final ExperimentRepository experiments;
    private final MakingExperiments making;

    ComplaintExperimentResource(DrawRepository draws, ExperimentRepository experiments, MakingExperiments making) {
        this.draws = draws;
        this.experiments = experiments;
        this.making = making;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readComplaintExperiment",
            summary = "What to offer by lot",
            description =
                    "What the complaint's customer drew; 404 where no experiment is for it, or the customer drew before.")
    @APIResponseSchema(value = DrawView.class, responseDescription = "What was drawn.")
    public DrawView read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return view(draws.of(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @PUT
    @Path("/deviation")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "deviateFromExperiment",
            summary = "Say that something else was done",
            description =
                    "The customer stays in the arm that was drawn, else the comparison would not be fair. Said again, the last counts.")
    @APIResponseSchema(value = DrawView.class, responseDescription = "It is taken down.")
    public DrawView deviate(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull DeviationRequest request) {
        return view(making.deviate(id, request.reason()));
    }

    private DrawView view(Draw draw) {
        return DrawView.of(draw, experiments.find(draw.experimentId()).orElseThrow(CommonProblem.NOT_FOUND::because));
    }
}
