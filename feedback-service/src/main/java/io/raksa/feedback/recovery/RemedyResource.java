package io.raksa.feedback.recovery;

import io.raksa.feedback.complaint.Complaints;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
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

/** What is given to put a complaint right. */
@Path("/v1/complaints/{id}/remedies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remedies", description = "What is given to put a complaint right.")
class RemedyResource {

    private static final String ID = "The complaint's id.";

    private final GrantingRemedies granting;
    private final RemedyRepository repository;
    private final Complaints complaints;

    RemedyResource(GrantingRemedies granting, RemedyRepository repository, Complaints complaints) {
        this.granting = granting;
        this.repository = repository;
        this.complaints = complaints;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "grantRemedy",
            summary = "Grant a remedy",
            description =
                    "Points for the customer who complained. All remedies of a complaint together may not be more than the granter's limit"
                            + " (by default an agent's 500, a supervisor's 5000, a manager's 50000). Refused for an anonymous complaint"
                            + " (REMEDY_NEEDS_CUSTOMER), above the limit (REMEDY_ABOVE_LIMIT, saying who may) and once it is closed"
                            + " (REMEDY_AFTER_CLOSE). It is GRANTED at once, and PAID when the points are on the account.")
    @APIResponseSchema(value = RemedyView.class, responseCode = "201", responseDescription = "It is granted.")
    @APIResponse(
            responseCode = "409",
            description =
                    "REMEDY_NEEDS_CUSTOMER, REMEDY_ABOVE_LIMIT, REMEDY_AFTER_CLOSE, or IDEMPOTENCY_STILL_RUNNING.")
    public Response grant(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull GrantRemedyRequest request) {
        Remedy remedy = granting.grant(id, request);
        return Answers.created(
                "/v1/complaints/" + id + "/remedies/" + remedy.id(), remedy.version(), RemedyView.of(remedy));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listRemedies",
            summary = "List the remedies of a complaint",
            description = "The oldest first.")
    @APIResponse(responseCode = "200", description = "A page of remedies.")
    public Page<RemedyView> list(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        if (complaints.find(id).isEmpty()) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return Page.of(repository.page(id, page), page, RemedyRepository::mark).map(RemedyView::of);
    }

    @GET
    @Path("/{remedyId}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readRemedy",
            summary = "Read a remedy",
            description = "Tells whether it has reached the customer.")
    @APIResponseSchema(value = RemedyView.class, responseDescription = "The remedy.")
    public Response read(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The remedy's id.") @PathParam("remedyId") UUID remedyId) {
        Remedy remedy = repository
                .find(remedyId)
                .filter(found -> found.complaintId().equals(id))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
        return Answers.ok(remedy.version(), RemedyView.of(remedy));
    }
}
