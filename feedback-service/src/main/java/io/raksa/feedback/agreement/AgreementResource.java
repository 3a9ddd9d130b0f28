package io.raksa.feedback.agreement;

import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import io.raksa.platform.time.BusinessTime;
import io.raksa.platform.web.Answers;
import io.raksa.platform.web.CommonAnswers;
import io.raksa.platform.web.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Quality agreements. */
@Path("/v1/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Agreements",
        description =
                "Quality targets agreed in writing by two sides, from the organisation down to the person, partners too.")
class AgreementResource {

    private static final String ID = "The agreement's id.";
    private static final String IF_MATCH = "The ETag of the agreement as you read it.";
    private static final String NOW = "The agreement as it is now; its version is in ETag.";
    private static final String NOT_NOW = "AGREEMENT_STATE.";

    private final Agreeing agreeing;
    private final AgreementRepository repository;
    private final BusinessTime time;
    private final Caller caller;
    private final Clock clock;

    AgreementResource(
            Agreeing agreeing, AgreementRepository repository, BusinessTime time, Caller caller, Clock clock) {
        this.agreeing = agreeing;
        this.repository = repository;
        this.time = time;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "draftAgreement",
            summary = "Draft an agreement",
            description =
                    "It is a DRAFT until it is offered. Refused: AGREEMENT_UNFIT (400), AGREEMENT_PARENT_UNFIT (409).")
    @APIResponseSchema(value = AgreementView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(responseCode = "409", description = "AGREEMENT_PARENT_UNFIT, or IDEMPOTENCY_STILL_RUNNING.")
    public Response draft(@Valid @NotNull AgreementRequest request) {
        return created(agreeing.draft(request));
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.PARTNER})
    @Operation(
            operationId = "listAgreements",
            summary = "List agreements",
            description = "The newest first. Agents and partners see those that they are to reach, and no others.")
    @APIResponse(responseCode = "200", description = "A page of agreements.")
    public Page<AgreementView> list(
            @Parameter(description = "Only parts of this agreement.", schema = @Schema(implementation = UUID.class))
                    @QueryParam("parentId")
                    @Nullable
                    String parentId,
            @Parameter(description = "Only such.", schema = @Schema(implementation = AgreementState.class))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @BeanParam @Valid PageRequest page) {
        return Page.of(
                        repository.page(
                                Parameters.id("parentId", parentId),
                                Parameters.constant("state", state, AgreementState.class),
                                seesAll() ? null : caller.id(),
                                page),
                        page,
                        AgreementRepository::mark)
                .map(AgreementView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.PARTNER})
    @Operation(operationId = "readAgreement", summary = "Read an agreement", description = "As it is now.")
    @APIResponseSchema(value = AgreementView.class, responseDescription = NOW)
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(visible(id));
    }

    @GET
    @Path("/{id}/text")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.PARTNER})
    @Operation(
            operationId = "readAgreementText",
            summary = "Read what is to be signed",
            description = "The text in UTF-8, whose SHA-256 is the agreement's textHash.")
    @APIResponse(responseCode = "200", description = "The text.")
    public String text(@Parameter(description = ID) @PathParam("id") UUID id) {
        return visible(id).text();
    }

    @GET
    @Path("/{id}/progress")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.PARTNER})
    @Operation(
            operationId = "readAgreementProgress",
            summary = "How an agreement stands",
            description = "What was measured from its first day until today, target by target.")
    @APIResponseSchema(value = ProgressView.class, responseDescription = "How it stands.")
    public ProgressView progress(@Parameter(description = ID) @PathParam("id") UUID id) {
        Agreement agreement = visible(id);
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), time.timeZone()).plusDays(1);
        LocalDate until = tomorrow.isBefore(agreement.endsOn()) ? tomorrow : agreement.endsOn();
        long days = ChronoUnit.DAYS.between(agreement.startsOn(), agreement.endsOn());
        long over = Math.max(0, ChronoUnit.DAYS.between(agreement.startsOn(), until));
        return new ProgressView(id, until, (int) (100 * over / days), agreeing.measured(agreement, until));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changeAgreement",
            summary = "Write an agreement anew",
            description = "Allowed until both have signed; it is a DRAFT again, and what was signed of it is void.")
    @APIResponseSchema(value = AgreementView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "AGREEMENT_STATE, AGREEMENT_PARENT_UNFIT.")
    public Response change(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Valid @NotNull AgreementRequest request) {
        return answer(agreeing.change(id, ifMatch, request));
    }

    @POST
    @Path("/{id}/offer")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "offerAgreement",
            summary = "Offer an agreement",
            description = "Its text stands, and both sides may sign it.")
    @APIResponseSchema(value = AgreementView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response offer(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch) {
        return answer(agreeing.offer(id, ifMatch));
    }

    @POST
    @Path("/{id}/sign")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.PARTNER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "signAgreement",
            summary = "Sign an agreement",
            description =
                    "For its giver and its taker (403 for others): you agree to the text whose hash you name. It holds when both have signed.")
    @APIResponseSchema(value = AgreementView.class, responseDescription = NOW)
    @APIResponse(
            responseCode = "409",
            description = "AGREEMENT_STATE, AGREEMENT_TEXT_DIFFERS, or IDEMPOTENCY_STILL_RUNNING.")
    public Response sign(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull SignAgreementRequest request) {
        return answer(agreeing.sign(id, request.textHash()));
    }

    @POST
    @Path("/{id}/review")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN, Roles.PARTNER})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "reviewAgreement",
            summary = "Say what you make of the result",
            description = "For its giver and its taker, once it is settled; REVIEWED when both have.")
    @APIResponseSchema(value = AgreementView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "AGREEMENT_STATE, or IDEMPOTENCY_STILL_RUNNING.")
    public Response review(
            @Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull ReviewAgreementRequest request) {
        return answer(agreeing.review(id, request.words()));
    }

    @POST
    @Path("/{id}/redraw")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "redrawAgreement",
            summary = "Draw an agreement anew",
            description =
                    "A draft for the time after it, as long as it was, that proposes what was measured as the next targets.")
    @APIResponseSchema(value = AgreementView.class, responseCode = "201", responseDescription = "The draft.")
    @APIResponse(responseCode = "409", description = "AGREEMENT_STATE, or IDEMPOTENCY_STILL_RUNNING.")
    public Response redraw(@Parameter(description = ID) @PathParam("id") UUID id) {
        return created(agreeing.drawAnew(id));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "cancelAgreement",
            summary = "Cancel an agreement",
            description = "Until it is settled. Its parts go on by themselves.")
    @APIResponseSchema(value = AgreementView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = NOT_NOW)
    public Response cancel(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH, required = true) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch) {
        return answer(agreeing.cancel(id, ifMatch));
    }

    /** Whoever is a party sees it, and those who lead see all; others are told the same as of one that does not exist. */
    private Agreement visible(UUID id) {
        return repository
                .find(id)
                .filter(agreement -> seesAll() || agreement.isBetween(caller.id()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private boolean seesAll() {
        return caller.has(Roles.SUPERVISOR)
                || caller.has(Roles.MANAGER)
                || caller.has(Roles.ANALYST)
                || caller.has(Roles.ADMIN);
    }

    private static Response created(Agreement agreement) {
        return Answers.created("/v1/agreements/" + agreement.id(), agreement.version(), AgreementView.of(agreement));
    }

    private static Response answer(Agreement agreement) {
        return Answers.ok(agreement.version(), AgreementView.of(agreement));
    }
}
