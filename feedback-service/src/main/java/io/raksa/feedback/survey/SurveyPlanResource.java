package io.raksa.feedback.survey;

import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What customers are asked, when, and how often. */
@Path("/v1/survey-plans/{occasion}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
class SurveyPlanResource {

    private static final String OCCASION = "After what customers are asked.";

    private final SurveyPlans plans;

    SurveyPlanResource(SurveyPlans plans) {
        this.plans = plans;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readSurveyPlan",
            summary = "Read what customers are asked",
            description =
                    "As it is in force. Unless somebody has said otherwise a resolution is asked about by OUTCOME, PROCESS and"
                            + " TREATMENT, each time, and a purchase not at all.")
    @APIResponseSchema(value = SurveyPlanView.class, responseDescription = "The plan; its version is in ETag.")
    public Response read(@Parameter(description = OCCASION) @PathParam("occasion") Occasion occasion) {
        return answer(plans.of(occasion));
    }

    @PUT
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changeSurveyPlan",
            summary = "Say what customers are asked",
            description =
                    "From now on. A purchase is asked about only while it is fresh (three days), and never while the customer has an open"
                            + " complaint.")
    @APIResponseSchema(value = SurveyPlanView.class, responseDescription = "The plan now; its version is in ETag.")
    @APIResponse(responseCode = "400", description = "SURVEY_QUESTIONS_UNFIT.")
    public Response change(
            @Parameter(description = OCCASION) @PathParam("occasion") Occasion occasion,
            @Parameter(description = "The ETag of the plan as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull SurveyPlanRequest request) {
        return answer(plans.change(occasion, ifMatch, request));
    }

    private static Response answer(SurveyPlan plan) {
        return Answers.ok(plan.version(), SurveyPlanView.of(plan));
    }
}
