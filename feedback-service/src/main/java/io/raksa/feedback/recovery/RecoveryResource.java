package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.Complaints;
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

/** What may be given for a complaint. */
@Path("/v1/complaints/{id}/recovery")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remedies")
class RecoveryResource {

    private final Complaints complaints;
    private final Playbooks playbooks;
    private final RemedyRepository remedies;

    RecoveryResource(Complaints complaints, Playbooks playbooks, RemedyRepository remedies) {
        this.complaints = complaints;
        this.playbooks = playbooks;
        this.remedies = remedies;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readRecovery",
            summary = "What we owe for a complaint",
            description =
                    "Which policy is for it and by which facts, what may be given and by whom, what is not given again after a second failure,"
                            + " and what was given. Nothing changes by asking.")
    @APIResponseSchema(value = RecoveryView.class, responseDescription = "The playbook of the complaint.")
    public RecoveryView read(@Parameter(description = "The complaint's id.") @PathParam("id") UUID id) {
        return complaints
                .find(id)
                .map(complaint -> RecoveryView.of(playbooks.of(complaint), remedies.all(id)))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
