package io.raksa.feedback.macro;

import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Applies macros to a complaint. */
@Path("/v1/complaints/{id}/macros/{macroId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class ComplaintMacroResource {

    private final ApplyingMacros applying;

    ComplaintMacroResource(ApplyingMacros applying) {
        this.applying = applying;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER})
    @Operation(
            operationId = "applyMacro",
            summary = "Apply a macro to a complaint",
            description =
                    "Does all that the macro says, or nothing: writes to the customer, writes for colleagues, assigns, assesses, waits for the"
                            + " customer, in this order. Allowed while the complaint is open, where each step is allowed: a complaint is assessed and"
                            + " paused from ACKNOWLEDGED on. The audit names the macro and its version.")
    @APIResponseSchema(
            value = AppliedMacroView.class,
            responseDescription = "What was done, or with dry=true would be; the complaint's version is in ETag.")
    @APIResponse(
            responseCode = "409",
            description =
                    "MACRO_NOT_FOR_THIS: it is not active, or for another team. COMPLAINT_STATE: the complaint does not allow a step of it now;"
                            + " the problem names what is allowed.")
    public Response apply(
            @Parameter(description = "The complaint's id.") @PathParam("id") UUID id,
            @Parameter(description = "The macro's id.") @PathParam("macroId") UUID macroId,
            @Parameter(
                            description =
                                    "true: shows what it would write and do, and does nothing; If-Match is not needed.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("dry")
                    @Pattern(regexp = "true|false")
                    @Nullable
                    String dry,
            @Parameter(description = "The ETag of the complaint as you read it; needed unless dry.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ApplyMacroRequest request) {
        ApplyingMacros.Done done = "true".equals(dry)
                ? applying.preview(id, macroId, request.language())
                : applying.apply(id, ifMatch, macroId, request.language());
        return Answers.ok(done.version(), done.view());
    }
}
