package io.raksa.customer.erasure;

import io.raksa.platform.security.Caller;
import io.raksa.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that is known of a person. */
@Path("/v1/customers/{id}/export")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
public class ExportResource {

    private final ExportingPersons exporting;
    private final Caller caller;

    ExportResource(ExportingPersons exporting, Caller caller) {
        this.exporting = exporting;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.CUSTOMER})
    @Operation(
            operationId = "exportCustomer",
            summary = "Export all about a person",
            description =
                    "Everything this service holds of a person, as one JSON document: profile with attributes, the records merged into it and when, identifiers, purchases with"
                            + " their lines, returns, purchase days, stages, valuation, consents, groups, handling, contacts, what other services told, segments and changes, of all"
                            + " records of the profile. At once, where the law gives 30 days. A customer may export only their own."
                            + " A merged record is answered for by its profile, which Content-Location names.")
    @APIResponse(
            responseCode = "200",
            description = "The document; its sections follow what is kept.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response export(@Parameter(description = "The customer's id.") @PathParam("id") UUID id) {
        caller.requireOwn(id);
        return Response.ok(exporting.export(id)).build();
    }
}
