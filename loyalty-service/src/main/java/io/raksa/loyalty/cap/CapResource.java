package io.raksa.loyalty.cap;

import io.raksa.loyalty.cap.CapRules.Made;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Caps over REST. */
@Path("/v1/programmes/{code}/caps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
class CapResource {

    private static final String CODE = "The programme's code.";

    private final CapRules rules;
    private final ChangingCaps changing;

    CapResource(CapRules rules, ChangingCaps changing) {
        this.rules = rules;
        this.changing = changing;
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
            operationId = "readCaps",
            summary = "Read the caps",
            description = "The last caps that were made, though their time may be still to come.")
    @APIResponseSchema(value = CapsView.class, responseDescription = "The caps; their version is in ETag.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: the programme has never had caps.")
    public Response read(@Parameter(description = CODE, example = "raksa") @PathParam("code") String code) {
        Made last = rules.last(code).orElseThrow(CommonProblem.NOT_FOUND::because);
        return Answers.ok(last.version(), CapsView.of(last));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "changeCaps",
            summary = "Change the caps",
            description =
                    "As a new version, for purchases made from the given instant on; those made before keep theirs, though they be recorded later."
                            + " If-Match names the version it is based on, \"0\" where there is none. What was earned stays.")
    @APIResponseSchema(value = CapsView.class, responseDescription = "The caps; their version is in ETag.")
    @APIResponse(responseCode = "400", description = "CAPS_TOO_EARLY.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: there is no programme with this code.")
    public Response change(
            @Parameter(description = CODE, example = "raksa") @PathParam("code") String code,
            @Parameter(description = "The ETag of the caps as you read them.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid CapsRequest request) {
        Made changed = changing.change(code, ifMatch, request);
        return Answers.ok(changed.version(), CapsView.of(changed));
    }
}
