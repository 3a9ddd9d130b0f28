package io.raksa.feedback.recovery;

import io.raksa.feedback.recovery.core.RecoveryFact;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Recovery policies. */
@Path("/v1/recovery-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Recovery policies",
        description =
                "Who may be given what for which failure, and by whom. Where no policy is for a complaint the limits of the roles hold.")
class RecoveryPolicyResource {

    private static final String ID = "The policy's id.";
    private static final String NOW = "The policy as it is now; its version is in ETag.";

    private final ChangingRecoveryPolicies changing;
    private final RecoveryPolicyRepository repository;
    private final Playbooks playbooks;

    RecoveryPolicyResource(
            ChangingRecoveryPolicies changing, RecoveryPolicyRepository repository, Playbooks playbooks) {
        this.changing = changing;
        this.repository = repository;
        this.playbooks = playbooks;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listRecoveryPolicies",
            summary = "List recovery policies",
            description = "The newest first; 200 at most, those that are not active included.")
    @APIResponse(responseCode = "200", description = "A page of policies.")
    public Page<RecoveryPolicyView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(repository.page(page), page, RecoveryPolicyRepository::mark)
                .map(RecoveryPolicyView::of);
    }

    @GET
    @Path("/facts")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listRecoveryFacts",
            summary = "What conditions may ask",
            description = "All facts of a complaint, with their names in conditions and their types.")
    @APIResponse(responseCode = "200", description = "The facts.")
    public List<RecoveryFactView> facts() {
        return Stream.of(RecoveryFact.values()).map(RecoveryFactView::of).toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readRecoveryPolicy", summary = "Read a recovery policy", description = "As it is now.")
    @APIResponseSchema(value = RecoveryPolicyView.class, responseDescription = NOW)
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "createRecoveryPolicy",
            summary = "Make a recovery policy",
            description =
                    "It holds for what is granted from then on. Refused: RECOVERY_CONDITION_INVALID, naming each fault with line and column,"
                            + " and RECOVERY_OFFER_UNFIT (400).")
    @APIResponseSchema(value = RecoveryPolicyView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(
            responseCode = "409",
            description = "RECOVERY_POLICIES_FULL, CONFLICT: the name is taken, or IDEMPOTENCY_STILL_RUNNING.")
    public Response create(@Valid @NotNull RecoveryPolicyRequest request) {
        RecoveryPolicy policy = changing.create(request);
        return Answers.created("/v1/recovery-policies/" + policy.id(), policy.version(), RecoveryPolicyView.of(policy));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "replaceRecoveryPolicy",
            summary = "Change a recovery policy",
            description =
                    "It is as the request says from now on. Each remedy names the version that it was granted by; what was proposed is decided"
                            + " by the policy as it is then.")
    @APIResponseSchema(value = RecoveryPolicyView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "CONFLICT: the name is taken.")
    public Response replace(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the policy as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull RecoveryPolicyRequest request) {
        return answer(changing.replace(id, ifMatch, request));
    }

    @POST
    @Path("/dry-run")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "dryRunRecovery",
            summary = "What would we owe?",
            description =
                    "Which policy would be for a failure with such facts, and what may be given. Nothing is kept. Of a complaint that there is"
                            + " ask GET /v1/complaints/{id}/recovery.")
    @APIResponseSchema(value = DryRunView.class, responseDescription = "What we would owe.")
    public DryRunView dryRun(@Valid @NotNull DryRunRequest request) {
        request.unfit().ifPresent(fact -> {
            throw CommonProblem.WRONG_TYPE.because(fact, "a fact of its type").at("/facts/" + fact);
        });
        return playbooks
                .matching(request.read())
                .map(policy -> new DryRunView(
                        policy.reference(),
                        policy.id(),
                        policy.offers().stream().map(OfferRequest::of).toList()))
                .orElseGet(() -> new DryRunView(
                        playbooks.byLimits().policy(),
                        null,
                        playbooks.byLimits().offers().stream()
                                .map(OfferRequest::of)
                                .toList()));
    }

    private static Response answer(RecoveryPolicy policy) {
        return Answers.ok(policy.version(), RecoveryPolicyView.of(policy));
    }
}
