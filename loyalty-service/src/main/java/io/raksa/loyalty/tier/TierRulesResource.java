package io.raksa.loyalty.tier;

import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rules of tiers, over REST. */
@Path("/v1/programmes/{code}/tiers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tiers", description = "How members rise and fall.")
class TierRulesResource {

    private static final String CODE = "The programme's code.";

    private final TierRulesRepository rules;
    private final ChangingTiers changing;
    private final Clock clock;

    TierRulesResource(TierRulesRepository rules, ChangingTiers changing, Clock clock) {
        this.rules = rules;
        this.changing = changing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.MANAGER,
        Roles.ANALYST,
        Roles.ADMIN,
        Roles.CUSTOMER,
        Roles.PARTNER,
        Roles.SERVICE
    })
    @Operation(
            operationId = "readTierRules",
            summary = "Read the tiers",
            description = "The last rules that were made, though their time may be still to come.")
    @APIResponseSchema(value = TierRulesView.class, responseDescription = "The rules; their version is in ETag.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: the programme has no tiers.")
    public Response read(@Parameter(description = CODE, example = "raksa") @PathParam("code") String code) {
        RulesInForce last = rules.last(code, clock.instant()).orElseThrow(CommonProblem.NOT_FOUND::because);
        return Answers.ok(last.version(), TierRulesView.of(last));
    }

    @PUT
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changeTierRules",
            summary = "Change the tiers",
            description =
                    "As a new version, from the given instant on. If-Match names the version it is based on, \"0\" where there is none. Members"
                            + " rise with their next purchase, and fall when their terms end: nobody at once.")
    @APIResponseSchema(value = TierRulesView.class, responseDescription = "The rules; their version is in ETag.")
    @APIResponse(responseCode = "400", description = "TIERS_UNFIT, BENEFITS_UNFIT, TIERS_TOO_EARLY.")
    public Response change(
            @Parameter(description = CODE, example = "raksa") @PathParam("code") String code,
            @Parameter(description = "The ETag of the rules as you read them.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid TierRulesRequest request) {
        RulesInForce changed = changing.change(code, ifMatch, request);
        return Answers.ok(changed.version(), TierRulesView.of(changed));
    }

    @POST
    @Path("/preview")
    @RolesAllowed({Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "previewTierRules",
            summary = "Ask what other tiers would do",
            description = "Who would rise and who would fall, over all members; nothing is kept.")
    @APIResponse(responseCode = "200", description = "The counts, and some of those who would be harmed.")
    @APIResponse(responseCode = "400", description = "TIERS_UNFIT, BENEFITS_UNFIT, TIERS_TOO_EARLY.")
    public TierPreviewView preview(
            @Parameter(description = CODE, example = "raksa") @PathParam("code") String code,
            @NotNull @Valid TierRulesRequest request) {
        return changing.preview(code, request);
    }
}
