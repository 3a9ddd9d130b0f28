package io.raksa.feedback.deviation;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Versions of the rule. */
@Path("/v1/deviation-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Second failures",
        description = "Who is failed again in the same way goes straight to a senior owner and gets another remedy.")
class RuleResource {

    private final RuleRepository repository;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    RuleResource(RuleRepository repository, Audit audit, Caller caller, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listDeviationRules",
            summary = "List the versions of the rule",
            description = "The newest first: the first is the one that holds.")
    @APIResponse(responseCode = "200", description = "A page of versions.")
    public Page<RuleView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(repository.page(page), page, RuleRepository::mark).map(RuleView::of);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readDeviationRule",
            summary = "Read a version of the rule",
            description = "It never changes.")
    @APIResponseSchema(value = RuleView.class, responseDescription = "The version.")
    public RuleView read(@Parameter(description = "The version.") @PathParam("version") int version) {
        return RuleView.of(repository.find(version).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "makeDeviationRule",
            summary = "Make the next version of the rule",
            description = "It holds for complaints that are opened or assessed from then on.")
    @APIResponseSchema(value = RuleView.class, responseCode = "201", responseDescription = "It holds.")
    @APIResponse(
            responseCode = "409",
            description = "CONFLICT: somebody made a version at the same moment, or IDEMPOTENCY_STILL_RUNNING.")
    public Response make(@Valid @NotNull RuleRequest request) {
        Rule before = repository.current();
        Rule rule = new Rule(
                before.version() + 1,
                request.windowDays(),
                request.same().stream().distinct().toList(),
                request.team(),
                caller.id(),
                clock.instant());
        repository.insert(rule);
        audit.record(
                "deviation-rule.made",
                "deviation-rule",
                Ids.next(),
                rule.version(),
                RuleView.of(before),
                RuleView.of(rule),
                null);
        return Answers.created("/v1/deviation-rules/" + rule.version(), rule.version(), RuleView.of(rule));
    }
}
