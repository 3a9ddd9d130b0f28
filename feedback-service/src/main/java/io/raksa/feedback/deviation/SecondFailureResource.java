package io.raksa.feedback.deviation;

import io.raksa.platform.problem.CommonProblem;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a complaint is a second failure. */
@Path("/v1/complaints/{id}/second-failure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Second failures")
class SecondFailureResource {

    private final FirstFailures failures;

    SecondFailureResource(FirstFailures failures) {
        this.failures = failures;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readSecondFailure",
            summary = "Whether the customer was failed before in the same way",
            description = "Which complaint this one repeats, and by which rule; 404 where it repeats none.")
    @APIResponseSchema(value = SecondFailureView.class, responseDescription = "What it repeats.")
    public SecondFailureView read(@Parameter(description = "The complaint's id.") @PathParam("id") UUID id) {
        return failures.of(id)
                .map(first -> SecondFailureView.of(id, first))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
