package io.raksa.feedback.survey;

import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Surveys and their answers, for staff. */
@Path("/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys", description = "The three questions after a resolution: outcome, process, treatment.")
class SurveyResource {

    private final Surveys surveys;

    SurveyResource(Surveys surveys) {
        this.surveys = surveys;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listSurveys",
            summary = "List surveys",
            description = "The newest first, of all complaints or of one. Each resolution of a complaint makes one.")
    @APIResponse(responseCode = "200", description = "A page of surveys.")
    public Page<SurveyView> list(
            @Parameter(description = "Only those about this complaint.", schema = @Schema(implementation = UUID.class))
                    @QueryParam("complaintId")
                    @Nullable
                    String complaintId,
            @BeanParam @Valid PageRequest page) {
        return surveys.list(Parameters.id("complaintId", complaintId), page);
    }
}
