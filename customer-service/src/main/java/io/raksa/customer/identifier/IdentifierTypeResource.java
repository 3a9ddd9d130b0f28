package io.raksa.customer.identifier;

import io.raksa.customer.identifier.core.IdentifierType;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.security.Roles;
import io.raksa.platform.web.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What holds for identifiers of each type. */
@Path("/v1/identifier-types")
@Tag(name = "Identifiers", description = "What holds for identifiers of each type, and which values lead to nobody.")
@Produces(MediaType.APPLICATION_JSON)
public class IdentifierTypeResource {

    private static final String RESOURCE_TYPE = "identifier-type";

    private final IdentifierTypes types;
    private final Versions versions;
    private final Audit audit;

    IdentifierTypeResource(IdentifierTypes types, Versions versions, Audit audit) {
        this.types = types;
        this.versions = versions;
        this.audit = audit;
    }

    /** All types. */
    @Schema(name = "AllIdentifierTypes", description = "All types of identifiers.")
    record AllIdentifierTypes(
            @Schema(description = "The types, the first to be used first.", required = true)
            List<IdentifierTypeView> items) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "listIdentifierTypes",
            summary = "List the types of identifiers",
            description = "All types with what holds for each, the first to be used first.")
    public AllIdentifierTypes list() {
        return new AllIdentifierTypes(types.all());
    }

    @GET
    @Path("/{type}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN, Roles.SERVICE})
    @Operation(
            operationId = "readIdentifierType",
            summary = "Read what holds for identifiers of a type",
            description = "One type.")
    @APIResponseSchema(value = IdentifierTypeView.class, responseDescription = "What holds for it.")
    public Response read(@Parameter(description = "The type.") @PathParam("type") IdentifierType type) {
        IdentifierTypeView view = types.find(type).orElseThrow();
        return Answers.ok(view.version(), view);
    }

    @PATCH
    @Path("/{type}")
    @RolesAllowed({Roles.MANAGER, Roles.ADMIN})
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeIdentifierType",
            summary = "Change what holds for identifiers of a type",
            description =
                    "How many a customer may have, which come first, what they are called. If-Match names the version that the change is based on.")
    @APIResponseSchema(value = IdentifierTypeView.class, responseDescription = "What holds now.")
    public Response change(
            @Parameter(description = "The type.") @PathParam("type") IdentifierType type,
            @Parameter(description = "The ETag of the version that was read.", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ChangeIdentifierTypeRequest request) {
        IdentifierTypeView before = types.findForChange(type).orElseThrow();
        versions.require(ifMatch, RESOURCE_TYPE, id(type), before.version());
        IdentifierTypeView after = before.changed(request);
        types.update(after);
        audit.record("identifier-type.changed", RESOURCE_TYPE, id(type), after.version(), before, after, null);
        return Answers.ok(after.version(), after);
    }

    /** The audit names what it is about by id. */
    private static UUID id(IdentifierType type) {
        return UUID.nameUUIDFromBytes(type.name().getBytes(StandardCharsets.UTF_8));
    }
}
