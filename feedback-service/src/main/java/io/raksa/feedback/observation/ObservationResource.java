package io.raksa.feedback.observation;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** The short form of the front line. */
@Path("/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Observations", description = "What staff see of customers: expression and contention.")
class ObservationResource {

    /** Observations never change. */
    private static final long VERSION = 1;

    private final Observing observing;
    private final ObservationRepository repository;

    ObservationResource(Observing observing, ObservationRepository repository) {
        this.observing = observing;
        this.repository = repository;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "postObservation",
            summary = "Take down what you saw",
            description =
                    "Face, eyes, body and contention of a customer, a few taps after the contact. Refused: OBSERVATION_OF_NOBODY, OBSERVATION_EMPTY,"
                            + " OBSERVED_AT_IMPLAUSIBLE (400), OBSERVATION_FEEDBACK_UNKNOWN (409).")
    @APIResponseSchema(value = ObservationView.class, responseCode = "201", responseDescription = "It is taken down.")
    @APIResponse(responseCode = "409", description = "OBSERVATION_FEEDBACK_UNKNOWN, or IDEMPOTENCY_STILL_RUNNING.")
    public Response post(@Valid @NotNull PostObservationRequest request) {
        ObservationView observation = observing.observe(request);
        return Answers.created("/v1/observations/" + observation.id(), VERSION, observation);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readObservation", summary = "Read an observation", description = "As it was taken down.")
    @APIResponseSchema(value = ObservationView.class, responseDescription = "The observation.")
    public Response read(@Parameter(description = "The observation's id.") @PathParam("id") UUID id) {
        return Answers.ok(VERSION, repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "listObservations", summary = "List observations", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "A page of observations.")
    public Page<ObservationView> list(
            @Parameter(description = "Only of this customer.", schema = @Schema(implementation = UUID.class))
                    @QueryParam("customerId")
                    @Nullable
                    String customerId,
            @BeanParam @Valid PageRequest page) {
        List<ObservationView> rows = repository.page(Parameters.id("customerId", customerId), page);
        return Page.of(rows, page, ObservationRepository::mark);
    }
}
