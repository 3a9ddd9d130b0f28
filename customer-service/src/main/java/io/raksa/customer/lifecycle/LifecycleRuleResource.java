package io.raksa.customer.lifecycle;

import io.raksa.platform.audit.Audit;
import io.raksa.platform.idempotency.Idempotent;
import io.raksa.platform.page.Cursor;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** By what stages and standings are decided. */
@Path("/v1/lifecycle-rules")
@Tag(name = "Lifecycle")
@Produces(MediaType.APPLICATION_JSON)
public class LifecycleRuleResource {

    private static final String RESOURCE_TYPE = "lifecycle-rule";

    private final LifecycleRules rules;
    private final FollowingCustomers following;
    private final Audit audit;

    LifecycleRuleResource(LifecycleRules rules, FollowingCustomers following, Audit audit) {
        this.rules = rules;
        this.following = following;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listLifecycleRules",
            summary = "List the lifecycle rules",
            description = "All rules that were ever proposed, by version.")
    public Page<LifecycleRuleView> list(@BeanParam @Valid PageRequest page) {
        String after = page.cursor(1).map(cursor -> cursor.key().getFirst()).orElse("");
        return Page.of(rules.list(after, page.rowsToRead()), page, rule -> Cursor.of(rule.version()));
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readLifecycleRule", summary = "Read a lifecycle rule", description = "One rule.")
    @APIResponse(
            responseCode = "200",
            description = "The rule.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LifecycleRuleView.class)))
    public Response read(@Parameter(description = "The rule's version.") @PathParam("version") String version) {
        LifecycleRuleView rule = require(version);
        return Answers.ok(rule.tag(), rule);
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "proposeLifecycleRule",
            summary = "Propose a lifecycle rule",
            description = "Keeps a rule under its version; it decides nothing until it is activated.")
    @APIResponse(
            responseCode = "201",
            description = "The rule is proposed.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LifecycleRuleView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "There is a rule of this version (RULE_VERSION_TAKEN); or the first request with this Idempotency-Key is still running.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response propose(@Valid @NotNull ProposeLifecycleRuleRequest request) {
        request.thresholds().requireConsistent();
        if (!rules.propose(request)) {
            throw LifecycleProblem.RULE_VERSION_TAKEN.because().at("/version");
        }
        LifecycleRuleView rule = require(request.version());
        record("lifecycle-rule.proposed", null, rule);
        return Answers.created("/v1/lifecycle-rules/" + rule.version(), rule.tag(), rule);
    }

    @POST
    @Path("/{version}/activate")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            operationId = "activateLifecycleRule",
            summary = "Bring a lifecycle rule into force",
            description =
                    "From today on, in the business time zone, stages and standings are decided by this rule; what was decided on earlier days stays decided by the"
                            + " rule of its day, also when a purchase of then comes late. All customers are looked at anew by a job that goes on where it stopped;"
                            + " 'decidedAt' says when it is through. Customers who buy meanwhile are decided by the new rule at once.")
    @APIResponse(
            responseCode = "200",
            description = "The rule is in force.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LifecycleRuleView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "It is, or was, in force already (RULE_ALREADY_USED); or the first request with this Idempotency-Key is still running.")
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    public Response activate(@Parameter(description = "The rule's version.") @PathParam("version") String version) {
        rules.holdAll();
        LifecycleRuleView before = require(version);
        if (before.status() != LifecycleRuleView.Status.PROPOSED) {
            throw LifecycleProblem.RULE_ALREADY_USED.because();
        }
        rules.activate(version, following.today());
        LifecycleRuleView after = require(version);
        record("lifecycle-rule.activated", before, after);
        return Answers.ok(after.tag(), after);
    }

    private LifecycleRuleView require(String version) {
        return rules.find(version).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private void record(String action, @Nullable LifecycleRuleView before, LifecycleRuleView after) {
        UUID id = UUID.nameUUIDFromBytes(after.version().getBytes(StandardCharsets.UTF_8));
        audit.record(action, RESOURCE_TYPE, id, after.tag(), before, after, after.note());
    }
}
