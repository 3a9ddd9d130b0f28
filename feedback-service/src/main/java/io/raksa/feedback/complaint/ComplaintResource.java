package io.raksa.feedback.complaint;

import io.raksa.feedback.complaint.core.ComplaintCase;
import io.raksa.feedback.complaint.core.ComplaintState;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The complaint case, for staff; the customer who complained may read it. */
@Path("/v1/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints", description = "The complaint case, from received to closed (ISO 10002).")
class ComplaintResource {

    private static final String ID = "The complaint's id.";
    private static final String IF_MATCH = "The ETag of the complaint as you read it.";
    private static final String DONE = "The complaint as it is now.";
    private static final String NOT_NOW = "COMPLAINT_STATE: not in this state; the problem names what is allowed.";

    private final ReadingComplaints reading;
    private final HandlingComplaints handling;

    ComplaintResource(ReadingComplaints reading, HandlingComplaints handling) {
        this.reading = reading;
        this.handling = handling;
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listComplaints",
            summary = "List complaints",
            description =
                    "The newest first, or what is due first; all filters together. A customer lists their own only, and names"
                            + " themselves in customerId.")
    @APIResponse(responseCode = "200", description = "A page of complaints.")
    public Page<ComplaintView> list(
            @Parameter(
                            description = "Only those in this state.",
                            example = "RECEIVED",
                            schema = @Schema(implementation = ComplaintState.class))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @Parameter(
                            description = "Only those of this customer, of every record that was merged with it.",
                            example = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("customerId")
                    @Nullable
                    String customerId,
            @Parameter(
                            description = "Only those of this owner: the subject of a token. For staff.",
                            example = "somchai")
                    @QueryParam("owner")
                    @Size(min = 1, max = 200)
                    @Nullable
                    String owner,
            @Parameter(description = "Only those of this team. For staff.", example = "kitchen")
                    @QueryParam("team")
                    @Size(min = 1, max = 100)
                    @Nullable
                    String team,
            @Parameter(
                            description = "true: only those on which something is to be done, merged ones left out.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("open")
                    @Nullable
                    String open,
            @Parameter(
                            description = "true: only those whose next date has passed; they come in the order DUE.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("overdue")
                    @Nullable
                    String overdue,
            @Parameter(
                            description =
                                    "RECEIVED: the newest first, the default. DUE: what is due first comes first; only those of which"
                                            + " something is owed.",
                            schema = @Schema(implementation = ComplaintOrder.class))
                    @QueryParam("order")
                    @Nullable
                    String order,
            @BeanParam @Valid PageRequest page) {
        boolean late = flag("overdue", overdue);
        ComplaintQuery wanted = new ComplaintQuery(
                Parameters.constant("state", state, ComplaintState.class),
                reading.records(Parameters.id("customerId", customerId)),
                owner,
                team,
                flag("open", open),
                late,
                late || Parameters.constant("order", order, ComplaintOrder.class) == ComplaintOrder.DUE);
        return reading.list(wanted, page).map(reading::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readComplaint",
            summary = "Read a complaint",
            description = "For staff, and for the customer who complained. Its words are at /v1/feedback/{feedbackId}.")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = "The complaint; its version is in ETag.")
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(reading.read(id));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readComplaintHistory",
            summary = "Read what happened to a complaint",
            description = "Every step it took, the oldest first: who, when, and why.")
    @APIResponse(responseCode = "200", description = "A page of its steps.")
    public Page<TransitionView> history(
            @Parameter(description = ID) @PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return reading.history(id, page).map(TransitionView::of);
    }

    @POST
    @Path("/{id}/acknowledge")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "acknowledgeComplaint",
            summary = "Acknowledge a complaint",
            description = "The customer has been told that the complaint is being looked at. Allowed when RECEIVED.")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response acknowledge(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @RequestBody(required = false, description = "What the customer was told, if anything.") @Valid @Nullable
                    AcknowledgeComplaintRequest request) {
        return answer(handling.acknowledge(id, ifMatch, request == null ? null : request.message()));
    }

    @POST
    @Path("/{id}/assess")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "assessComplaint",
            summary = "Assess a complaint",
            description =
                    "Judges what failed, how badly, whose doing it was, and whether the customer wants something changed. Allowed when"
                            + " ACKNOWLEDGED, ASSESSED, INVESTIGATED or REOPENED.")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response assess(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull AssessComplaintRequest request) {
        return answer(handling.assess(id, ifMatch, request.assessment(), request.note()));
    }

    @POST
    @Path("/{id}/investigate")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "investigateComplaint",
            summary = "Put down what was found out",
            description = "What happened and why, for colleagues. Allowed when ASSESSED or REOPENED.")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response investigate(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull InvestigateComplaintRequest request) {
        return answer(handling.investigate(id, ifMatch, request.findings()));
    }

    @POST
    @Path("/{id}/resolve")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "resolveComplaint",
            summary = "Resolve a complaint",
            description =
                    "The customer has been told what we do about it; the complaint is RESOLVED. Makes one survey, which the customer finds"
                            + " on the tracking page for 30 days. Allowed when ACKNOWLEDGED, ASSESSED, INVESTIGATED or REOPENED.")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response resolve(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull ResolveComplaintRequest request) {
        return answer(handling.resolve(id, ifMatch, request.outcome(), request.message()));
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "closeComplaint",
            summary = "Close a complaint",
            description = "Nothing more is to be done. Allowed when RESOLVED.")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response close(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch) {
        return answer(handling.close(id, ifMatch));
    }

    @POST
    @Path("/{id}/reopen")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "reopenComplaint",
            summary = "Reopen a complaint",
            description =
                    "It was not settled: outcome and resolution are taken back, and the survey about them can no longer be answered. Allowed when RESOLVED or CLOSED.")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response reopen(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull ReopenComplaintRequest request) {
        return answer(handling.reopen(id, ifMatch, request.reason()));
    }

    @POST
    @Path("/{id}/assign")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "assignComplaint",
            summary = "Assign a complaint",
            description = "Says who answers for it from now on. Allowed until it is RESOLVED.")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response assign(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull AssignComplaintRequest request) {
        return answer(handling.assign(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "pauseComplaint",
            summary = "Wait for the customer",
            description =
                    "The clock to resolve it is held until resume, or until the customer writes. Only the public minimum goes on. It is not held while"
                            + " a message of the customer is unanswered: ask the question here, or write first. Allowed from ACKNOWLEDGED until"
                            + " it is RESOLVED.")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response pause(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull PauseComplaintRequest request) {
        return answer(handling.pause(id, ifMatch, request.question(), request.reason()));
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "resumeComplaint",
            summary = "Wait no more",
            description = "The clock goes on with the time that was left. Allowed while waiting.")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response resume(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull NoteRequest request) {
        return answer(handling.resume(id, ifMatch, request.reason()));
    }

    @POST
    @Path("/{id}/escalate")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "escalateComplaint",
            summary = "Pass a complaint to somebody higher",
            description = "Counts as an escalation, and says who has it now. Allowed until it is RESOLVED.")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response escalate(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull EscalateComplaintRequest request) {
        return answer(handling.escalate(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "mergeComplaint",
            summary = "Merge a complaint into another",
            description =
                    "Another case goes on with this one, which keeps its history and owes nothing more. Every tracking code of this one opens the"
                            + " other from now on. Can be undone by unmerge. Allowed until it is RESOLVED.")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = DONE)
    @APIResponse(
            responseCode = "409",
            description = "COMPLAINT_STATE, or COMPLAINT_MERGE: these two cannot become one.")
    public Response merge(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull MergeComplaintRequest request) {
        return answer(handling.merge(id, ifMatch, request.into(), request.reason()));
    }

    @POST
    @Path("/{id}/unmerge")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "unmergeComplaint",
            summary = "Undo a merge",
            description =
                    "The case goes on by itself, as it was, and its tracking codes open it again; its clocks run as if it had never been merged."
                            + " Allowed while merged.")
    @APIResponseSchema(value = ComplaintView.class, responseDescription = DONE)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response unmerge(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull NoteRequest request) {
        return answer(handling.unmerge(id, ifMatch, request.reason()));
    }

    private static boolean flag(String name, @Nullable String text) {
        return switch (text) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default ->
                throw CommonProblem.WRONG_TYPE
                        .because("#" + name, "true | false")
                        .at("#" + name);
        };
    }

    private Response answer(ComplaintCase complaint) {
        return answer(reading.listed(complaint));
    }

    private Response answer(Listed listed) {
        return Answers.ok(listed.complaint().version(), reading.view(listed));
    }
}
