package io.raksa.feedback.survey;

import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
@Tag(
        name = "Surveys",
        description =
                "What customers are asked: outcome, process and treatment after a resolution; CSAT, NPS and CES where a plan says so.")
class SurveyResource {

    private final Surveys surveys;
    private final Caller caller;

    SurveyResource(Surveys surveys, Caller caller) {
        this.surveys = surveys;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listSurveys",
            summary = "List surveys",
            description =
                    "The newest first, of all complaints or of one. Each resolution of a complaint makes one, as do purchases by the plan.")
    @APIResponse(responseCode = "200", description = "A page of surveys.")
    public Page<SurveyView> list(
            @Parameter(description = "Only those about this complaint.", schema = @Schema(implementation = UUID.class))
                    @QueryParam("complaintId")
                    @Nullable
                    String complaintId,
            @BeanParam @Valid PageRequest page) {
        return surveys.list(Parameters.id("complaintId", complaintId), page);
    }

    @GET
    @Path("/invitations")
    @RolesAllowed(Roles.CUSTOMER)
    @Operation(
            operationId = "listOwnInvitations",
            summary = "What I am asked",
            description = "The customer's own surveys that can be answered now, the newest first; 20 at most.")
    @APIResponse(responseCode = "200", description = "The invitations.")
    public List<SurveyInvitation> invitations() {
        return surveys.invitationsOf(caller.customerId().orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @Path("/{id}/link")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "takeSurveyLink",
            summary = "Take what opens a survey",
            description =
                    "For the system that sends invitations, after feedback.survey.invited.v1. Not for those who serve the customer: whoever has"
                            + " the token can answer. It is written down who took it.")
    @APIResponse(responseCode = "200", description = "The token.")
    @APIResponse(responseCode = "409", description = "SURVEY_CLOSED: it is answered or expired.")
    public SurveyInvitation link(@Parameter(description = "The survey's id.") @PathParam("id") UUID id) {
        return surveys.link(id);
    }
}
