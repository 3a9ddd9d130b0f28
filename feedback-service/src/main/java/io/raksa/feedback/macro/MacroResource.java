package io.raksa.feedback.macro;

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
import jakarta.validation.constraints.Size;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Macros. */
@Path("/v1/macros")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Macros", description = "What staff do again and again in a case, written once and done as a whole.")
class MacroResource {

    private static final String ID = "The macro's id.";
    private static final String NOW = "The macro as it is now; its version is in ETag.";
    private static final String REFUSED =
            "MACRO_EMPTY, MACRO_PLACEHOLDER_UNKNOWN: the problem names those there are, or the request is not as described.";

    private final MacroRepository repository;
    private final ChangingMacros changing;

    MacroResource(MacroRepository repository, ChangingMacros changing) {
        this.repository = repository;
        this.changing = changing;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            operationId = "listMacros",
            summary = "List macros",
            description = "The newest first; 500 at most, those that are not active included.")
    @APIResponse(responseCode = "200", description = "A page of macros.")
    public Page<MacroView> list(
            @Parameter(description = "Only those for this team's cases, and those for all.", example = "kitchen")
                    @QueryParam("team")
                    @Size(min = 1, max = 100)
                    @Nullable
                    String team,
            @BeanParam @Valid PageRequest page) {
        return Page.of(repository.page(team, page), page, MacroRepository::mark).map(MacroView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(operationId = "readMacro", summary = "Read a macro", description = "As it is now.")
    @APIResponseSchema(value = MacroView.class, responseDescription = NOW)
    public Response read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return answer(repository.find(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Idempotent
    @Parameter(ref = CommonAnswers.IDEMPOTENCY_KEY)
    @Operation(
            operationId = "createMacro",
            summary = "Make a macro",
            description = "Staff can apply it from now on: POST /v1/complaints/{id}/macros/{macroId}.")
    @APIResponseSchema(value = MacroView.class, responseCode = "201", responseDescription = "It is there.")
    @APIResponse(responseCode = "400", description = REFUSED)
    @APIResponse(
            responseCode = "409",
            description = "MACROS_FULL, CONFLICT: the name is taken, or IDEMPOTENCY_STILL_RUNNING.")
    public Response create(@Valid @NotNull MacroRequest request) {
        Macro macro = changing.create(request);
        return Answers.created("/v1/macros/" + macro.id(), macro.version(), MacroView.of(macro));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.ADMIN})
    @Operation(
            operationId = "replaceMacro",
            summary = "Change a macro",
            description =
                    "It is as the request says from now on. What it has done stays, and names the version that did it.")
    @APIResponseSchema(value = MacroView.class, responseDescription = NOW)
    @APIResponse(responseCode = "400", description = REFUSED)
    @APIResponse(responseCode = "409", description = "CONFLICT: the name is taken.")
    public Response replace(
            @Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the macro as you read it.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull MacroRequest request) {
        return answer(changing.replace(id, ifMatch, request));
    }

    private static Response answer(Macro macro) {
        return Answers.ok(macro.version(), MacroView.of(macro));
    }
}
