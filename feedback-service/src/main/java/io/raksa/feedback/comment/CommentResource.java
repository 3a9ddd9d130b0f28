package io.raksa.feedback.comment;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.CommonAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is written in a case. */
@Path("/v1/complaints/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class CommentResource {

    private static final String ID = "The complaint's id.";

    private final Comments comments;
    private final Caller caller;

    CommentResource(Comments comments, Caller caller) {
        this.comments = comments;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "commentComplaint",
            summary = "Write in a complaint",
            description =
                    "A message of the customer ends the waiting for it and asks for an answer; a message to the customer is that answer and"
                            + " stands on the tracking page. In a complaint that was merged it is written in the one that goes on with it."
                            + " A customer writes in their own only.")
    @APIResponseSchema(value = CommentView.class, responseCode = "201", responseDescription = "It is written.")
    public Response write(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull CommentRequest request) {
        comments.require(id);
        if (!caller.isStaff() && request.kind() != CommentKind.FROM_CUSTOMER) {
            throw CommonProblem.FORBIDDEN.because().at("/kind");
        }
        Comment comment = comments.write(id, request.kind(), request.text());
        return Response.status(Response.Status.CREATED)
                .entity(comments.view(comment))
                .build();
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listComplaintComments",
            summary = "List what was written in a complaint",
            description = "The oldest first. The customer who complained sees nothing that staff wrote for staff.")
    @APIResponse(responseCode = "200", description = "A page of comments.")
    public Page<CommentView> list(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return comments.list(id, page);
    }
}
