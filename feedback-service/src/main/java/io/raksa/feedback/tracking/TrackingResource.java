package io.raksa.feedback.tracking;

import io.raksa.feedback.comment.CommentKind;
import io.raksa.feedback.comment.Comments;
import io.raksa.feedback.complaint.Complaints;
import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.survey.Surveys;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.web.CommonAnswers;
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

/** Follows a complaint by its code, without an account. */
@Path("/v1/track/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tracking", description = "Following a complaint without an account.")
class TrackingResource {

    private final TrackingCodes codes;
    private final Complaints complaints;
    private final Comments comments;
    private final Surveys surveys;

    TrackingResource(TrackingCodes codes, Complaints complaints, Comments comments, Surveys surveys) {
        this.codes = codes;
        this.complaints = complaints;
        this.comments = comments;
        this.surveys = surveys;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "trackComplaint",
            summary = "Follow a complaint",
            description =
                    "For whoever holds the tracking code, however it is typed: any case, with or without dashes. A code that cannot be"
                            + " one (404 TRACKING_CODE_MISTYPED) is told apart from one that nobody was given (404 TRACKING_CODE_UNKNOWN).")
    @APIResponseSchema(value = TrackedComplaintView.class, responseDescription = "How far the complaint is.")
    @APIResponse(responseCode = "404", description = "TRACKING_CODE_MISTYPED or TRACKING_CODE_UNKNOWN.")
    public Response track(
            @Parameter(description = "The tracking code.", example = "RK-7F3K-9QXM-2VTB-H4WD-6JNC") @PathParam("code")
                    String code) {
        ComplaintCase complaint =
                complaints.findGoingOn(codes.require(code)).orElseThrow(TrackingProblem.TRACKING_CODE_UNKNOWN::because);
        TrackedComplaintView view = TrackedComplaintView.of(
                complaint,
                complaints.steps(complaint.id()),
                comments.toCustomer(complaint.id()),
                surveys.invitation(complaint.id()).orElse(null),
                complaints.continuations(complaint.id()));
        return Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @PermitAll
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "writeToTrackedComplaint",
            summary = "Write to those who work on the complaint",
            description =
                    "For whoever holds the tracking code. It ends the waiting for the customer and asks for an answer. Up to 4000 characters."
                            + " A code that opens nothing is refused as when reading.")
    @APIResponse(responseCode = "204", description = "It is written.")
    @APIResponse(responseCode = "404", description = "TRACKING_CODE_MISTYPED or TRACKING_CODE_UNKNOWN.")
    public Response write(
            @Parameter(description = "The tracking code.", example = "RK-7F3K-9QXM-2VTB-H4WD-6JNC") @PathParam("code")
                    String code,
            @Valid @NotNull TrackedMessageRequest request) {
        comments.write(codes.require(code), CommentKind.FROM_CUSTOMER, request.text());
        return Response.noContent().build();
    }
}
