package io.raksa.feedback.survey;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Where a customer answers, without an account. */
@Path("/v1/answers/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Surveys")
class AnswerResource {

    private static final String TOKEN = "The token of the invitation.";

    private final Surveys surveys;

    AnswerResource(Surveys surveys) {
        this.surveys = surveys;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readSurveyForm",
            summary = "Read the questions",
            description =
                    "In Thai and English, each with its scale. For whoever holds the token, while it can be answered.")
    @APIResponseSchema(value = SurveyFormView.class, responseDescription = "The questions.")
    @APIResponse(responseCode = "409", description = "ALREADY_ANSWERED: each invitation can be answered once.")
    @APIResponse(responseCode = "410", description = "SURVEY_EXPIRED: the time to answer is over.")
    public Response form(@Parameter(description = TOKEN) @PathParam("token") String token) {
        return unstored(Response.ok(SurveyFormView.of(surveys.open(token))));
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "answerSurvey",
            summary = "Answer the questions",
            description =
                    "Once: a second answer is refused (ALREADY_ANSWERED), as is one after the invitation expired (SURVEY_EXPIRED).")
    @APIResponseSchema(
            value = SurveyAnsweredView.class,
            responseCode = "201",
            responseDescription = "The answer was taken.")
    @APIResponse(
            responseCode = "400",
            description = "ANSWER_UNFIT: a question is not answered, or one that was not asked is.")
    @APIResponse(responseCode = "409", description = "ALREADY_ANSWERED: each invitation can be answered once.")
    @APIResponse(responseCode = "410", description = "SURVEY_EXPIRED: the time to answer is over.")
    public Response answer(
            @Parameter(description = TOKEN) @PathParam("token") String token,
            @Valid @NotNull AnswerSurveyRequest request) {
        Survey.Answer answer = surveys.answer(token, request);
        return unstored(Response.status(Response.Status.CREATED).entity(SurveyAnsweredView.at(answer.at())));
    }

    /** What a token opens is not left behind in a shared computer's cache. */
    private static Response unstored(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
