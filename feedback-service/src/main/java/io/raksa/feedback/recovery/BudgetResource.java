package io.raksa.feedback.recovery;

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

/** Budgets of recovery. */
@Path("/v1/recovery-budgets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recovery budgets", description = "What recovery may cost in a month or a quarter, in points and in money.")
class BudgetResource {

    private static final String ID = "The budget's id.";
    private static final String NOW = "The budget as it is now; its version is in ETag.";

    private final Budgets budgets;
    private final BudgetRepository repository;

    BudgetResource(Budgets budgets, BudgetRepository repository) {
        this.budgets = budgets;
        this.repository = repository;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listRecoveryBudgets",
            summary = "List budgets",
            description = "The newest first; 200 at most.")
    @APIResponse(responseCode = "200", description = "A page of budgets.")
    public Page<BudgetView> list(@BeanParam @Valid PageRequest page) {
        return Page.of(repository.page(page), page, BudgetRepository::mark).map(budgets::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "readRecoveryBudget",
            summary = "Read a budget",
            description = "With what was taken from it in the period that runs.")
    @APIResponseSchema(value = BudgetView.class, responseDescription = NOW)
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "createRecoveryBudget",
            summary = "Make a budget",
            description =
                    "Remedies granted from then on are taken from it. What was granted before in the period is not.")
    @APIResponseSchema(value = BudgetView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(
            responseCode = "409",
            description = "RECOVERY_POLICIES_FULL, CONFLICT: the name is taken, or IDEMPOTENCY_STILL_RUNNING.")
    public Response create(@Valid @NotNull BudgetRequest request) {
        Budget budget = budgets.create(request);
        return Answers.created("/v1/recovery-budgets/" + budget.id(), budget.version(), budgets.view(budget));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "replaceRecoveryBudget",
            summary = "Change a budget",
            description = "Where more was taken than it holds now nothing more is granted until the period ends.")
    @APIResponseSchema(value = BudgetView.class, responseDescription = NOW)
    @APIResponse(responseCode = "409", description = "CONFLICT: the name is taken.")
    public Response replace(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the budget as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull BudgetRequest request) {
        return answer(budgets.replace(id, ifMatch, request));
    }

    private Response answer(Budget budget) {
        return Answers.ok(budget.version(), budgets.view(budget));
    }
}
