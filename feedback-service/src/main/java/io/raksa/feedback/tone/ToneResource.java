package io.raksa.feedback.tone;

import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The tone of one feedback, for staff. */
@Path("/v1/feedback/{id}/tone")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback")
class ToneResource {

    private static final String ID = "The feedback's id.";

    private final Tones tones;

    ToneResource(Tones tones) {
        this.tones = tones;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readTone",
            summary = "Read how it was said",
            description =
                    "The model's suggestion with its probabilities and the words that weighed most, and what staff said instead. Feedback that came before there"
                            + " was a model has none (404).")
    @APIResponseSchema(value = ToneView.class, responseDescription = "The tone; its version is in ETag.")
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(Optional.ofNullable(tones.of(List.of(id)).get(id)).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @Path("/corrections")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "correctTone",
            summary = "Correct how it was said",
            description =
                    "From now on this tone holds, in lists and in index I1; the suggestion is kept beside it. Who corrected it and when is kept, and the example"
                            + " can be trained on.")
    @APIResponseSchema(value = ToneView.class, responseDescription = "The tone as it is now.", responseCode = "200")
    public Response correct(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the tone as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull CorrectToneRequest request) {
        return answer(tones.correct(id, ifMatch, request));
    }

    private static Response answer(ToneView tone) {
        return Answers.ok(tone.version(), tone);
    }
}
