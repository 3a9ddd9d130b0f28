package io.raksa.feedback.clock;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Clock policies. */
@Path("/v1/clock-policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Clock policies",
        description = "How much working time complaints may take. The public minimum holds without any.")
class ClockPolicyResource {

    private static final String ID = "The policy's id.";
    private static final String NOW = "The policy as it is now; its version is in ETag.";

    private final ClockPolicyRepository repository;
    private final ChangingPolicies changing;

    ClockPolicyResource(ClockPolicyRepository repository, ChangingPolicies changing) {
        this.repository = repository;
        this.changing = changing;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listClockPolicies",
            summary = "List clock policies",
            description = "The newest first; 200 at most, those that are not active included.")
    @APIResponse(responseCode = "200", description = "A page of policies.")
    public Page<ClockPolicyView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(repository.page(page), page, ClockPolicyRepository::mark).map(ClockPolicyView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readClockPolicy", summary = "Read a clock policy", description = "As it is now.")
    @APIResponseSchema(value = ClockPolicyView.class, responseDescription = NOW)
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "createClockPolicy",
            summary = "Make a clock policy",
            description =
                    "It applies to complaints that are opened or assessed, or in which the customer writes, from then on. No policy lengthens what another promises, nor the"
                            + " public minimum: 15 calendar days for each answer, 60 for the resolution.")
    @APIResponseSchema(value = ClockPolicyView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(
            responseCode = "409",
            description = "CLOCK_POLICIES_FULL, CONFLICT: the name is taken, or IDEMPOTENCY_STILL_RUNNING.")
    public Response create(@Valid @NotNull ClockPolicyRequest request) {
        ClockPolicy policy = changing.create(request);
        return Answers.created("/v1/clock-policies/" + policy.id(), policy.version(), ClockPolicyView.of(policy));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "replaceClockPolicy",
            summary = "Change a clock policy",
            description =
                    "It is as the request says from now on. Complaints that are open keep what they were promised until they are assessed"
                            + " again or reopened, or the customer writes; each names the version of the policy it counts by.")
    @APIResponseSchema(value = ClockPolicyView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "CONFLICT: the name is taken.")
    public Response replace(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the policy as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ClockPolicyRequest request) {
        return answer(changing.replace(id, ifMatch, request));
    }

    private static Response answer(ClockPolicy policy) {
        return Answers.ok(policy.version(), ClockPolicyView.of(policy));
    }
}
