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

/** The remedies of a complaint. */
@Path("/v1/complaints/{id}/remedies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Remedies", description = "What is given to put a complaint right.")
class RemedyResource {

    private static final String ID = "The complaint's id.";
    private static final String REMEDY_ID = "The remedy's id.";
    private static final String NOW = "The remedy as it is now; its version is in ETag.";

    private final GrantingRemedies granting;
    private final WithdrawingRemedies withdrawing;
    private final RemedyRepository repository;
    private final Complaints complaints;

    RemedyResource(
            GrantingRemedies granting,
            WithdrawingRemedies withdrawing,
            RemedyRepository repository,
            Complaints complaints) {
        this.granting = granting;
        this.withdrawing = withdrawing;
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
                    "What the complaint's policy offers (GET /v1/complaints/{id}/recovery), each kind once. Within what you may grant it is"
                            + " GRANTED at once; points are PAID when they are on the account. What is more than you may grant, but not more"
                            + " than somebody may, is PROPOSED and waits for that somebody. Where no policy is for the complaint an agent"
                            + " may grant 500 points, a supervisor 5000, a manager 50000.")
    @APIResponseSchema(
            value = RemedyView.class,
            responseCode = "201",
            responseDescription = "It is granted or proposed; its state says which.")
    @APIResponse(
            responseCode = "409",
            description =
                    "REMEDY_NOT_OFFERED; REMEDY_SPENT: a second failure, and this was given for the first; REMEDY_TWICE: the complaint has one"
                            + " of this kind; REMEDY_ABOVE_LIMIT: more than anybody may grant; BUDGET_SPENT; REMEDY_NEEDS_CUSTOMER;"
                            + " REMEDY_AFTER_CLOSE; REMEDY_ON_MERGED; or IDEMPOTENCY_STILL_RUNNING.")
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
            description = "The oldest first; those that were declined or withdrawn too.")
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
    @APIResponseSchema(value = RemedyView.class, responseDescription = NOW)
    public Response read(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = REMEDY_ID) @PathParam("remedyId") UUID remedyId) {
        return answer(Remedies.require(repository.find(remedyId), id));
    }

    @POST
    @Path("/{remedyId}/approve")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "approveRemedy",
            summary = "Approve what a colleague proposed",
            description =
                    "It is granted, by you. It has to be within what you may grant, and somebody else's proposal.")
    @APIResponseSchema(value = RemedyView.class, responseDescription = NOW)
    @APIResponse(
            responseCode = "409",
            description =
                    "REMEDY_OWN_PROPOSAL, REMEDY_ABOVE_LIMIT, REMEDY_ENDED, REMEDY_NOT_OFFERED, REMEDY_SPENT, BUDGET_SPENT,"
                            + " REMEDY_AFTER_CLOSE, REMEDY_ON_MERGED, or IDEMPOTENCY_STILL_RUNNING.")
    public Response approve(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = REMEDY_ID) @PathParam("remedyId") UUID remedyId) {
        return answer(granting.approve(id, remedyId));
    }

    @POST
    @Path("/{remedyId}/decline")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "declineRemedy",
            summary = "Decline what a colleague proposed",
            description = "It is not granted; another may be proposed.")
    @APIResponseSchema(value = RemedyView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "REMEDY_ENDED, or IDEMPOTENCY_STILL_RUNNING.")
    public Response decline(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = REMEDY_ID) @PathParam("remedyId") UUID remedyId,
            @Valid @NotNull EndRemedyRequest request) {
        return answer(granting.decline(id, remedyId, request.reason()));
    }

    @POST
    @Path("/{remedyId}/withdraw")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "withdrawRemedy",
            summary = "Take a remedy back",
            description =
                    "Points go back to the programme as far as they are still there, and the remedy becomes CLAWED_BACK when loyalty has done"
                            + " so; the budget gets back what it gave. Remedies are withdrawn by themselves when their complaint is resolved"
                            + " as UNFOUNDED, or merged into a case that has the same kind.")
    @APIResponseSchema(value = RemedyView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "REMEDY_ENDED, or IDEMPOTENCY_STILL_RUNNING.")
    public Response withdraw(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = REMEDY_ID) @PathParam("remedyId") UUID remedyId,
            @Valid @NotNull EndRemedyRequest request) {
        return answer(withdrawing.withdraw(id, remedyId, request.reason()));
    }

    private static Response answer(Remedy remedy) {
        return Answers.ok(remedy.version(), RemedyView.of(remedy));
    }
}
